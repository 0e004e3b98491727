package dev.parley.front.app;

/** What a timer was set for. */
public sealed interface Timer {

  /** A notice has been told long enough. */
  record NoticeExpiry(long id) implements Timer {}

  /** A reaction has been shown long enough. */
  record ReactionExpiry(long id) implements Timer {}

  /** The next attempt to reach the server is due. */
  record Reconnect(int attempt) implements Timer {}

  /**
   * The server has had time enough to answer the request to join.
   *
   * @param began when that attempt began, in ms since the epoch
   */
  record JoinDue(long began) implements Timer {}

  /**
   * Some time has passed in a call; the next one follows.
   *
   * @param calls how many calls there were before that one, so that only one such clock runs
   */
  record Tick(int calls) implements Timer {}

  /** The call has lasted a while: what is no hurry may be done. */
  record CallSettled() implements Timer {}

  /** A change of network is over: by now there is an address and a route. */
  record NetworkSettled() implements Timer {}
}
