package dev.parley.front.browser;

import java.util.List;

/** What one person sends to another on one connection: a transceiver each. */
enum MediaSlot {
  MICROPHONE("audio"),
  CAMERA("video"),
  SCREEN("video"),
  SCREEN_SOUND("audio");

  /** There from the first offer on, in this order, in both directions. */
  static final List<MediaSlot> FIXED = List.of(MICROPHONE, CAMERA);

  /** There since the first time that there was a track for it, one way only. */
  static final List<MediaSlot> ON_DEMAND = List.of(SCREEN, SCREEN_SOUND);

  private final String kind;

  MediaSlot(String kind) {
    this.kind = kind;
  }

  /** {@code MediaStreamTrack.kind}. */
  String kind() {
    return kind;
  }
}
