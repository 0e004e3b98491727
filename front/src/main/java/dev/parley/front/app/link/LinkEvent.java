package dev.parley.front.app.link;

import dev.parley.protocol.Signal;

/** What happens to a link. */
public sealed interface LinkEvent {

  /** It was opened, and this side offers. Happens once, first. */
  record Started() implements LinkEvent {}

  /**
   * It was opened, and the other side has been handed its offer. Happens once, first.
   *
   * @param sdp what it offers
   */
  record OfferedAhead(String sdp) implements LinkEvent {}

  /** The other peer said something, on this connection. */
  record SignalArrived(Signal.OfLink signal) implements LinkEvent {}

  /** The other peer said something on an older connection: it does not know of this one. */
  record OlderOfferArrived() implements LinkEvent {}

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

  /** The other side closed the connection. */
  record ChannelClosed() implements LinkEvent {}

  /** This device is in another network now. */
  record NetworkChanged() implements LinkEvent {}

  /** There may be a way again for signals to the other side. */
  record WayFound() implements LinkEvent {}

  /** What should arrive has not arrived for too long, although the connection is there. */
  record MediaStalled() implements LinkEvent {}

  /** Some time has passed; comes about once a second. */
  record TimePassed() implements LinkEvent {}
}
