package dev.parley.front.browser;

/** Connections that are made to see whether they can be. */
interface Probe {
  /** Closes them; nothing is told any more. */
  void stop();
}
