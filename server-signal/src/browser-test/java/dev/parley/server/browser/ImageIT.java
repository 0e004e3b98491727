package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that brings its own Java along, unpacked elsewhere than where it was made. */
final class ImageIT {
  private static final Path BUILT = Path.of(System.getProperty("parley.jar", "target/parley.jar"));

  @TempDir Path elsewhere;

  @Test
  void itRunsWithItsOwnJavaAndWithWhatThatLearntWhenItWasBuilt()
      throws IOException, InterruptedException {
    Path launcher = unpack().resolve("bin/parley");
    Path loaded = elsewhere.resolve("loaded.log");
    String options = "PARLEY_JAVA_OPTIONS=-Xlog:class+load:file=" + loaded;
    try (ParleyProcess server =
        ParleyProcess.startWith(List.of("env", options, launcher.toString()), List.of())) {
      assertEquals(200, get(server, "/healthz").statusCode());
      assertTrue(get(server, "/").body().contains("<title>"));
      assertEquals(0, server.terminate(), server::log);
      assertTrue(server.log().contains("heap=494"), server::log);
    }
    String classes = Files.readString(loaded);
    for (String each : List.of("dev.parley.server.Main", "org.apache.commons.cli.DefaultParser")) {
      assertTrue(
          classes.contains(" " + each + " source: shared objects file"),
          each + " is not in the cache, or the cache is not for this jar or this Java");
    }
  }

  private Path unpack() throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive().toString(), "-C", elsewhere.toString())
            .inheritIO()
            .start();
    assertEquals(0, tar.waitFor());
    return elsewhere.resolve("parley");
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(BUILT.toAbsolutePath().getParent())) {
      List<Path> archives =
          files.filter(file -> file.getFileName().toString().endsWith(".tar.gz")).toList();
      assumeTrue(!archives.isEmpty(), "no archive was built: -Pimage");
      return archives.getFirst();
    }
  }

  private static HttpResponse<String> get(ParleyProcess server, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
