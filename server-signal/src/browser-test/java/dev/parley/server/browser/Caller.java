package dev.parley.server.browser;

/**
 * Someone in a call that is watched frame by frame, with a way to the server of their own.
 *
 * @param traffic what the page says to the server and hears from it
 */
record Caller(
    PersonPage page, CuttableProxy way, FrameWatch frames, StageWatch stage, Traffic traffic) {

  Caller(PersonPage page, CuttableProxy way) {
    this(page, way, new FrameWatch(page), new StageWatch(page), Traffic.of(page.page()));
  }

  String name() {
    return page.name();
  }

  /** How many messages of this type came from the server or went to it. */
  int messages(String type) {
    String inJson = "\"type\":\"" + type + "\"";
    return (int) traffic.frames().stream().filter(frame -> frame.contains(inJson)).count();
  }

  /** Waits until so many messages of this type came from the server or went to it. */
  void untilMessages(String type, int count) {
    page.page().waitForCondition(() -> messages(type) >= count);
  }
}
