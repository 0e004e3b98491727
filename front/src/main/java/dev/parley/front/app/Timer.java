package dev.parley.front.app;

/** What a timer was set for. */
public sealed interface Timer {

  /** A notice has been told long enough. */
  record NoticeExpiry(long id) implements Timer {}

  /** The next attempt to reach the server is due. */
  record Reconnect(int attempt) implements Timer {}

  /** The server has had time enough to answer the request to join. */
  record JoinDue(int attempt) implements Timer {}

  /** Time to ask the server for a sign of life. */
  record Ping(String seat) implements Timer {}
}
