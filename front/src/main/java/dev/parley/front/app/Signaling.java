package dev.parley.front.app;

import org.jspecify.annotations.Nullable;

/** The connection to the signal server. */
public sealed interface Signaling {
  /** No attempt has failed, and none was made yet: the server has asked to be left for a while. */
  int UNTRIED = -1;

  /**
   * The socket is being opened, or the server has not answered yet.
   *
   * @param attempt 0 for the first, then counting up until one succeeds
   * @param began when this attempt began, in ms since the epoch; tells its timer from that of an
   *     earlier one
   * @param awaySince since when there is no server, in ms since the epoch
   * @param offer goes to the server along with the wish to join; null = none
   */
  record Connecting(int attempt, long began, long awaySince, @Nullable OfferAhead offer)
      implements Signaling {}

  /**
   * In the room. All times are in ms since the epoch.
   *
   * @param attempt how many attempts it took; forgotten when the connection lasts
   * @param since when the server said welcome
   * @param heard when the server was last heard of
   * @param asked when it was last asked for a sign of life
   */
  record Joined(int attempt, long since, long heard, long asked) implements Signaling {

    Joined heardAt(long now) {
      return new Joined(attempt, since, now, asked);
    }

    Joined askedAt(long now) {
      return new Joined(attempt, since, heard, now);
    }
  }

  /**
   * The connection is lost; a timer runs until the next attempt.
   *
   * @param attempt how many have failed, or {@link #UNTRIED}
   * @param awaySince since when there is no server, in ms since the epoch
   */
  record Waiting(int attempt, long awaySince) implements Signaling {}

  /** Since when there is no server; {@code now} when there is one. */
  default long awaySince(long now) {
    return switch (this) {
      case Connecting(_, _, var since, _) -> since;
      case Waiting(_, var since) -> since;
      case Joined _ -> now;
    };
  }
}
