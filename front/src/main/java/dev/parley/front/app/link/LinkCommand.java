package dev.parley.front.app.link;

import dev.parley.protocol.Signal;

/** What a link wants done. The browser runs the commands of one link in order. */
public sealed interface LinkCommand {

  /** Make an offer or an answer, whichever is due, and apply it. */
  record SetLocalDescription() implements LinkCommand {}

  /**
   * Apply what the other side described; an own offer that is out is rolled back.
   *
   * @param type offer or answer
   * @param sdp as it came
   */
  record SetRemoteDescription(SdpType type, String sdp) implements LinkCommand {}

  /** Try one more address of the other side. One that does not fit is passed over. */
  record AddIceCandidate(Signal.IceCandidate candidate) implements LinkCommand {}

  /** Gather anew and look for another path; the browser will find something to negotiate. */
  record RestartIce() implements LinkCommand {}

  /** Say something to the other peer. */
  record Send(Signal signal) implements LinkCommand {}

  /** Say something once more, if there is a way now; else it is said again later. */
  record SendAgain(Signal signal) implements LinkCommand {}

  /** This connection cannot be mended: replace it by a fresh one, with {@link Link#renewed}. */
  record Replace(Rung rung) implements LinkCommand {}
}
