package dev.parley.front.app.mesh;

import dev.parley.front.app.link.Traffic;

/**
 * What is known of one link, as far as its pictures go.
 *
 * @param generation which connection it is about
 * @param since when that was first looked at, in ms
 * @param incoming what comes over it
 * @param sent what goes over it
 * @param measured how it does
 */
public record MeshLink(
    int generation, long since, Incoming incoming, Sent sent, Measured measured) {

  static MeshLink fresh(int generation, long now) {
    return new MeshLink(generation, now, Incoming.NONE, Sent.UNKNOWN, Measured.NEVER);
  }

  /** To the same person over another connection. */
  MeshLink renewed(int next, long now) {
    return new MeshLink(next, now, incoming.untold(), sent.unplanned(), Measured.NEVER);
  }

  /** With something else coming. */
  public MeshLink with(Incoming next) {
    return new MeshLink(generation, since, next, sent, measured);
  }

  /** With something else going. */
  public MeshLink with(Sent next) {
    return new MeshLink(generation, since, incoming, next, measured);
  }

  /** After a measurement. */
  public MeshLink measured(Traffic before, Traffic now, long at) {
    Sample next =
        measured.at() == 0
            ? Sample.NONE
            : Sample.between(before, now, Math.max(1, at - measured.at()));
    return new MeshLink(generation, since, incoming, sent, measured.then(next, at));
  }

  /** What it means to the people on it. */
  public Quality quality() {
    int drawn = incoming.told() == null ? 0 : incoming.told().cameraHeight();
    return Quality.of(measured.last(), drawn, incoming.paused());
  }
}
