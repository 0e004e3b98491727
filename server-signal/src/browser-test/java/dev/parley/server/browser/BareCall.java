package dev.parley.server.browser;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/**
 * The least that makes a call: a page of forty lines over a relay of ten, in Node. What Parley's
 * calls are compared with. Needs {@code node} and {@code npm}.
 */
final class BareCall implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "bare").toAbsolutePath();
  private static final int INSTALL_SECONDS = 60;

  private final HttpServer files;
  private final Process relay;
  private final String relayPort;

  private BareCall(HttpServer files, Process relay, String relayPort) {
    this.files = files;
    this.relay = relay;
    this.relayPort = relayPort;
  }

  static boolean possible() {
    try {
      return run("npm", "--version").waitFor(INSTALL_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  static BareCall start() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    for (String name : new String[] {"relay.mjs", "page.html"}) {
      Path from = Path.of("src", "test", "resources", "bare", name);
      Files.copy(from, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Process install =
        run("npm", "install", "--prefix", FOLDER.toString(), "--no-save", "--silent", "ws@8");
    if (!install.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS) || install.exitValue() != 0) {
      throw new IOException("npm could not install ws");
    }
    HttpServer files =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            FOLDER,
            SimpleFileServer.OutputLevel.NONE);
    files.start();
    Process relay = run("node", FOLDER.resolve("relay.mjs").toString());
    String port =
        new BufferedReader(new InputStreamReader(relay.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    return new BareCall(files, relay, port);
  }

  private static Process run(String... command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Opens the page, which does nothing yet. */
  void open(Page page) {
    page.navigate(
        "http://127.0.0.1:"
            + files.getAddress().getPort()
            + "/page.html?relay=ws://127.0.0.1:"
            + relayPort);
  }

  /** Has its camera on, and waits for whoever calls. */
  static void await(Page page) {
    page.evaluate("camera().then(() => listen())");
  }

  /**
   * Calls when its camera has been there for some seconds, and tells how many ms later the first
   * picture came.
   */
  static double call(Page page, double seconds) {
    if (seconds > 0) {
      page.evaluate("camera()");
      page.waitForFunction("seconds => own.currentTime >= seconds", seconds);
      return ((Number) page.evaluate("call()")).doubleValue();
    }
    return ((Number) page.evaluate("camera().then(() => call())")).doubleValue();
  }

  @Override
  public void close() {
    files.stop(0);
    relay.destroy();
    try {
      relay.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
