package dev.parley.front.browser;

import dev.parley.front.app.Model;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/** Finds the live stream of a person, or of the screen that they share. */
final class Streams {
  private final PeerId self;
  private final LocalDevices devices;
  private final Links links;

  Streams(Model first, LocalDevices devices, Links links) {
    self = first.shared().environment().self();
    this.devices = devices;
    this.links = links;
  }

  @Nullable MediaStream of(PeerId peer, @Nullable String screen) {
    if (peer.equals(self)) {
      return screen == null ? devices.preview() : links.screen();
    }
    return links.stream(peer, screen);
  }
}
