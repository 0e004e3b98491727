package dev.parley.server.simulation;

import dev.parley.front.app.Channel;
import dev.parley.front.app.LinkMsg;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.link.Traffic;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One RTCPeerConnection: the signaling state of JSEP (RFC 8829) with its chain of operations,
 * implicit rollback and negotiationneeded. Finding a path is the business of {@link IceAgent}.
 */
final class SimulatedConnection {
  private static final int LAST_WORDS_MS = 200;

  private final World world;
  private final SimulatedPage page;
  private final String name;
  private final IceAgent ice;
  private final Map<Channel, SimulatedChannel> channels = new EnumMap<>(Channel.class);
  private final Deque<LinkCommand> operations = new ArrayDeque<>();

  /** Null while it is only kept ready. */
  private @Nullable PeerId peer;

  private int generation = 1;
  private final List<Signal.IceCandidate> kept = new ArrayList<>();

  private @Nullable Description pendingLocal;
  private @Nullable Description pendingRemote;
  private @Nullable String agreement;
  private boolean busy;
  private boolean dismissed;
  private boolean closed;
  private boolean needReported;

  /**
   * Changes that ask for a negotiation; how many the last own offer had in it, and the last answer.
   */
  private int changes = 1;

  private int changesOffered;
  private int changesAgreed;

  private long packets;

  /** One that leads to nobody yet. */
  SimulatedConnection(World world, SimulatedPage page, boolean relayOnly) {
    this.world = world;
    this.page = page;
    name = page.name() + "#" + world.nextNumber();
    ice = new IceAgent(world, this, relayOnly);
    for (Channel channel : Channel.values()) {
      channels.put(channel, new SimulatedChannel(world, this, channel));
    }
    world.register(this);
    checkNeed();
  }

  /** From now on it leads to someone: what was kept so far is reported. */
  SimulatedConnection lead(PeerId to, int number) {
    peer = to;
    generation = number;
    for (Signal.IceCandidate each : kept) {
      report(
          new LinkEvent.CandidateGathered(
              new Signal.IceCandidate(
                  number,
                  each.candidate(),
                  each.sdpMid(),
                  each.sdpMLineIndex(),
                  each.usernameFragment())));
    }
    kept.clear();
    return this;
  }

  /** The offer that is out; null = none. */
  @Nullable String offered() {
    Description offer = pendingLocal;
    return offer == null ? null : offer.sdp();
  }

  /** Unique; stands for the fingerprint of its DTLS certificate. */
  String name() {
    return name;
  }

  SimulatedPage page() {
    return page;
  }

  PeerId peer() {
    return Objects.requireNonNull(peer, "it leads to nobody yet");
  }

  int generation() {
    return generation;
  }

  IceAgent ice() {
    return ice;
  }

  SimulatedChannel channel(Channel channel) {
    SimulatedChannel found = channels.get(channel);
    if (found == null) {
      throw new IllegalStateException("each channel is there from the start");
    }
    return found;
  }

  Iterable<SimulatedChannel> channels() {
    return channels.values();
  }

  boolean closed() {
    return closed;
  }

  /** The offer and answer in force, the same at both ends; null before the first. */
  @Nullable String agreement() {
    return agreement;
  }

  boolean stable() {
    return pendingLocal == null && pendingRemote == null;
  }

  /** Reports nothing any more, and closes as soon as what was said last is on its way. */
  void close() {
    dismissed = true;
    world.clock.after(LAST_WORDS_MS, this::closeNow);
  }

  /** The page is gone. */
  void closeNow() {
    dismissed = true;
    if (!closed) {
      boolean heard = ice.pathWorks();
      closed = true;
      ice.close(heard);
    }
  }

  void run(LinkCommand command) {
    switch (command) {
      case LinkCommand.RestartIce() -> {
        ice.restart();
        change();
      }
      case LinkCommand.SetLocalDescription _,
          LinkCommand.SetRemoteDescription _,
          LinkCommand.AddIceCandidate _ -> {
        operations.add(command);
        next();
      }
      case LinkCommand.Send _, LinkCommand.SendAgain _, LinkCommand.Replace _ ->
          throw new Violation("decided in app, never run here: " + command);
    }
  }

  /** Something changed that has to be negotiated. */
  void change() {
    changes++;
    needReported = false;
    checkNeed();
  }

  private void next() {
    if (busy || operations.isEmpty()) {
      checkNeed();
      return;
    }
    busy = true;
    world.clock.after(
        world.chance.promise(),
        () -> {
          busy = false;
          if (!closed) {
            execute(operations.remove());
            next();
          }
        });
  }

  private void execute(LinkCommand command) {
    boolean description = !(command instanceof LinkCommand.AddIceCandidate);
    if (description && world.scenario.refusals() && world.chance.oneIn(200)) {
      // For reasons of its own.
      report(new LinkEvent.DescriptionRefused());
      return;
    }
    switch (command) {
      case LinkCommand.SetLocalDescription() -> setLocal();
      case LinkCommand.SetRemoteDescription(var type, var sdp) -> setRemote(type, sdp);
      case LinkCommand.AddIceCandidate(var candidate) -> ice.add(candidate);
      case LinkCommand.RestartIce _,
          LinkCommand.Send _,
          LinkCommand.SendAgain _,
          LinkCommand.Replace _ ->
          throw new Violation("no operation: " + command);
    }
  }

  private void setLocal() {
    Description remote = pendingRemote;
    String id = name + "/" + world.nextNumber();
    if (remote == null) {
      String ufrag = ice.ufragForOffer();
      Description offer = new Description(SdpType.OFFER, id, name, ufrag, "", ice.gathered(ufrag));
      pendingLocal = offer;
      changesOffered = changes;
      report(new LinkEvent.LocalDescriptionSet(SdpType.OFFER, offer.sdp()));
      ice.gather(ufrag);
      return;
    }
    String ufrag = ice.ufragForAnswer(remote);
    Description answer =
        new Description(SdpType.ANSWER, id, name, ufrag, remote.id(), ice.gathered(ufrag));
    changesAgreed = Math.max(changesAgreed, 1);
    agree(remote, answer);
    report(new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, answer.sdp()));
    ice.gather(ufrag);
    ice.agreed(ufrag, remote);
  }

  private void setRemote(SdpType type, String sdp) {
    Description remote = Description.parse(sdp);
    switch (type) {
      case OFFER -> {
        if (pendingLocal != null) {
          pendingLocal = null;
          needReported = false;
          ice.rollback();
        }
        pendingRemote = remote;
        ice.described(remote);
        report(new LinkEvent.RemoteDescriptionSet());
      }
      case ANSWER -> takeAnswer(remote);
    }
  }

  private void takeAnswer(Description answer) {
    Description offer = pendingLocal;
    if (offer == null) {
      report(new LinkEvent.DescriptionRefused());
      return;
    }
    if (!answer.answers().equals(offer.id())) {
      // A browser would take it, and both sides would go by other descriptions from then on.
      throw new Violation(name + " takes " + answer + " as the answer to " + offer);
    }
    changesAgreed = changesOffered;
    ice.described(answer);
    agree(offer, answer);
    ice.agreed(offer.ufrag(), answer);
    report(new LinkEvent.RemoteDescriptionSet());
  }

  private void agree(Description offer, Description answer) {
    pendingLocal = null;
    pendingRemote = null;
    agreement = offer.id() + " = " + answer.id();
    needReported = false;
  }

  private void checkNeed() {
    if (!needReported && needed()) {
      needReported = true;
      world.clock.after(
          world.chance.between(0, 5),
          () -> {
            if (needed() && stable() && operations.isEmpty() && !busy) {
              report(new LinkEvent.NegotiationNeeded());
            } else {
              needReported = false;
            }
          });
    }
  }

  private boolean needed() {
    return !closed
        && stable()
        && operations.isEmpty()
        && !busy
        && (changes > changesAgreed || ice.restartWanted());
  }

  void report(LinkEvent event) {
    PeerId to = peer;
    if (to != null) {
      tell(new LinkMsg.LinkReported(to, generation, event));
    } else if (event instanceof LinkEvent.LocalDescriptionSet(_, var sdp) && !dismissed) {
      page.take(new SignalingMsg.OfferMade(sdp));
    } else if (event instanceof LinkEvent.CandidateGathered(var candidate)) {
      kept.add(candidate);
    }
  }

  void opened(Channel channel) {
    tell(new LinkMsg.ChannelOpened(peer(), generation, channel));
  }

  void said(PeerMessage message) {
    tell(new LinkMsg.PeerSaid(peer(), generation, message));
  }

  /** How much media has arrived. */
  void measure() {
    packets += ice.pathWorks() ? 100 : 0;
    tell(new LinkMsg.TrafficMeasured(peer(), generation, new Traffic(packets, packets, false, 50)));
  }

  private void tell(LinkMsg msg) {
    if (!dismissed) {
      page.take(msg);
    }
  }
}
