package dev.parley.server.browser;

/** Someone in a call that is watched frame by frame, with a way to the server of their own. */
record Caller(PersonPage page, CuttableProxy way, FrameWatch frames, StageWatch stage) {

  Caller(PersonPage page, CuttableProxy way) {
    this(page, way, new FrameWatch(page), new StageWatch(page));
  }

  String name() {
    return page.name();
  }
}
