package dev.parley.front.browser;

import dev.parley.front.app.Model;
import dev.parley.front.app.media.Feed;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/** Finds the live stream that carries a feed of a person. */
final class Streams {
  private final PeerId self;
  private final LocalDevices devices;
  private final Links links;

  Streams(Model first, LocalDevices devices, Links links) {
    self = first.shared().environment().self();
    this.devices = devices;
    this.links = links;
  }

  @Nullable MediaStream of(PeerId peer, Feed feed) {
    if (peer.equals(self)) {
      return feed instanceof Feed.Screen ? links.screen() : devices.preview();
    }
    return links.stream(peer, feed);
  }
}
