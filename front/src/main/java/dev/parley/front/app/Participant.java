package dev.parley.front.app;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.Link;
import dev.parley.front.app.verify.Bond;
import dev.parley.protocol.PeerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another person in the call.
 *
 * @param id their page
 * @param name what they want to be called; null until they have said so
 * @param presence what the server says of them
 * @param link the connection to them
 * @param path what is known of the way it takes
 * @param channels which data channels of it are open
 * @param neighbours with whom they have a link that works
 * @param media what is heard and seen of them
 * @param chat how far the chat with them has come
 * @param bond what the connection to them is bound to
 */
public record Participant(
    PeerId id,
    @Nullable String name,
    Presence presence,
    Link link,
    Path path,
    Channels channels,
    List<PeerId> neighbours,
    PeerMedia media,
    PeerChat chat,
    Bond bond) {

  /** Copies the list. */
  public Participant {
    neighbours = List.copyOf(neighbours);
  }

  /** Someone of whom nothing is known yet. */
  static Participant arriving(PeerId id, Link link, long firstLine) {
    return new Participant(
        id,
        null,
        Presence.PRESENT,
        link,
        Path.UNKNOWN,
        Channels.NONE,
        List.of(),
        PeerMedia.UNTOLD,
        PeerChat.startingWith(firstLine),
        Bond.NONE);
  }

  /** Whether media flows. */
  public boolean live() {
    return link.connectivity() == Connectivity.LIVE;
  }

  /** Whether there is a control channel; what is said on it arrives while the link works. */
  boolean hasControl() {
    return channels.control() == link.generation();
  }

  /** Whether what is said on the control channel arrives now. */
  boolean reached() {
    return live() && hasControl();
  }

  /**
   * Whether what is written now arrives. Media flows before the chat channel is open, and the
   * channel stays open while nothing flows.
   */
  boolean reachedByChat() {
    return live() && channels.chat() == link.generation();
  }

  Participant withOpen(Channel channel) {
    Channels next = channels.opened(channel, link.generation());
    return new Participant(id, name, presence, link, path, next, neighbours, media, chat, bond);
  }

  Participant withName(String next) {
    return new Participant(id, next, presence, link, path, channels, neighbours, media, chat, bond);
  }

  Participant with(Presence next) {
    return new Participant(id, name, next, link, path, channels, neighbours, media, chat, bond);
  }

  Participant with(Link next) {
    return new Participant(id, name, presence, next, path, channels, neighbours, media, chat, bond);
  }

  Participant with(Path next) {
    return new Participant(id, name, presence, link, next, channels, neighbours, media, chat, bond);
  }

  Participant withNeighbours(List<PeerId> next) {
    return new Participant(id, name, presence, link, path, channels, next, media, chat, bond);
  }

  Participant with(PeerMedia next) {
    return new Participant(id, name, presence, link, path, channels, neighbours, next, chat, bond);
  }

  Participant with(PeerChat next) {
    return new Participant(id, name, presence, link, path, channels, neighbours, media, next, bond);
  }

  Participant with(Bond next) {
    return new Participant(id, name, presence, link, path, channels, neighbours, media, chat, next);
  }
}
