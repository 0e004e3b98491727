package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Link;
import dev.parley.front.app.media.SpeechDetector;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/**
 * Another person in the call.
 *
 * @param id their page
 * @param name what they want to be called; null until they have said so
 * @param presence what the server says of them
 * @param link the connection to them
 * @param replaced how often that connection was made anew without success
 * @param microphone whether they let themselves be heard
 * @param camera whether they let themselves be seen
 * @param speech whether they speak
 * @param picture size of their picture
 * @param chatSeen {@code n} of their last chat message
 * @param chatSent {@code n} of the own last chat message that was sent to them
 * @param chatOpen generation of the link whose chat channel is open; 0 = none yet
 */
public record Participant(
    PeerId id,
    @Nullable String name,
    Presence presence,
    Link link,
    int replaced,
    boolean microphone,
    boolean camera,
    SpeechDetector speech,
    Size picture,
    long chatSeen,
    long chatSent,
    int chatOpen) {

  /** Someone of whom nothing is known yet. */
  static Participant arriving(PeerId id, Link link, long chatSent) {
    return new Participant(
        id,
        null,
        Presence.PRESENT,
        link,
        0,
        true,
        true,
        SpeechDetector.SILENT,
        Size.UNKNOWN,
        0,
        chatSent,
        0);
  }

  /** Whether media flows. */
  public boolean live() {
    return link.connectivity() == Connectivity.LIVE;
  }

  /**
   * Whether what is written now arrives. Media flows before the chat channel is open, and the
   * channel stays open while nothing flows.
   */
  boolean reachedByChat() {
    return live() && chatOpen == link.generation();
  }

  Participant withChatOpen() {
    return new Participant(
        id,
        name,
        presence,
        link,
        replaced,
        microphone,
        camera,
        speech,
        picture,
        chatSeen,
        chatSent,
        link.generation());
  }

  Participant withName(String next) {
    return new Participant(
        id,
        next,
        presence,
        link,
        replaced,
        microphone,
        camera,
        speech,
        picture,
        chatSeen,
        chatSent,
        chatOpen);
  }

  Participant with(Presence next) {
    return new Participant(
        id,
        name,
        next,
        link,
        replaced,
        microphone,
        camera,
        speech,
        picture,
        chatSeen,
        chatSent,
        chatOpen);
  }

  Participant with(Link next) {
    int failures = next.connectivity() == Connectivity.LIVE ? 0 : replaced;
    return new Participant(
        id,
        name,
        presence,
        next,
        failures,
        microphone,
        camera,
        speech,
        picture,
        chatSeen,
        chatSent,
        chatOpen);
  }

  Participant replacing(Link next) {
    return new Participant(
        id,
        name,
        presence,
        next,
        replaced + 1,
        microphone,
        camera,
        speech,
        picture,
        chatSeen,
        chatSent,
        chatOpen);
  }

  Participant withMedia(boolean hears, boolean sees) {
    return new Participant(
        id, name, presence, link, replaced, hears, sees, speech, picture, chatSeen, chatSent,
        chatOpen);
  }

  Participant with(SpeechDetector next) {
    return new Participant(
        id,
        name,
        presence,
        link,
        replaced,
        microphone,
        camera,
        next,
        picture,
        chatSeen,
        chatSent,
        chatOpen);
  }

  Participant with(Size next) {
    return new Participant(
        id,
        name,
        presence,
        link,
        replaced,
        microphone,
        camera,
        speech,
        next,
        chatSeen,
        chatSent,
        chatOpen);
  }

  Participant withChatSeen(long next) {
    return new Participant(
        id,
        name,
        presence,
        link,
        replaced,
        microphone,
        camera,
        speech,
        picture,
        next,
        chatSent,
        chatOpen);
  }

  Participant withChatSent(long next) {
    return new Participant(
        id,
        name,
        presence,
        link,
        replaced,
        microphone,
        camera,
        speech,
        picture,
        chatSeen,
        next,
        chatOpen);
  }
}
