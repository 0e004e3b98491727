package dev.parley.front.app;

import dev.parley.front.app.link.Link;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;

/** What happens between this page and the server during a call. */
final class SignalingUpdate {

  private SignalingUpdate() {}

  static Step<? extends Model> update(InCall call, SignalingMsg msg, long now) {
    return switch (msg) {
      case SignalingMsg.SocketOpened() -> socketOpened(call);
      case SignalingMsg.ServerSaid(var message) -> serverSaid(heard(call, now), message, now);
      case SignalingMsg.ServerGarbled() -> Step.of(call);
      case SignalingMsg.SocketClosed(var random) -> socketClosed(call, random);
      case SignalingMsg.SignalSealed(var to, var body) -> relay(call, to, body);
      case SignalingMsg.SignalOpened(var from, var numbered) ->
          LinkUpdate.signalOpened(call, from, numbered);
      case SignalingMsg.SignalRejected(_) -> Step.of(call);
    };
  }

  private static Step<InCall> socketOpened(InCall call) {
    Step<InCall> step = send(call, new ClientMessage.Join(call.room().id(), call.self()));
    return call.signaling() instanceof Signaling.Connecting(var attempt)
        ? step.and(new PageEffect.Schedule(new Timer.JoinDue(attempt), Timings.JOINED_WITHIN_MS))
        : step;
  }

  /** A server that takes a connection and then says nothing is as good as none. */
  static Step<InCall> joinDue(InCall call, int attempt) {
    return call.signaling() instanceof Signaling.Connecting(var trying) && trying == attempt
        ? startAfresh(call)
        : Step.of(call);
  }

  static Step<InCall> wentOnline(InCall call) {
    return call.signaling() instanceof Signaling.Waiting(var attempt)
        ? reconnect(call, attempt)
        : Step.of(call);
  }

  static Step<InCall> reconnect(InCall call, int attempt) {
    return call.signaling() instanceof Signaling.Waiting(var waiting) && waiting == attempt
        ? Step.of(
            call.with(new Signaling.Connecting(attempt + 1)), new SignalingEffect.OpenSocket())
        : Step.of(call);
  }

  static Step<InCall> ping(InCall call, String seat, long now) {
    if (!(call.signaling() instanceof Signaling.Joined joined)
        || !joined.seat().value().equals(seat)) {
      return Step.of(call);
    }
    if (now - joined.heard() > Timings.DEAD_AFTER_MS) {
      return Step.of(call.with(new Signaling.Connecting(0)), new SignalingEffect.OpenSocket());
    }
    return send(call, new ClientMessage.Ping(joined.seen())).and(schedulePing(seat));
  }

  private static PageEffect.Schedule schedulePing(String seat) {
    return new PageEffect.Schedule(new Timer.Ping(seat), Timings.PING_EVERY_MS);
  }

  private static Step<InCall> send(InCall call, ClientMessage message) {
    return Step.of(call, new SignalingEffect.SendToServer(message));
  }

  private static InCall heard(InCall call, long now) {
    return call.signaling() instanceof Signaling.Joined(var seat, var relayed, var seen, _)
        ? call.with(new Signaling.Joined(seat, relayed, seen, now))
        : call;
  }

  private static Step<InCall> socketClosed(InCall call, double random) {
    int attempt =
        switch (call.signaling()) {
          case Signaling.Connecting(var failed) -> failed;
          case Signaling.Waiting(var failed) -> failed;
          case Signaling.Joined _ -> 0;
        };
    return Step.of(
        call.with(new Signaling.Waiting(attempt)),
        new PageEffect.Schedule(
            new Timer.Reconnect(attempt), Timings.reconnectDelayMs(attempt, random)));
  }

  /** Gives the connection up and joins again; links that live are not touched by that. */
  private static Step<InCall> startAfresh(InCall call) {
    return socketClosed(call, 1).and(new SignalingEffect.CloseSocket());
  }

  /** The server is about to stop. Ids are random, so they spread those who come back evenly. */
  private static Step<InCall> comeBack(InCall call, int withinMs) {
    int delayMs = withinMs == 0 ? 0 : Math.floorMod(call.self().value().hashCode(), withinMs);
    return Step.of(
        call.with(new Signaling.Waiting(0)),
        new SignalingEffect.CloseSocket(),
        new PageEffect.Schedule(new Timer.Reconnect(0), delayMs));
  }

  private static Step<InCall> relay(InCall call, PeerId to, String body) {
    if (!(call.signaling() instanceof Signaling.Joined joined)) {
      // Without a seat nothing can be relayed; links that matter are made anew after Welcome.
      return Step.of(call);
    }
    if (joined.relayed() >= Limits.MAX_COUNT) {
      // Only a server that lies about what it has received brings this about.
      return Step.of(call);
    }
    long n = joined.relayed() + 1;
    return Step.of(
        call.with(new Signaling.Joined(joined.seat(), n, joined.seen(), joined.heard())),
        new SignalingEffect.SendToServer(new ClientMessage.Relay(n, to, body)));
  }

  private static Step<? extends Model> serverSaid(InCall call, ServerMessage message, long now) {
    return switch (message) {
      case ServerMessage.Welcome welcome -> welcomed(call, welcome, now);
      case ServerMessage.RoomEvent event -> roomEvent(call, event);
      case ServerMessage.IceServers(var iceServers) -> Step.of(call.withIceServers(iceServers));
      case ServerMessage.Failure(var code, _, _) -> refused(call, code);
      case ServerMessage.Draining(var within) -> comeBack(call, within);
      case ServerMessage.Pong _ -> Step.of(call);
    };
  }

  private static Step<InCall> welcomed(InCall call, ServerMessage.Welcome welcome, long now) {
    if (!(call.signaling() instanceof Signaling.Connecting)) {
      // Nobody asked; each one would set another timer.
      return Step.of(call);
    }
    InCall joined =
        call.with(new Signaling.Joined(welcome.seat(), welcome.received(), 0, now))
            .withIceServers(welcome.iceServers());
    Step<InCall> step = Step.of(joined, schedulePing(welcome.seat().value()));
    for (Participant participant : call.participants()) {
      if (!welcome.peers().contains(participant.id())) {
        step = step.then(next -> seatEnded(next, participant.id(), LeaveReason.LOST));
      }
    }
    for (PeerId peer : welcome.peers()) {
      step = step.then(next -> found(next, peer));
    }
    return step;
  }

  /** Someone was there before: this side makes the first offer, unless the link still lives. */
  private static Step<InCall> found(InCall call, PeerId peer) {
    Participant known = call.participant(peer);
    if (known != null && known.live()) {
      return Step.of(call.with(known.with(Presence.PRESENT)));
    }
    return arrive(call, peer, true)
        .then(next -> LinkUpdate.linkEvent(next, peer, new LinkEvent.Started()));
  }

  private static Step<InCall> arrive(InCall call, PeerId peer, boolean offering) {
    Participant known = call.participant(peer);
    boolean full = call.participants().size() >= Limits.MAX_ROOM_SIZE;
    if (peer.equals(call.self()) || (known == null && full)) {
      return Step.of(call);
    }
    int generation = known == null ? 1 : known.link().generation() + 1;
    Link link = Link.create(call.self(), peer, generation, offering);
    Participant arrived =
        known == null
            ? Participant.arriving(peer, link, call.chat().sent())
            : known.with(link).with(Presence.PRESENT);
    return Step.of(
        call.with(arrived), new LinkEffect.OpenLink(peer, generation, offering, call.iceServers()));
  }

  private static Step<InCall> roomEvent(InCall call, ServerMessage.RoomEvent event) {
    if (!(call.signaling() instanceof Signaling.Joined joined) || event.seq() <= joined.seen()) {
      return Step.of(call);
    }
    InCall counted =
        call.with(
            new Signaling.Joined(joined.seat(), joined.relayed(), event.seq(), joined.heard()));
    return switch (event) {
      case ServerMessage.PeerJoined(_, var peer) -> peerJoined(counted, peer);
      case ServerMessage.PeerAway(_, var peer) -> presence(counted, peer, Presence.AWAY);
      case ServerMessage.PeerBack(_, var peer) -> presence(counted, peer, Presence.PRESENT);
      case ServerMessage.PeerLeft(_, var peer, var reason) -> seatEnded(counted, peer, reason);
      case ServerMessage.Relayed(_, var from, var body) ->
          Step.of(counted, new SignalingEffect.OpenBody(counted.room().id(), from, body));
    };
  }

  private static Step<InCall> peerJoined(InCall call, PeerId peer) {
    Participant known = call.participant(peer);
    return known != null && known.live()
        ? Step.of(call.with(known.with(Presence.PRESENT)))
        : arrive(call, peer, false);
  }

  private static Step<InCall> presence(InCall call, PeerId peer, Presence presence) {
    Participant known = call.participant(peer);
    return known == null ? Step.of(call) : Step.of(call.with(known.with(presence)));
  }

  /** A seat that was lost ends nothing while the link lives; a seat given up ends all. */
  private static Step<InCall> seatEnded(InCall call, PeerId peer, LeaveReason reason) {
    Participant known = call.participant(peer);
    if (known == null) {
      return Step.of(call);
    }
    return switch (reason) {
      case LEFT -> LinkUpdate.remove(call, known, Notice.What.LEFT);
      case LOST ->
          known.live()
              ? Step.of(call.with(known.with(Presence.LINK_ONLY)))
              : LinkUpdate.remove(call, known, Notice.What.LOST_CONNECTION);
    };
  }

  private static Step<? extends Model> refused(InCall call, FailureCode code) {
    boolean joined = call.signaling() instanceof Signaling.Joined;
    return switch (code) {
      case ROOM_FULL -> joined ? Step.of(call) : backToLobby(call, Problem.ROOM_FULL);
      case SERVER_FULL -> joined ? Step.of(call) : backToLobby(call, Problem.SERVER_FULL);
      case UNKNOWN_SEAT, MISSED_TOO_MUCH ->
          send(call, new ClientMessage.Join(call.room().id(), call.self()));
      // The server has not noticed yet that the earlier connection is dead.
      case PEER_TAKEN -> startAfresh(call);
      // A relay was not taken, and so no later one will be: what is missing is said anew.
      case TOO_FAST, OUT_OF_ORDER -> joined ? startAfresh(call) : Step.of(call);
      case NOT_JSON, MALFORMED, UNKNOWN_TYPE, TOO_LARGE, NOT_TEXT ->
          joined ? Step.of(call) : backToLobby(call, Problem.REFUSED);
      case FLOOD,
          NOT_JOINED,
          ALREADY_JOINED,
          JOIN_TIMEOUT,
          UNKNOWN_PEER,
          TOO_SLOW,
          SILENT,
          TOO_MANY_CONNECTIONS,
          REPLACED,
          INTERNAL ->
          Step.of(call);
    };
  }

  private static Step<Model.Lobby> backToLobby(InCall call, Problem problem) {
    return CallUpdate.hangUp(call)
        .then(gone -> LobbyUpdate.enterAgain(gone.shared(), gone.room(), problem));
  }
}
