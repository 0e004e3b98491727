package dev.parley.server.transport;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.runtime.RoomShards;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.MalformedMessageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** From the text of a frame to the rooms. */
final class Inbox {
  private static final Logger LOG = System.getLogger(Inbox.class.getName());

  private final RoomShards rooms;
  private final Farewell farewell;

  Inbox(RoomShards rooms, Farewell farewell) {
    this.rooms = rooms;
    this.farewell = farewell;
  }

  /** Handles one frame. Throws nothing: a fault of ours costs this connection only. */
  void received(SignalConnection from, String text) {
    if (from.isClosing()) {
      return;
    }
    from.heard();
    from.traffic().message();
    switch (from.rate().take()) {
      case MessageRate.Verdict.Pass() -> handle(from, text);
      case MessageRate.Verdict.TooFast(int retryAfterMs) ->
          from.send(
              new ServerMessage.Failure(
                  FailureCode.TOO_FAST, "this message was not handled", retryAfterMs));
      case MessageRate.Verdict.Flood() -> from.fail(FailureCode.FLOOD, "still too fast");
    }
  }

  private void handle(SignalConnection from, String text) {
    try {
      ClientMessage message = ClientMessageCodec.decode(JsonParser.parse(text));
      LOG.log(Level.TRACE, () -> "event=received connection=" + from.client().id() + " " + message);
      if (asksForSeat(message)) {
        from.askedForSeat();
        if (farewell.isSaid()) {
          from.send(farewell.message());
          return;
        }
        int delayMs = from.standing().delayMs();
        if (delayMs > 0) {
          String why = "too many attempts from your network have failed";
          from.send(new ServerMessage.Failure(FailureCode.TOO_FAST, why, delayMs));
          return;
        }
      }
      if (farewell.isSaid() && message instanceof ClientMessage.Relay) {
        // Whom it is for may have gone. As it is never confirmed, it is said again elsewhere.
        return;
      }
      rooms.received(from.client(), message);
    } catch (MalformedMessageException e) {
      refuse(from, e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "event=fault connection=" + from.client().id(), e);
      from.fail(FailureCode.INTERNAL, "a fault of the server");
    }
  }

  private static boolean asksForSeat(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Join _, ClientMessage.Resume _ -> true;
      case ClientMessage.Relay _,
          ClientMessage.Leave _,
          ClientMessage.GetIceServers _,
          ClientMessage.Ping _ ->
          false;
    };
  }

  private static void refuse(SignalConnection from, MalformedMessageException e) {
    String message = String.valueOf(e.getMessage());
    if (e.code().closes()) {
      from.fail(e.code(), message);
    } else {
      from.send(ServerMessage.Failure.of(e.code(), message));
    }
  }
}
