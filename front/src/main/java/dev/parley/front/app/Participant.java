package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Link;
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
 * @param media what is heard and seen of them
 * @param chat how far the chat with them has come
 */
public record Participant(
    PeerId id,
    @Nullable String name,
    Presence presence,
    Link link,
    int replaced,
    PeerMedia media,
    PeerChat chat) {

  /** Someone of whom nothing is known yet. */
  static Participant arriving(PeerId id, Link link, long chatSent) {
    return new Participant(
        id, null, Presence.PRESENT, link, 0, PeerMedia.UNTOLD, new PeerChat(0, chatSent, 0));
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
    return live() && chat.open() == link.generation();
  }

  Participant withChatOpen() {
    return with(chat.withOpen(link.generation()));
  }

  Participant withName(String next) {
    return new Participant(id, next, presence, link, replaced, media, chat);
  }

  Participant with(Presence next) {
    return new Participant(id, name, next, link, replaced, media, chat);
  }

  Participant with(Link next) {
    int failures = next.connectivity() == Connectivity.LIVE ? 0 : replaced;
    return new Participant(id, name, presence, next, failures, media, chat);
  }

  Participant replacing(Link next) {
    return new Participant(id, name, presence, next, replaced + 1, media, chat);
  }

  Participant with(PeerMedia next) {
    return new Participant(id, name, presence, link, replaced, next, chat);
  }

  Participant with(PeerChat next) {
    return new Participant(id, name, presence, link, replaced, media, next);
  }
}
