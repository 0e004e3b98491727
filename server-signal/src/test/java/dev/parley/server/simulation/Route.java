package dev.parley.server.simulation;

/** How two connections can reach each other. */
enum Route {
  /** Not at all. */
  NONE,
  /** Without help. */
  DIRECT,
  /** With the help of a TURN server. */
  RELAYED
}
