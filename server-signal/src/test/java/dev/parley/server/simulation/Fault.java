package dev.parley.server.simulation;

/** What can go wrong, or happen all at once. */
enum Fault {
  /** A page's socket breaks, and both ends find out. */
  SOCKET_RESET,
  /** Nothing gets through a page's socket any more, and nobody is told. */
  SOCKET_SILENT,
  /** A page's socket delivers late. */
  SOCKET_STALL,
  /** The server dies and another one starts. */
  SERVER_RESTART,
  /** The server is asked to stop, and another one starts. */
  SERVER_DRAIN,
  /** The server finds that a page relays too fast, and does not take its next relay. */
  TOO_FAST,
  /** The credentials for TURN are made anew. */
  RENEWAL,
  /** A page can be seen again. */
  VISIBLE,
  /** A page is in another network from one moment to the next. */
  MOVE,
  /** A page has no network for a while. */
  OFFLINE,
  /** A pair has no direct way for a while. */
  WALL,
  /** There is no TURN server for a while. */
  TURN_DOWN,
  /** Both ends of a link find something to negotiate at once. */
  GLARE,
  /** One end of a link finds something to negotiate. */
  CHANGE,
  /** A page is loaded anew: it goes, and another one comes in its place. */
  RELOAD,
  /** The same without a word. */
  CRASH,
  /** Someone leaves, and comes back to the same page later. */
  LEAVE,
  /** Someone switches a device, or hides the own address. */
  TOGGLE,
  /** Someone begins or ends to share the screen. */
  SCREEN,
  /** Someone writes many lines at once. */
  FLOOD
}
