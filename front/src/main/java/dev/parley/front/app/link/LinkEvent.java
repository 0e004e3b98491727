package dev.parley.front.app.link;

import dev.parley.protocol.Signal;

/** What happens to a link. */
public sealed interface LinkEvent {

  /** It was opened to a peer that was in the room before: this side offers. Happens once, first. */
  record Started() implements LinkEvent {}

  /** The other peer said something. */
  record SignalArrived(Signal signal) implements LinkEvent {}

  /** The browser found something to negotiate. May come at any time, also in vain. */
  record NegotiationNeeded() implements LinkEvent {}

  /**
   * Follows {@link LinkCommand.SetLocalDescription}.
   *
   * @param type what the browser made of it
   * @param sdp the description, with the candidates gathered so far
   */
  record LocalDescriptionSet(SdpType type, String sdp) implements LinkEvent {}

  /** Follows {@link LinkCommand.SetRemoteDescription}. */
  record RemoteDescriptionSet() implements LinkEvent {}

  /** Follows a description that the browser refused. */
  record DescriptionRefused() implements LinkEvent {}

  /** The browser found one more address of its own. */
  record CandidateGathered(Signal.IceCandidate candidate) implements LinkEvent {}

  /** The state of the connection changed. */
  record ConnectivityChanged(Connectivity connectivity) implements LinkEvent {}
}
