package dev.parley.front.app.mesh;

import dev.parley.protocol.PeerMessage.Viewing;

/**
 * The pictures that go over a link.
 *
 * @param wanted how large they are drawn at the other end
 * @param plan what is sent of them
 * @param pausedTold whether the other side was told that the camera waits
 */
public record Sent(Viewing wanted, SendPlan plan, boolean pausedTold) {

  /** Before anything was said and decided. */
  static final Sent UNKNOWN = new Sent(Demand.USUAL, SendPlan.NONE, false);

  /** The same over another connection, which sends as the browser likes. */
  Sent unplanned() {
    return new Sent(wanted, SendPlan.NONE, false);
  }

  /** Drawn in another size at the other end. */
  public Sent wanting(Viewing next) {
    return new Sent(next, plan, pausedTold);
  }

  /** With something else sent. */
  public Sent with(SendPlan next) {
    return new Sent(wanted, next, pausedTold);
  }

  /** After the other side was told. */
  public Sent telling(boolean paused) {
    return new Sent(wanted, plan, paused);
  }

  /** Whether the camera waits, if it is on. */
  public boolean waits() {
    return wanted.cameraHeight() > 0 && !plan.camera().active();
  }
}
