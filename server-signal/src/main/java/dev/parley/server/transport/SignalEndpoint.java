package dev.parley.server.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where Tyrus calls us. Decides nothing.
 *
 * <p>Public because Tyrus calls {@link #onOpen} by reflection; in any other class it would fail
 * with a warning and leave the connection open and deaf.
 */
public final class SignalEndpoint extends Endpoint {
  /** The connection whose handshake is being finished. */
  static final ScopedValue<SignalConnection> OPENING = ScopedValue.newInstance();

  private static final Logger LOG = System.getLogger(SignalEndpoint.class.getName());
  private static final String CONNECTION = SignalConnection.class.getName();

  private final Reception reception;

  SignalEndpoint(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    SignalConnection connection = OPENING.get();
    session.getUserProperties().put(CONNECTION, connection);
    MessageHandler.Whole<String> handler = text -> reception.inbox().received(connection, text);
    session.addMessageHandler(String.class, handler);
    connection.opened(session);
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    SignalConnection connection = of(session);
    if (connection != null) {
      LOG.log(
          Level.INFO,
          () ->
              "event=closed connection="
                  + connection.client().id()
                  + " close-code="
                  + reason.getCloseCode().getCode()
                  + " seconds="
                  + connection.age().toSeconds()
                  + " "
                  + connection.traffic());
      reception.closed(connection);
    }
  }

  /** Tyrus closes what is broken by itself; our own faults do not get here. */
  @Override
  public void onError(Session session, Throwable error) {
    SignalConnection connection = of(session);
    LOG.log(
        Level.DEBUG,
        () ->
            "event=error connection="
                + (connection == null ? "-" : connection.client().id())
                + " kind="
                + error.getClass().getSimpleName());
  }

  private static @Nullable SignalConnection of(Session session) {
    return session.getUserProperties().get(CONNECTION) instanceof SignalConnection connection
        ? connection
        : null;
  }
}
