package dev.parley.front.app;

import dev.parley.delivery.Incoming;
import dev.parley.delivery.Outgoing;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens between this page and the server during a call. */
final class SignalingUpdate {

  private SignalingUpdate() {}

  static Step<? extends Model> update(InCall call, SignalingMsg msg, long now) {
    return switch (msg) {
      case SignalingMsg.SocketOpened() -> socketOpened(call);
      case SignalingMsg.ServerSaid(var message) -> serverSaid(heard(call, now), message, now);
      case SignalingMsg.ServerGarbled() -> Step.of(call);
      case SignalingMsg.SocketClosed(var random) -> socketClosed(call, random, now);
      case SignalingMsg.SignalSealed(var to, var body, var way) ->
          Delivery.send(call, to, body, way);
      case SignalingMsg.SignalOpened(var from, var numbered) ->
          LinkUpdate.signalOpened(call, from, numbered, now);
      case SignalingMsg.OfferMade _, SignalingMsg.OfferSealed _ -> Step.of(call);
      case SignalingMsg.SignalRejected(_) -> Step.of(call);
    };
  }

  /** Takes the seat again, or asks for one. */
  private static Step<InCall> socketOpened(InCall call) {
    Seat seat = call.seat();
    return send(
        call,
        seat == null
            ? join(call)
            : new ClientMessage.Resume(seat.token(), seat.events().received()));
  }

  private static ClientMessage.Join join(InCall call) {
    OfferAhead offer = offer(call);
    return new ClientMessage.Join(
        call.room().id(), call.self(), offer == null ? null : offer.body());
  }

  private static @Nullable OfferAhead offer(InCall call) {
    return call.signaling() instanceof Signaling.Connecting(_, _, _, var offer) ? offer : null;
  }

  /** Opens the socket, and gives it some time to lead into the room. */
  static Step<InCall> connect(InCall call, long now, @Nullable OfferAhead offer) {
    return connect(call, 0, now, offer);
  }

  private static Step<InCall> connect(
      InCall call, int attempt, long now, @Nullable OfferAhead offer) {
    return Step.of(
        call.with(new Signaling.Connecting(attempt, now, call.signaling().awaySince(now), offer)),
        new SignalingEffect.OpenSocket(),
        new PageEffect.Schedule(new Timer.JoinDue(now), Timings.JOINED_WITHIN_MS));
  }

  /** A server that takes a connection and then says nothing is as good as none. */
  static Step<InCall> joinDue(InCall call, long began, long now) {
    return call.signaling() instanceof Signaling.Connecting connecting
            && connecting.began() == began
        ? startAfresh(call, now)
        : Step.of(call);
  }

  static Step<InCall> reconnect(InCall call, int attempt, long now) {
    return call.signaling() instanceof Signaling.Waiting(var waiting, _) && waiting == attempt
        ? connect(call, attempt + 1, now, null)
        : Step.of(call);
  }

  /** A socket from before a change of network may be dead without knowing it. */
  static Step<InCall> reopen(InCall call, long now) {
    return connect(call, now, null);
  }

  /** The page was hidden, and perhaps asleep. */
  static Step<InCall> becameVisible(InCall call, long now) {
    return switch (call.signaling()) {
      case Signaling.Connecting _ -> Step.of(call);
      case Signaling.Waiting(var attempt, _) -> reconnect(call, attempt, now);
      case Signaling.Joined joined -> ping(call, joined, now);
    };
  }

  /** Asks the server for a sign of life now and then, and gives it up when none comes. */
  static Step<InCall> timePassed(InCall call, long now) {
    if (!(call.signaling() instanceof Signaling.Joined joined)) {
      return Step.of(call);
    }
    if (joined.asked() > joined.heard() && now - joined.asked() > Timings.PONG_WITHIN_MS) {
      return reopen(call, now);
    }
    return now - Math.max(joined.heard(), joined.asked()) >= Timings.PING_EVERY_MS
        ? ping(call, joined, now)
        : Step.of(call);
  }

  private static Step<InCall> ping(InCall call, Signaling.Joined joined, long now) {
    Seat seat = call.seat();
    return seat == null ? Step.of(call) : send(call.with(joined.askedAt(now)), Delivery.ping(seat));
  }

  private static Step<InCall> send(InCall call, ClientMessage message) {
    return Step.of(call, new SignalingEffect.SendToServer(message));
  }

  private static InCall heard(InCall call, long now) {
    return call.signaling() instanceof Signaling.Joined joined
        ? call.with(joined.heardAt(now))
        : call;
  }

  private static Step<InCall> socketClosed(InCall call, double random, long now) {
    return waitToReconnect(call, 0, random, now);
  }

  private static Step<InCall> waitToReconnect(InCall call, int atLeastMs, double random, long now) {
    int attempt =
        switch (call.signaling()) {
          case Signaling.Connecting connecting -> connecting.attempt();
          case Signaling.Waiting(var failed, _) -> Math.max(0, failed);
          case Signaling.Joined joined ->
              now - joined.since() >= Timings.LASTING_MS ? 0 : joined.attempt();
        };
    return Step.of(
        call.with(new Signaling.Waiting(attempt, call.signaling().awaySince(now))),
        new PageEffect.Schedule(
            new Timer.Reconnect(attempt), atLeastMs + Timings.reconnectDelayMs(attempt, random)));
  }

  /** Gives the connection up and tries again; links that live are not touched by that. */
  private static Step<InCall> startAfresh(InCall call, long now) {
    return startAfresh(call, 0, now);
  }

  /** The same, no earlier than the server says. */
  private static Step<InCall> startAfresh(InCall call, int waitMs, long now) {
    return waitToReconnect(call, waitMs, 1, now).and(new SignalingEffect.CloseSocket());
  }

  /** The server is about to stop. Ids are random, so they spread those who come back evenly. */
  private static Step<InCall> comeBack(InCall call, int withinMs, long now) {
    int delayMs = withinMs == 0 ? 0 : Math.floorMod(call.self().value().hashCode(), withinMs);
    return Step.of(
        call.with(new Signaling.Waiting(Signaling.UNTRIED, call.signaling().awaySince(now))),
        new SignalingEffect.CloseSocket(),
        new PageEffect.Schedule(new Timer.Reconnect(Signaling.UNTRIED), delayMs));
  }

  private static Step<? extends Model> serverSaid(InCall call, ServerMessage message, long now) {
    return switch (message) {
      case ServerMessage.Welcome welcome -> welcomed(call, welcome, now);
      case ServerMessage.RoomEvent event -> roomEvent(call, event, now);
      case ServerMessage.IceServers(var iceServers) ->
          useIceServers(call.withIceServers(iceServers));
      case ServerMessage.Failure failure -> refused(call, failure, now);
      case ServerMessage.Draining(var within) -> comeBack(call, within, now);
      case ServerMessage.Pong(var received) -> confirmed(call, received);
    };
  }

  static Step<InCall> useIceServers(InCall call) {
    return Step.of(
        call,
        new LinkEffect.UseIceServers(call.iceServers(), call.shared().settings().hideAddress()));
  }

  private static Step<InCall> confirmed(InCall call, long received) {
    Seat seat = call.seat();
    return seat == null ? Step.of(call) : Step.of(call.with(seat.confirmed(received)));
  }

  private static Step<InCall> welcomed(InCall call, ServerMessage.Welcome welcome, long now) {
    if (!(call.signaling() instanceof Signaling.Connecting(var attempt, _, _, var offer))) {
      // Nobody asked.
      return Step.of(call);
    }
    Seat before = call.seat();
    if (before != null
        && welcome.resumed()
        && !before.relays().canContinueAfter(welcome.received())) {
      // What the server lacks is not kept any more: only a fresh seat helps.
      return send(call, new ClientMessage.Leave()).then(next -> send(next, join(next)));
    }
    InCall joined =
        call.with(new Signaling.Joined(attempt, now, now, now))
            .withIceServers(welcome.iceServers());
    Step<InCall> taken =
        before != null && welcome.resumed()
            ? resumed(joined, before.confirmed(welcome.received()))
            : seated(joined, before, welcome);
    Step<InCall> step =
        taken
            .then(SignalingUpdate::useIceServers)
            .then(next -> LinkUpdate.toAll(next, new LinkEvent.WayFound(), now));
    if (before != null && welcome.resumed()) {
      return step.then(next -> RoomUpdate.missed(next, welcome.peers(), now));
    }
    OfferAhead handed = welcome.offered() ? offer : null;
    Step<InCall> found = step.then(next -> RoomUpdate.found(next, welcome.peers(), handed, now));
    return found.model().participants().isEmpty() ? found.and(new PageEffect.Rehearse()) : found;
  }

  /** The seat is still there: what the server has missed is sent again. */
  private static Step<InCall> resumed(InCall call, Seat seat) {
    Step<InCall> step = send(call.with(seat), Delivery.ping(seat));
    for (ClientMessage.Relay relay : seat.relays().after(0)) {
      step = step.and(new SignalingEffect.SendToServer(relay));
    }
    return step;
  }

  /** A fresh seat: what perhaps nobody has received on the old one is sent on this one. */
  private static Step<InCall> seated(
      InCall call, @Nullable Seat before, ServerMessage.Welcome welcome) {
    Seat seat = Seat.fresh(welcome.seat());
    Step<InCall> step = send(call, Delivery.ping(seat));
    Outgoing<ClientMessage.Relay> relays =
        before == null ? Outgoing.<ClientMessage.Relay>empty() : before.relays();
    List<ClientMessage.Relay> left = relays.after(0);
    for (ClientMessage.Relay relay : left) {
      if (welcome.peers().contains(relay.to())) {
        ClientMessage.Relay again = seat.next(relay.to(), relay.body());
        seat = seat.sent(again);
        step = step.and(new SignalingEffect.SendToServer(again));
      }
    }
    Seat taken = seat;
    return step.then(next -> Step.of(next.with(taken)));
  }

  private static Step<InCall> roomEvent(InCall call, ServerMessage.RoomEvent event, long now) {
    Seat seat = call.seat();
    if (seat == null || !(call.signaling() instanceof Signaling.Joined)) {
      return Step.of(call);
    }
    Incoming.Arrival arrival = seat.events().arrival(event.seq());
    return switch (arrival) {
      case NEXT -> RoomUpdate.event(call.with(seat.tookEvent()), event, now);
      case REPEATED -> Step.of(call);
      // One is missing: the server sends it again when the seat is taken again.
      case EARLY -> startAfresh(call, now);
    };
  }

  private static Step<? extends Model> refused(
      InCall call, ServerMessage.Failure failure, long now) {
    boolean joined = call.signaling() instanceof Signaling.Joined;
    Integer retryAfterMs = failure.retryAfterMs();
    int wait = retryAfterMs == null ? 0 : Math.min(retryAfterMs, Timings.LONGEST_WAIT_MS);
    return switch (failure.code()) {
      case ROOM_FULL ->
          joined || call.seat() != null
              ? keepTrying(call, wait, now)
              : backToLobby(call, Problem.ROOM_FULL);
      case SERVER_FULL, TOO_MANY_CONNECTIONS ->
          joined || call.seat() != null
              ? keepTrying(call, wait, now)
              : backToLobby(call, Problem.SERVER_FULL);
      case UNKNOWN_SEAT, MISSED_TOO_MUCH -> send(call, join(call));
      // What is missing is sent again when the seat is taken again.
      case OUT_OF_ORDER -> joined ? startAfresh(call, now) : send(call, join(call));
      case TOO_FAST -> startAfresh(call, wait, now);
      // The server has not noticed yet that the earlier connection is dead.
      case PEER_TAKEN -> startAfresh(call, now);
      case NOT_JSON, MALFORMED, UNKNOWN_TYPE, TOO_LARGE, NOT_TEXT ->
          joined || call.seat() != null ? Step.of(call) : backToLobby(call, Problem.REFUSED);
      case FLOOD,
          NOT_JOINED,
          ALREADY_JOINED,
          JOIN_TIMEOUT,
          UNKNOWN_PEER,
          TOO_SLOW,
          SILENT,
          REPLACED,
          INTERNAL ->
          Step.of(call);
    };
  }

  /** In the middle of a call nobody is sent away because someone else took the free seat. */
  private static Step<InCall> keepTrying(InCall call, int waitMs, long now) {
    return call.signaling() instanceof Signaling.Joined
        ? Step.of(call)
        : startAfresh(call, waitMs, now);
  }

  private static Step<Model.Lobby> backToLobby(InCall call, Problem problem) {
    return CallUpdate.hangUp(call)
        .then(gone -> LobbyUpdate.enterAgain(gone.shared(), gone.room(), problem));
  }
}
