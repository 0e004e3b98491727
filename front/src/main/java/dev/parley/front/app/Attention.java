package dev.parley.front.app;

import dev.parley.front.app.media.ActiveSpeaker;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is to be seen large, as far as people have said.
 *
 * @param pinned by the person here, for themselves; null = nothing
 * @param spotlight what someone wished for everyone; null = nothing, or not any more here
 * @param speakerView whether whoever speaks is large when nothing else is
 * @param speaker who speaks, or spoke last
 * @param menu the tile whose menu is open; null = none
 */
public record Attention(
    @Nullable Subject pinned,
    @Nullable Spotlight spotlight,
    boolean speakerView,
    ActiveSpeaker speaker,
    @Nullable Subject menu) {

  /** Everyone is equal. */
  static final Attention INITIAL = new Attention(null, null, false, ActiveSpeaker.NOBODY, null);

  /**
   * A wish that was said to everyone.
   *
   * @param by who wished it, possibly this page's own id
   * @param who who is to be seen
   */
  public record Spotlight(PeerId by, PeerId who) {}

  /** Whoever is in the spotlight, null if nobody is. */
  public @Nullable PeerId spotlit() {
    return spotlight == null ? null : spotlight.who();
  }

  Attention withPinned(@Nullable Subject next) {
    return new Attention(next, spotlight, speakerView, speaker, null);
  }

  Attention withSpotlight(@Nullable Spotlight next) {
    return new Attention(pinned, next, speakerView, speaker, menu);
  }

  Attention withSpeakerView(boolean next) {
    return new Attention(pinned, spotlight, next, speaker, menu);
  }

  Attention with(ActiveSpeaker next) {
    return new Attention(pinned, spotlight, speakerView, next, menu);
  }

  Attention withMenu(@Nullable Subject next) {
    return new Attention(pinned, spotlight, speakerView, speaker, next);
  }
}
