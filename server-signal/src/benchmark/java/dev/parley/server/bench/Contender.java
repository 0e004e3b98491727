package dev.parley.server.bench;

import java.util.List;

/**
 * Who is measured.
 *
 * @param name for tables and logs
 * @param command starts it; {@link #PORT} stands for the port
 * @param dialect what it speaks
 */
record Contender(String name, List<String> command, Dialect dialect) {
  /** To be replaced by a number. */
  static final String PORT = "{port}";

  /** The name of ours. */
  static final String PARLEY = "parley";

  /** Whose command stands in a system property, its words apart by spaces. */
  static Contender named(String name, String property, Dialect dialect) {
    String command = System.getProperty("parley.bench." + property);
    if (command == null) {
      throw new IllegalStateException("there is no command for " + property);
    }
    return new Contender(name, List.of(command.split(" ", -1)), dialect);
  }

  boolean isParley() {
    return name.equals(PARLEY);
  }
}
