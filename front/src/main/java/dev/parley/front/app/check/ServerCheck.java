package dev.parley.front.app.check;

import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.check.Finding.Plain;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.ServerMessage;

/** The signal server: into a room, a question and its answer, and out again. */
final class ServerCheck {
  /** How long the server has for all of that, in ms. */
  static final int PATIENCE_MS = 8_000;

  private ServerCheck() {}

  static CheckStep start(CheckModel model) {
    return model.client().webSocket()
        ? CheckStep.of(
            model.with(Check.SERVER, new Progress.Running(false)),
            new CheckEffect.OpenSocket(),
            new CheckEffect.Wait(model.run(), Check.SERVER, PATIENCE_MS))
        : PathCheck.withoutServer(model.with(Check.SERVER, Plain.NOT_TRIED));
  }

  static CheckStep reported(CheckModel model, SignalingMsg msg, long now) {
    if (!model.isRunning(Check.SERVER)) {
      return CheckStep.of(model);
    }
    return switch (msg) {
      case SignalingMsg.SocketOpened() -> CheckStep.of(model, new CheckEffect.JoinSomeRoom());
      case SignalingMsg.ServerSaid(var message) -> said(model, message, now);
      case SignalingMsg.ServerGarbled() -> failed(model, Plain.SERVER_GARBLED);
      case SignalingMsg.SocketClosed _ -> failed(model, Plain.SERVER_AWAY);
      case SignalingMsg.SignalSealed _,
          SignalingMsg.SignalOpened _,
          SignalingMsg.SignalRejected _,
          SignalingMsg.OfferMade _,
          SignalingMsg.OfferSealed _ ->
          CheckStep.of(model);
    };
  }

  private static CheckStep said(CheckModel model, ServerMessage message, long now) {
    return switch (message) {
      case ServerMessage.Welcome welcome ->
          hasBegun(model)
              ? CheckStep.of(model)
              : CheckStep.of(
                      model.withAsked(Check.SERVER, now),
                      new CheckEffect.SendToServer(new ClientMessage.Ping(0)))
                  .then(
                      PathCheck.start(
                          model.withAsked(Check.SERVER, now), welcome.iceServers(), now));
      case ServerMessage.Pong _ -> answered(model, now);
      case ServerMessage.Failure _ -> failed(model, Plain.SERVER_REFUSED);
      case ServerMessage.RoomEvent _, ServerMessage.IceServers _, ServerMessage.Draining _ ->
          CheckStep.of(model);
    };
  }

  private static CheckStep answered(CheckModel model, long now) {
    Long asked = model.asked().get(Check.SERVER);
    return asked == null
        ? CheckStep.of(model)
        : CheckStep.of(
            model.with(Check.SERVER, new Finding.Answered(Check.SERVER, now - asked)),
            new CheckEffect.SendToServer(new ClientMessage.Leave()),
            new CheckEffect.CloseSocket());
  }

  /** What needs the server's word can only be tried if it has come. */
  static CheckStep failed(CheckModel model, Plain finding) {
    CheckStep step = CheckStep.of(model.with(Check.SERVER, finding), new CheckEffect.CloseSocket());
    return hasBegun(model) ? step : step.then(PathCheck.withoutServer(step.model()));
  }

  private static boolean hasBegun(CheckModel model) {
    return model.asked().containsKey(Check.SERVER);
  }
}
