package dev.parley.server.transport;

import dev.parley.protocol.Limits;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus without its own HTTP server, behind our {@link Doorkeeper}. */
final class SignalContainer extends TyrusServerContainer {

  /** Room for what one read brings after an unfinished message; the guard bounds the message. */
  private static final int INCOMING_BUFFER_BYTES = 4 * Limits.MAX_FRAME_BYTES;

  private final TyrusWebSocketEngine tyrus;
  private final Doorkeeper doorkeeper;

  SignalContainer(
      Origins origins,
      Proxies proxies,
      ConnectionCounts counts,
      OwnStun ownStun,
      Reception reception) {
    super((Set<Class<?>>) null);
    this.tyrus =
        TyrusWebSocketEngine.builder(this).incomingBufferSize(INCOMING_BUFFER_BYTES).build();
    this.doorkeeper = new Doorkeeper(tyrus, origins, proxies, counts, ownStun, reception);
    // With any other value each message, in and out, schedules and cancels a timer.
    setDefaultMaxSessionIdleTimeout(-1);
    setDefaultMaxTextMessageBufferSize(Limits.MAX_FRAME_BYTES);
  }

  /** Makes Tyrus ready to answer handshakes for {@code endpoint}. */
  void deploy(SignalEndpoint endpoint) throws IOException, DeploymentException {
    addEndpoint(
        ServerEndpointConfig.Builder.create(SignalEndpoint.class, Doorkeeper.PATH)
            .subprotocols(List.of(Doorkeeper.SUBPROTOCOL))
            .configurator(new Instance(endpoint))
            .build());
    start("/", -1);
    doneDeployment();
  }

  @Override
  public void register(Class<?> endpointClass) throws DeploymentException {
    tyrus.register(endpointClass, "/");
  }

  @Override
  public void register(ServerEndpointConfig config) throws DeploymentException {
    tyrus.register(config, "/");
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return doorkeeper;
  }

  /** One endpoint for all connections, made by us and not by reflection. */
  private static final class Instance extends ServerEndpointConfig.Configurator {
    private final SignalEndpoint endpoint;

    Instance(SignalEndpoint endpoint) {
      this.endpoint = endpoint;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(endpoint);
    }
  }
}
