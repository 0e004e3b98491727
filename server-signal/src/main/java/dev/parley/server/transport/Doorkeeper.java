package dev.parley.server.transport;

import dev.parley.server.address.Network;
import dev.parley.server.metrics.Refusal;
import dev.parley.server.transport.web.SecurityHeaders;
import jakarta.websocket.CloseReason;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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
  private static final String RETRY_AFTER = "Retry-After";
  private static final int RETRY_AFTER_SECONDS = 5;

  private final WebSocketEngine tyrus;
  private final Origins origins;
  private final Proxies proxies;
  private final ConnectionCounts counts;
  private final OwnStun ownStun;
  private final Reception reception;

  /**
   * Stands in front of Tyrus.
   *
   * @param counts how many connections there may be
   */
  Doorkeeper(
      WebSocketEngine tyrus,
      Origins origins,
      Proxies proxies,
      ConnectionCounts counts,
      OwnStun ownStun,
      Reception reception) {
    this.tyrus = tyrus;
    this.origins = origins;
    this.proxies = proxies;
    this.counts = counts;
    this.ownStun = ownStun;
    this.reception = reception;
  }

  /** Whose handshake it is, and the {@code stun:} URLs at which it reaches the server of ours. */
  private record Comer(InetAddress address, List<String> ownStun, boolean unwelcome) {
    Network network() {
      return Network.of(address);
    }
  }

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
      return refuseForNow(response, 503, 1, Refusal.DRAINING);
    }
    String origin = first(request, "Origin");
    if (!origins.allows(origin, first(request, "Host"))) {
      return refuse(response, 403, Refusal.FOREIGN_ORIGIN, Origins.advice(origin));
    }
    List<String> subprotocols = request.getHeaders().get(UpgradeRequest.SEC_WEBSOCKET_PROTOCOL);
    if (subprotocols == null || !subprotocols.contains(SUBPROTOCOL)) {
      return refuse(response, 400, Refusal.NO_SUBPROTOCOL, "");
    }
    return count(request, response);
  }

  private UpgradeInfo count(UpgradeRequest request, UpgradeResponse response) {
    InetAddress socket = SignalFilter.SOCKET.get().peer();
    Forwarding forwarding =
        Forwarding.read(all(request, "X-Forwarded-For"), all(request, "Forwarded"));
    InetAddress address = proxies.client(socket, forwarding);
    Network network = Network.of(address);
    if (reception.delays().isHopeless(network)) {
      int seconds = Math.ceilDiv(reception.delays().delayMs(network), 1000);
      return refuseForNow(response, 429, seconds, Refusal.TOO_MANY_FAILURES);
    }
    return switch (counts.enter(network)) {
      case FULL -> refuseForNow(response, 503, RETRY_AFTER_SECONDS, Refusal.SERVER_FULL);
      case FAR_TOO_MANY ->
          refuseForNow(response, 503, RETRY_AFTER_SECONDS, Refusal.TOO_MANY_CONNECTIONS);
      case TOO_MANY -> admit(request, response, comer(request, socket, address, true));
      case WELCOME -> admit(request, response, comer(request, socket, address, false));
    };
  }

  private Comer comer(
      UpgradeRequest request, InetAddress socket, InetAddress address, boolean unwelcome) {
    List<String> stun = ownStun.urls(first(request, "Host"), proxies.isElsewhere(socket));
    return new Comer(address, stun, unwelcome);
  }

  private UpgradeInfo admit(UpgradeRequest request, UpgradeResponse response, Comer comer) {
    UpgradeInfo info = tyrus.upgrade(request, response);
    if (info.getStatus() != UpgradeStatus.SUCCESS) {
      counts.leave(comer.network());
      addSecurityHeaders(response);
      return info;
    }
    reception.delays().count(comer.network(), NetworkDelays.OPENING);
    return new Admitted((writer, closer) -> open(info, writer, closer, comer));
  }

  private Connection open(
      UpgradeInfo info, Writer writer, Connection.CloseListener closer, Comer comer) {
    SignalFilter.Socket socket = SignalFilter.SOCKET.get();
    SignalConnection connection =
        reception.arrives(socket::terminate, comer.network(), comer.ownStun());
    if (comer.unwelcome()) {
      connection.isUnwelcome();
    }
    LOG.log(
        Level.DEBUG,
        () ->
            "event=opened connection="
                + connection.client().id()
                + " address="
                + comer.address().getHostAddress());
    socket.whenClosed(() -> {
      counts.leave(comer.network());
      reception.gone(connection);
    });
    BoundedWriter bounded = reception.bound(connection, writer);
    Connection tyrusConnection =
        ScopedValue.where(SignalEndpoint.OPENING, connection)
            .call(() -> info.createConnection(bounded, closer));
    ReadHandler guard = reception.guard(connection, tyrusConnection);
    socket.becomesWebSocket(guard);
    return new Guarded(tyrusConnection, guard);
  }

  private UpgradeInfo refuseForNow(
      UpgradeResponse response, int status, int retryAfterSeconds, Refusal why) {
    response.getHeaders().put(RETRY_AFTER, List.of(Integer.toString(retryAfterSeconds)));
    return refuse(response, status, why, "");
  }

  private UpgradeInfo refuse(UpgradeResponse response, int status, Refusal why, String advice) {
    reception.metrics().refused(why);
    LOG.log(Level.INFO, () -> "event=refused status=" + status + " reason=" + why.word() + advice);
    response.setStatus(status);
    response.getHeaders().put("Connection", List.of("close"));
    // Who is told no length waits for the end of the connection, which may be long in coming.
    response.getHeaders().put("Content-Length", List.of("0"));
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

  private static @Nullable String all(UpgradeRequest request, String header) {
    List<String> values = request.getHeaders().get(header);
    return values == null ? null : String.join(",", values);
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
