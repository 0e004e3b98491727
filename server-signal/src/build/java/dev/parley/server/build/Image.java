package dev.parley.server.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes a folder with Parley, the parts of Java that it needs, a launcher, and a cache of what the
 * JVM learnt in a first run (JEP 483, 514, 515); and packs it. Runs from its source on the JDK that
 * is to be in it, on Linux.
 */
public final class Image {
  private static final String READY = "Parley is ready: ";
  private static final String PEER = "AAAAAAAAAAAAAAAAAAAAA";
  private static final int PEOPLE = 8;
  private static final int PATIENCE_SECONDS = 60;

  /** Used by name only, so that jdeps does not see it: signals. */
  private static final List<String> MORE_MODULES = List.of("jdk.unsupported");

  /** Seen by jdeps, and needed by nothing that Parley does. */
  private static final List<String> NOT_NEEDED = List.of("java.desktop", "java.sql");

  private final Path folder;
  private final Path jar;

  private Image(Path folder) {
    this.folder = folder;
    this.jar = folder.resolve("lib/parley.jar");
  }

  /**
   * Takes the jar, the folder with what comes along as it is, the licence, the folder to make, and
   * the file to make, to whose name the architecture is added.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      System.out.println("An image is made on Linux only; left out here.");
      return;
    }
    Image image = new Image(Path.of(arguments[3]).toAbsolutePath());
    image.lay(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    image.link();
    image.train();
    image.pack(Path.of(arguments[4] + "-" + architecture() + ".tar.gz").toAbsolutePath());
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x64" : name;
  }

  /** Times are kept: a cache is for a jar of just that time. */
  private void lay(Path builtJar, Path asItIs, Path licence) throws IOException {
    remove(folder);
    copy(asItIs, folder);
    copy(licence, folder.resolve("LICENSE"));
    Files.createDirectories(jar.getParent());
    Files.copy(builtJar, jar, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void remove(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = each.equals(from) ? to : to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Files in the runtime stay uncompressed: it starts faster, and the whole is packed anyway. */
  private void link() {
    run(
        "jlink",
        "--add-modules",
        String.join(",", modules()),
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        folder.resolve("runtime").toString());
  }

  private Set<String> modules() {
    String found =
        run(
            "jdeps",
            "--multi-release",
            Integer.toString(Runtime.version().feature()),
            "--ignore-missing-deps",
            "--list-deps",
            jar.toString());
    Set<String> modules = new TreeSet<>();
    // Libraries ask for what older JDKs had, too, and get along without it.
    found
        .lines()
        .map(line -> line.strip().split("/")[0])
        .filter(name -> ModuleFinder.ofSystem().find(name).isPresent())
        .forEach(modules::add);
    NOT_NEEDED.forEach(modules::remove);
    modules.addAll(MORE_MODULES);
    return modules;
  }

  private static String run(String tool, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
            .run(new PrintWriter(out), new PrintWriter(err), arguments);
    if (code != 0) {
      throw new IllegalStateException(tool + " failed: " + out + err);
    }
    return out.toString();
  }

  /** Does once what a server does most, by the launcher itself: a cache is for the same flags. */
  private void train() throws IOException, InterruptedException {
    Path cache = folder.resolve("lib/parley.aot");
    ProcessBuilder builder =
        new ProcessBuilder(
            folder.resolve("bin/parley").toString(), "--host", "127.0.0.1", "--port", "0");
    builder.environment().put("JDK_JAVA_OPTIONS", "\"-XX:AOTCacheOutput=" + cache + '"');
    builder.redirectError(folder.resolveSibling("image.log").toFile());
    Process server = builder.start();
    try (BufferedReader lines = server.inputReader()) {
      URI page = URI.create(ready(lines));
      visit(page);
      call(page);
      // Of the handle: the process itself would close what is still to be read.
      server.toHandle().destroy();
      lines.lines().forEach(_ -> {});
      if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(cache)) {
        throw new IllegalStateException("no cache was made, see target/image.log");
      }
    } finally {
      server.destroyForcibly();
    }
  }

  private static String ready(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        return line.substring(READY.length()).strip();
      }
    }
    throw new IllegalStateException("the server does not start, see target/image.log");
  }

  private static void visit(URI page) throws IOException, InterruptedException {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      for (String path : List.of("/", "/healthz", "/readyz", "/metrics", "/nothing")) {
        HttpRequest request = HttpRequest.newBuilder(page.resolve(path)).build();
        browser.send(request, BodyHandlers.discarding());
      }
    }
  }

  /** A room in which everyone says something to everyone. */
  private static void call(URI page) throws InterruptedException {
    Semaphore heard = new Semaphore(0);
    try (HttpClient browser = HttpClient.newHttpClient()) {
      List<WebSocket> sockets = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        sockets.add(join(browser, page, i, heard));
        await(heard, i + 1);
      }
      for (int n = 1; n < PEOPLE; n++) {
        for (int i = 0; i < PEOPLE; i++) {
          String relay = "{\"type\":\"Relay\",\"n\":%d,\"to\":\"%s\",\"body\":\"c2VhbGVk\"}";
          sockets.get(i).sendText(relay.formatted(n, peer((i + n) % PEOPLE)), true).join();
        }
        await(heard, PEOPLE);
      }
      sockets.forEach(socket -> socket.sendText("{\"type\":\"Leave\"}", true).join());
      sockets.forEach(WebSocket::abort);
    }
  }

  private static WebSocket join(HttpClient browser, URI page, int number, Semaphore heard) {
    URI signal = URI.create("ws" + page.toString().substring("http".length()) + "/signal");
    WebSocket socket =
        browser
            .newWebSocketBuilder()
            .subprotocols("parley.1")
            .header("Origin", page.toString())
            .buildAsync(signal, new Listener(heard))
            .join();
    String join = "{\"type\":\"Join\",\"room\":\"%s\",\"peer\":\"%s\"}";
    socket.sendText(join.formatted(peer(0), peer(number)), true).join();
    return socket;
  }

  /** Counts messages. */
  private record Listener(Semaphore heard) implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      if (last) {
        heard.release();
      }
      socket.request(1);
      return null;
    }
  }

  private static void await(Semaphore heard, int messages) throws InterruptedException {
    if (!heard.tryAcquire(messages, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server says less than it should, see target/image.log");
    }
  }

  /** 128 bits in base64url, of which the last digit has two. */
  private static String peer(int number) {
    return PEER.substring(1) + "ABCDEFGH".charAt(number) + "A";
  }

  private void pack(Path file) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "tar",
            "--owner=0",
            "--group=0",
            "--numeric-owner",
            "--sort=name",
            "-czf",
            file.toString(),
            "-C",
            folder.getParent().toString(),
            folder.getFileName().toString());
    Process tar = new ProcessBuilder(command).inheritIO().start();
    if (tar.waitFor() != 0) {
      throw new UncheckedIOException(new IOException("tar failed"));
    }
  }
}
