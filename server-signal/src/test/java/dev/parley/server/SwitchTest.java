package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A switch over our sealed types and enums names every case, so that a new one does not compile
 * until someone has thought of it. The compiler cannot hold that law; this test makes every {@code
 * default} a decision.
 */
final class SwitchTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)|case\\s+Object\\b");

  /** How many there may be, all over texts, numbers and exceptions of the JDK. */
  private static final Map<String, Integer> ALLOWED =
      Map.ofEntries(
          Map.entry("Finding.java", 1), // categories of characters
          Map.entry("FrameGuard.java", 1), // the length byte of a frame
          Map.entry("HttpTalk.java", 1), // what a client of HTTP throws
          Map.entry("Identity.java", 1), // names of algorithms
          Map.entry("NodeMessageCodec.java", 1), // kinds of messages, as bytes
          Map.entry("PageCheck.java", 1), // status codes
          Map.entry("Pem.java", 1), // kinds of keys
          Map.entry("RedisRegistry.java", 1), // outcomes of a script
          Map.entry("SeatStateCodec.java", 1), // kinds of events, as bytes
          Map.entry("SignalCheck.java", 1), // status codes
          Map.entry("TurnCheck.java", 1), // error codes
          Map.entry("Values.java", 1), // words for yes and no
          Map.entry("WebFile.java", 1), // extensions of files
          Map.entry("WebHandler.java", 1)); // paths of requests

  @Test
  void noSwitchOverOurTypesHasADefault() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      sources = all.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertTrue(sources.size() > 40, () -> "only " + sources.size() + " files");
    Map<String, Integer> found = new TreeMap<>();
    for (Path source : sources) {
      int count = (int) DEFAULT.matcher(read(source)).results().count();
      if (count > 0) {
        found.put(String.valueOf(source.getFileName()), count);
      }
    }
    assertEquals(new TreeMap<>(ALLOWED), found);
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
