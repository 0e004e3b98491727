package dev.parley.server.simulation;

/** What can go wrong, or happen all at once. */
enum Fault {
  /** A page's socket breaks, and both ends find out. */
  SOCKET_RESET,
  /** Nothing gets through a page's socket any more, and nobody is told. */
  SOCKET_SILENT,
  /** A page's socket delivers late. */
  SOCKET_STALL,
  /** A server dies and another one starts. */
  SERVER_RESTART,
  /** A server is asked to stop, and another one starts. */
  SERVER_DRAIN,
  /** Redis cannot be reached for a while. */
  BUS_DOWN,
  /** Redis is started anew, and has forgotten everything. */
  BUS_EMPTY,
  /** One server reaches neither Redis nor the others for a while. */
  BUS_CUT,
  /** What servers say to each other is lost now and then. */
  BUS_LOSES,
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
