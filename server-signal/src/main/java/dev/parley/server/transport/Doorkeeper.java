package dev.parley.server.transport;

import dev.parley.server.metrics.Refusal;
import dev.parley.server.transport.web.SecurityHeaders;
import jakarta.websocket.CloseReason;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Stands between Grizzly and Tyrus: decides which handshakes (RFC 6455, section 4.2) are answered,
 * and puts {@link FrameGuard} and {@link BoundedWriter} around what opens.
 */
final class Doorkeeper implements WebSocketEngine {
  /** Where signals go. */
  static final String PATH = "/signal";

  /** Protocol 1, and the only one. */
  static final String SUBPROTOCOL = "parley.1";

  private static final Logger LOG = System.getLogger(Doorkeeper.class.getName());

  private final WebSocketEngine tyrus;
  private final Origins origins;
  private final ClientAddresses addresses;
  private final OwnStun ownStun;
  private final Reception reception;

  Doorkeeper(
      WebSocketEngine tyrus,
      Origins origins,
      ClientAddresses addresses,
      OwnStun ownStun,
      Reception reception) {
    this.tyrus = tyrus;
    this.origins = origins;
    this.addresses = addresses;
    this.ownStun = ownStun;
    this.reception = reception;
  }

  /** Whose handshake it is, and the {@code stun:} URLs at which it reaches the server of ours. */
  private record Comer(String address, List<String> ownStun) {}

  @Override
  public void register(Class<?> endpointClass, String contextPath) {
    throw new UnsupportedOperationException("there is one endpoint, and it is no annotated class");
  }

  @Override
  public void register(ServerEndpointConfig config, String contextPath) {
    throw new UnsupportedOperationException("endpoints are registered with Tyrus itself");
  }

  @Override
  public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
    if (!PATH.equals(request.getRequestURI().getPath())) {
      return new Refused(UpgradeStatus.NOT_APPLICABLE);
    }
    if (reception.farewell().isSaid()) {
      response.getHeaders().put("Retry-After", List.of("1"));
      return refuse(response, 503, Refusal.DRAINING);
    }
    if (!origins.allows(first(request, "Origin"), first(request, "Host"))) {
      return refuse(response, 403, Refusal.FOREIGN_ORIGIN);
    }
    List<String> subprotocols = request.getHeaders().get(UpgradeRequest.SEC_WEBSOCKET_PROTOCOL);
    if (subprotocols == null || !subprotocols.contains(SUBPROTOCOL)) {
      return refuse(response, 400, Refusal.NO_SUBPROTOCOL);
    }
    String socketAddress = ((RequestContext) request).getRemoteAddr();
    String address = addresses.find(socketAddress, request.getHeaders().get("X-Forwarded-For"));
    if (!addresses.enter(address)) {
      return refuse(response, 503, Refusal.TOO_MANY_CONNECTIONS);
    }
    boolean forwarded = addresses.isProxyElsewhere(socketAddress);
    List<String> stun = ownStun.urls(first(request, "Host"), forwarded);
    return admit(request, response, new Comer(address, stun));
  }

  private UpgradeInfo admit(UpgradeRequest request, UpgradeResponse response, Comer comer) {
    UpgradeInfo info = tyrus.upgrade(request, response);
    if (info.getStatus() != UpgradeStatus.SUCCESS) {
      addresses.leave(comer.address());
      addSecurityHeaders(response);
      return info;
    }
    return new Admitted((writer, closer) -> open(info, writer, closer, comer));
  }

  private Connection open(
      UpgradeInfo info, Writer writer, Connection.CloseListener closer, Comer comer) {
    SignalFilter.Socket socket = SignalFilter.SOCKET.get();
    SignalConnection connection = reception.arrives(socket::terminate, comer.ownStun());
    LOG.log(
        Level.DEBUG,
        () ->
            "event=opened connection=" + connection.client().id() + " address=" + comer.address());
    socket.whenClosed(() -> {
      addresses.leave(comer.address());
      reception.gone(connection);
    });
    BoundedWriter bounded = reception.bound(connection, writer);
    Connection tyrusConnection =
        ScopedValue.where(SignalEndpoint.OPENING, connection)
            .call(() -> info.createConnection(bounded, closer));
    return new Guarded(tyrusConnection, reception.guard(connection, tyrusConnection));
  }

  private UpgradeInfo refuse(UpgradeResponse response, int status, Refusal why) {
    reception.metrics().refused(why);
    LOG.log(Level.INFO, () -> "event=refused status=" + status + " reason=" + why.word());
    response.setStatus(status);
    response.getHeaders().put("Connection", List.of("close"));
    addSecurityHeaders(response);
    return new Refused(UpgradeStatus.HANDSHAKE_FAILED);
  }

  private static void addSecurityHeaders(UpgradeResponse response) {
    SecurityHeaders.forHost(null, Set.of())
        .forEach((name, value) -> response.getHeaders().put(name, Arrays.asList(value)));
  }

  private static @Nullable String first(UpgradeRequest request, String header) {
    List<String> values = request.getHeaders().get(header);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  private record Refused(UpgradeStatus status) implements UpgradeInfo {
    @Override
    public UpgradeStatus getStatus() {
      return status;
    }

    @Override
    public Connection createConnection(Writer writer, Connection.CloseListener closer) {
      throw new IllegalStateException("refused");
    }
  }

  private record Admitted(BiFunction<Writer, Connection.CloseListener, Connection> opening)
      implements UpgradeInfo {
    @Override
    public UpgradeStatus getStatus() {
      return UpgradeStatus.SUCCESS;
    }

    @Override
    public Connection createConnection(Writer writer, Connection.CloseListener closer) {
      return opening.apply(writer, closer);
    }
  }

  private record Guarded(Connection tyrus, ReadHandler guard) implements Connection {
    @Override
    public ReadHandler getReadHandler() {
      return guard;
    }

    @Override
    public Writer getWriter() {
      return tyrus.getWriter();
    }

    @Override
    public CloseListener getCloseListener() {
      return tyrus.getCloseListener();
    }

    @Override
    public void close(CloseReason reason) {
      tyrus.close(reason);
    }
  }
}
