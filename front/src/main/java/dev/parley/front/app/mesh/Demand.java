package dev.parley.front.app.mesh;

import dev.parley.protocol.PeerMessage.Viewing;

/**
 * What one link asks of the uplink.
 *
 * @param viewing how large the other side draws the own pictures
 * @param ceiling most bits a second that this link takes, as far as is known
 * @param before what was sent on it up to now
 */
public record Demand(Viewing viewing, int ceiling, SendPlan before) {

  /** Before the other side has said anything: enough for a usual tile, and for a screen. */
  public static final Viewing USUAL = new Viewing(360, 1080);

  /** A link of which nothing is known. */
  public static final int NO_CEILING = Integer.MAX_VALUE;
}
