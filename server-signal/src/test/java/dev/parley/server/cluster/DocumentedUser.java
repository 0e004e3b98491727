package dev.parley.server.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The user that the documentation tells people to make, and no other: may it do all it must? */
final class DocumentedUser {
  private static final Path DOCUMENT = Path.of("..", "docs", "scaling.md");
  private static final Pattern LINE = Pattern.compile("(?m)^user (parley on >secret .*)$");
  private static final Pattern FOR_CLUSTER = Pattern.compile("A Redis Cluster needs `([^`]*)`");

  private DocumentedUser() {}

  /** Arguments for one Redis. */
  static List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--user"));
    arguments.addAll(words(LINE));
    return arguments;
  }

  /** Arguments for each node of a cluster. */
  static List<String> argumentsForCluster() {
    List<String> arguments = arguments();
    arguments.addAll(words(FOR_CLUSTER));
    return arguments;
  }

  private static List<String> words(Pattern pattern) {
    try {
      Matcher found = pattern.matcher(Files.readString(DOCUMENT));
      if (!found.find()) {
        throw new AssertionError("no " + pattern + " in " + DOCUMENT);
      }
      return List.of(found.group(1).split(" ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
