package dev.parley.server.bench;

import java.util.List;

/**
 * Who is measured.
 *
 * @param name for tables and logs
 * @param command starts it; {@link #PORT} stands for the port
 */
record Contender(String name, List<String> command) {
  /** To be replaced by a number. */
  static final String PORT = "{port}";

  /** The name of ours. */
  static final String PARLEY = "parley";

  boolean isParley() {
    return name.equals(PARLEY);
  }
}
