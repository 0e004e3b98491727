package dev.parley.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets Jazzer look for input that {@link Fuzzer} cannot take, guided by which branches it has seen:
 * for a few seconds, or for {@code -Dparley.fuzz.seconds}. In a process of its own, as its agent
 * changes classes.
 */
final class FuzzTest {
  private static final int SECONDS = Integer.getInteger("parley.fuzz.seconds", 4);
  private static final Path GOLDEN = Path.of("../common/src/test/resources/wire");
  private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

  /** What the seeds alone reach; with less, nothing was instrumented. */
  private static final int LEAST_COVERED = 300;

  /** Jazzer's own checks are about files, databases and the like, and take seconds to load. */
  private static final String SANITIZERS =
      Stream.of(
              "BigDecimal",
              "ClojureLangHooks",
              "Deserialization",
              "ExpressionLanguageInjection",
              "FilePathTraversal",
              "LdapInjection",
              "NamingContextLookup",
              "OsCommandInjection",
              "ReflectiveCall",
              "RegexInjection",
              "RegexRoadblocks",
              "ScriptEngineInjection",
              "ServerSideRequestForgery",
              "SqlInjection",
              "TemplateInjection",
              "UnsafeSanitizer",
              "XPathInjection",
              "XmlParserSsrfGuidance")
          .map("com.code_intelligence.jazzer.sanitizers."::concat)
          .collect(Collectors.joining(":"));

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingCanBeSaidThatBreaksTheServer() throws Exception {
    Path log = folder.resolve("log");
    Process jazzer =
        new ProcessBuilder(command(seeds()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exit = jazzer.waitFor();
    String said = Files.readString(log);
    assertEquals(0, exit, said);
    List<Integer> covered =
        COVERED
            .matcher(said)
            .results()
            .map((MatchResult each) -> each.group(1))
            .map(Integer::valueOf)
            .toList();
    assertTrue(!covered.isEmpty() && covered.getLast() > LEAST_COVERED, said);
  }

  private List<String> command(Path seeds) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Fuzzer.class.getName());
    command.add("--instrumentation_includes=dev.parley.**");
    command.add("--disabled_hooks=" + SANITIZERS);
    command.addAll(List.of("-max_total_time=" + SECONDS, "-max_len=2000", seeds.toString()));
    return command;
  }

  /** Relative parts of it are seen from here. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(":"));
  }

  /** All messages that there are, a Binding request, and the beginning of a walk through rooms. */
  private Path seeds() throws IOException {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    try (Stream<Path> golden = Files.walk(GOLDEN)) {
      for (Path each : golden.filter(path -> path.toString().endsWith(".json")).toList()) {
        String name = GOLDEN.relativize(each).toString().replace('/', '-');
        Files.writeString(seeds.resolve(name), "m" + Files.readString(each));
      }
    }
    byte[] binding = new byte[21];
    binding[0] = 's';
    binding[2] = 1;
    System.arraycopy(new byte[] {0x21, 0x12, (byte) 0xa4, 0x42}, 0, binding, 5, 4);
    Files.write(seeds.resolve("binding"), binding);
    Files.write(
        seeds.resolve("walk"),
        "rTHIS is a walk, as good as any.".repeat(9).getBytes(StandardCharsets.US_ASCII));
    return seeds;
  }
}
