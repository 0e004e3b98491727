package dev.parley.front.app.link;

import dev.parley.protocol.Signal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * As much of RTCPeerConnection as negotiation sees: the signaling state, operations that end one
 * after another and not at once, and implicit rollback. A description is "who.number" for an offer
 * and "who.number/offer" for an answer.
 */
final class FakePeerConnection {
  private final String name;
  private final Deque<LinkCommand> operations = new ArrayDeque<>();
  private final Deque<LinkEvent> gathered = new ArrayDeque<>();
  private int made;
  private boolean needed;
  private boolean needReported;
  private @Nullable String pendingLocal;
  private @Nullable String pendingRemote;
  @Nullable String agreedOffer;
  @Nullable String agreedAnswer;
  int rollbacks;

  FakePeerConnection(String name) {
    this.name = name;
  }

  void run(LinkCommand command) {
    operations.add(command);
  }

  /** A change that has to be negotiated. */
  void change() {
    needed = true;
    needReported = false;
  }

  boolean idle() {
    return operations.isEmpty() && gathered.isEmpty() && !(needed && !needReported && stable());
  }

  boolean stable() {
    return pendingLocal == null && pendingRemote == null;
  }

  /** The next thing that this browser reports; null when it has nothing to say of itself. */
  @Nullable LinkEvent next() {
    if (operations.isEmpty()) {
      if (!gathered.isEmpty()) {
        return gathered.poll();
      }
      if (needed && !needReported && stable()) {
        needReported = true;
        return new LinkEvent.NegotiationNeeded();
      }
      return null;
    }
    return switch (operations.remove()) {
      case LinkCommand.SetLocalDescription() -> setLocal();
      case LinkCommand.SetRemoteDescription(var type, var sdp) -> setRemote(type, sdp);
      case LinkCommand.AddIceCandidate(var candidate) -> {
        if (agreedOffer == null && pendingRemote == null) {
          throw new AssertionError(name + " has no description for " + candidate);
        }
        yield null;
      }
      case LinkCommand.RestartIce() -> {
        change();
        yield null;
      }
      case LinkCommand.Send _, LinkCommand.SendAgain _, LinkCommand.Replace _ ->
          throw new AssertionError("not for here");
    };
  }

  private LinkEvent setLocal() {
    made++;
    String remote = pendingRemote;
    gather();
    if (remote != null) {
      String answer = name + "." + made + "/" + remote;
      agree(remote, answer);
      return new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, answer);
    }
    String offer = name + "." + made;
    pendingLocal = offer;
    return new LinkEvent.LocalDescriptionSet(SdpType.OFFER, offer);
  }

  private void gather() {
    gathered.add(
        new LinkEvent.CandidateGathered(
            new Signal.IceCandidate(1, name + ":" + made, "0", 0, "u" + made)));
  }

  private LinkEvent setRemote(SdpType type, String sdp) {
    if (type == SdpType.OFFER) {
      if (pendingRemote != null) {
        throw new AssertionError(name + " is given an offer while it answers another");
      }
      if (pendingLocal != null) {
        pendingLocal = null;
        rollbacks++;
        needReported = false;
      }
      pendingRemote = sdp;
      return new LinkEvent.RemoteDescriptionSet();
    }
    String mine = pendingLocal;
    if (mine == null || !sdp.endsWith("/" + mine)) {
      return new LinkEvent.DescriptionRefused();
    }
    needed = false;
    agree(mine, sdp);
    return new LinkEvent.RemoteDescriptionSet();
  }

  private void agree(String offer, String answer) {
    pendingLocal = null;
    pendingRemote = null;
    agreedOffer = offer;
    agreedAnswer = answer;
  }
}
