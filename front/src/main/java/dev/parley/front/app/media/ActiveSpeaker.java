package dev.parley.front.app.media;

import dev.parley.protocol.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who has the floor. Someone else gets it after speaking for a while without a pause,
 * though not while whoever has it goes on speaking: a cough or a "yes" in between moves nothing.
 *
 * @param who who has the floor; null before anyone had
 * @param next who may get it; null = nobody
 * @param since when they began to speak, in ms
 */
public record ActiveSpeaker(@Nullable PeerId who, @Nullable PeerId next, long since) {

  /** How long someone must speak, in ms. */
  public static final int SPEAKS_MS = 1_500;

  /** Nobody has spoken yet. */
  public static final ActiveSpeaker NOBODY = new ActiveSpeaker(null, null, 0);

  /**
   * Takes one look at who speaks.
   *
   * @param speaking those who speak at this moment, without the person here
   * @param now its time in ms
   * @return this same object when nothing is worth remembering
   */
  public ActiveSpeaker look(List<PeerId> speaking, long now) {
    if (next != null && speaking.contains(next)) {
      boolean given = now - since >= SPEAKS_MS && (who == null || !speaking.contains(who));
      return given ? new ActiveSpeaker(next, null, 0) : this;
    }
    for (PeerId candidate : speaking) {
      if (!candidate.equals(who)) {
        return new ActiveSpeaker(who, candidate, now);
      }
    }
    return next == null ? this : new ActiveSpeaker(who, null, 0);
  }
}
