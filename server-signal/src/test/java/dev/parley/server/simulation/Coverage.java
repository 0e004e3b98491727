package dev.parley.server.simulation;

import dev.parley.front.app.FileMsg;
import dev.parley.front.app.InCall;
import dev.parley.front.app.LinkMsg;
import dev.parley.front.app.MediaMsg;
import dev.parley.front.app.Model;
import dev.parley.front.app.Msg;
import dev.parley.front.app.PageMsg;
import dev.parley.front.app.Participant;
import dev.parley.front.app.SafetyMsg;
import dev.parley.front.app.Signaling;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Timer;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Link;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.Phase;
import dev.parley.front.app.link.Rung;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.server.room.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Which states met which events, over many runs. What is possible is read off the sealed types, so
 * some of it is possible on paper only.
 */
@SuppressWarnings("EnumOrdinal") // An index into a table that does not outlive the run.
final class Coverage {
  private static final Kinds SIGNALS = Kinds.of(Signal.class);
  private static final Kinds LINK_EVENTS =
      Kinds.of(
          LinkEvent.class,
          LinkEvent.Started.class,
          LinkEvent.SignalArrived.class,
          LinkEvent.OlderOfferArrived.class,
          LinkEvent.WayFound.class,
          LinkEvent.MediaStalled.class,
          LinkEvent.ConnectivityChanged.class);
  private static final Kinds SIGNALING = Kinds.of(Signaling.class);
  private static final Kinds MESSAGES =
      Kinds.of(SignalingMsg.class, SignalingMsg.ServerSaid.class, SignalingMsg.SignalOpened.class);
  private static final Kinds SERVER_MESSAGES =
      Kinds.of(ServerMessage.class, ServerMessage.Failure.class);
  private static final Kinds TIMERS = Kinds.of(Timer.class);
  private static final Kinds EVENTS = Kinds.of(Event.class);

  private final CoverageTable negotiation =
      new CoverageTable("negotiation", product(Phase.values()), linkEvents());
  private final CoverageTable repair =
      new CoverageTable("repair", product(Rung.values()), linkEvents());
  private final CoverageTable signaling =
      new CoverageTable("signaling", SIGNALING.names(), signalingEvents());
  private final CoverageTable seats =
      new CoverageTable("seats", names(SeatWatch.State.values()), EVENTS.names());
  private final CoverageTable faults =
      new CoverageTable("faults", List.of("chaos"), names(Fault.values()));
  private long converged;
  private long convergence;
  private long longest;

  private static List<String> names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> value : values) {
      names.add(value.name());
    }
    return names;
  }

  /** Each state with each state of the connection. */
  private static List<String> product(Enum<?>[] states) {
    List<String> names = new ArrayList<>();
    for (Enum<?> state : states) {
      for (Connectivity connectivity : Connectivity.values()) {
        names.add(state + "/" + connectivity);
      }
    }
    return names;
  }

  private static List<String> linkEvents() {
    List<String> events = new ArrayList<>(SIGNALS.names());
    events.addAll(LINK_EVENTS.names());
    events.addAll(names(Connectivity.values()));
    return events;
  }

  private static List<String> signalingEvents() {
    List<String> events = new ArrayList<>(MESSAGES.names());
    events.addAll(SERVER_MESSAGES.names());
    events.addAll(names(FailureCode.values()));
    events.addAll(TIMERS.names());
    return events;
  }

  /** A page in {@code before} has taken {@code msg}. */
  void pageMsg(Model before, Msg msg) {
    if (before instanceof InCall call) {
      switch (msg) {
        case LinkMsg.LinkReported(var peer, _, var event) -> linkEvent(call, peer, event);
        case SignalingMsg.SignalOpened(var from, var numbered) ->
            link(call, from, SIGNALS.numberOf(numbered.signal()));
        case SignalingMsg.ServerSaid(var message) -> serverSaid(call, message);
        case SignalingMsg other -> signaling(call, MESSAGES.numberOf(other));
        case PageMsg.TimerFired(var timer) -> timerFired(call, timer);
        case PageMsg.NetworkChanged _ -> all(call, new LinkEvent.NetworkChanged());
        case LinkMsg _, PageMsg _, UiMsg _, MediaMsg _, FileMsg _, SafetyMsg _ -> {}
      }
    }
  }

  private void timerFired(InCall call, Timer timer) {
    signaling(call, TIMERS.numberOf(timer) + serverEvents());
    if (timer instanceof Timer.Tick) {
      all(call, new LinkEvent.TimePassed());
    }
  }

  private void all(InCall call, LinkEvent event) {
    for (Participant participant : call.participants()) {
      link(participant.link(), SIGNALS.size() + LINK_EVENTS.numberOf(event));
    }
  }

  private static int serverEvents() {
    return MESSAGES.size() + SERVER_MESSAGES.size() + FailureCode.values().length;
  }

  private void linkEvent(InCall call, PeerId peer, LinkEvent event) {
    int first = SIGNALS.size();
    int column =
        event instanceof LinkEvent.ConnectivityChanged(var now)
            ? LINK_EVENTS.size() + now.ordinal()
            : LINK_EVENTS.numberOf(event);
    link(call, peer, first + column);
  }

  private void link(InCall call, PeerId peer, int event) {
    Participant participant = call.participant(peer);
    if (participant != null) {
      link(participant.link(), event);
    }
  }

  private void link(Link link, int event) {
    int connectivity = link.connectivity().ordinal();
    int all = Connectivity.values().length;
    negotiation.met(link.phase().ordinal() * all + connectivity, event);
    repair.met(link.repair().rung().ordinal() * all + connectivity, event);
  }

  private void serverSaid(InCall call, ServerMessage message) {
    int column =
        message instanceof ServerMessage.Failure failure
            ? SERVER_MESSAGES.size() + failure.code().ordinal()
            : SERVER_MESSAGES.numberOf(message);
    signaling(call, MESSAGES.size() + column);
  }

  private void signaling(InCall call, int event) {
    signaling.met(SIGNALING.numberOf(call.signaling()), event);
  }

  void serverEvent(SeatWatch.State seat, Event event) {
    seats.met(seat.ordinal(), EVENTS.numberOf(event));
  }

  void fault(Fault fault) {
    faults.met(0, fault.ordinal());
  }

  void convergedAfter(long ms) {
    converged++;
    convergence += ms;
    longest = Math.max(longest, ms);
  }

  void add(Coverage other) {
    negotiation.add(other.negotiation);
    repair.add(other.repair);
    signaling.add(other.signaling);
    seats.add(other.seats);
    faults.add(other.faults);
    converged += other.converged;
    convergence += other.convergence;
    longest = Math.max(longest, other.longest);
  }

  List<String> report() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "after the last fault, calls were whole again in %d ms on average, %d at most",
            converged == 0 ? 0 : convergence / converged, longest));
    for (CoverageTable table : List.of(negotiation, repair, signaling, seats, faults)) {
      lines.addAll(table.report());
    }
    return lines;
  }
}
