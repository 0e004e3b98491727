package dev.parley.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** nginx or Caddy in front of a server, as the files in {@code docs/deploy} set them up. */
final class ReverseProxy implements AutoCloseable {
  private static final Path FILES = Path.of("../docs/deploy");
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final int START_SECONDS = 20;

  /** Which one. */
  enum Kind {
    NGINX,
    CADDY;

    /** What it is called on the command line. */
    String command() {
      return this == NGINX ? "nginx" : "caddy";
    }

    boolean isInstalled() {
      return List.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin").stream()
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, command())));
    }
  }

  private final Process process;
  private final Path log;
  private final int secured;
  private final int plain;
  private final Certificate certificate;

  private ReverseProxy(Kind kind, String server, Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    this.certificate = makeCertificate(folder);
    this.plain = freePort();
    this.secured = freePort();
    this.log = folder.resolve("log");
    int port = URI.create(server).getPort();
    List<String> command =
        switch (kind) {
          case NGINX -> nginx(folder, port);
          case CADDY -> caddy(folder, port);
        };
    ProcessBuilder builder = new ProcessBuilder(command);
    // Caddy keeps things in its user's home.
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_DATA_HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /**
   * Starts one, and waits until it serves.
   *
   * @param server where Parley is
   * @param folder for its files; empty
   */
  static ReverseProxy start(Kind kind, String server, Path folder) {
    try {
      ReverseProxy started = new ReverseProxy(kind, server, folder);
      started.awaitPort();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> nginx(Path folder, int server) throws IOException {
    String site =
        changed("nginx.conf", server, folder)
            .replaceAll("(?m)^\\s*listen \\[::].*\n", "")
            .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + secured + " ssl;");
    Files.writeString(folder.resolve("site.conf"), site);
    StringBuilder main = new StringBuilder("daemon off; worker_processes 1; error_log stderr;\n");
    main.append("pid ").append(folder.resolve("pid")).append(";\n");
    main.append("events {}\nhttp {\naccess_log off;\n");
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      main.append(kind).append("_temp_path ").append(folder.resolve(kind)).append(";\n");
    }
    main.append("include ").append(folder.resolve("site.conf")).append(";\n}\n");
    Path file = Files.writeString(folder.resolve("main.conf"), main);
    return List.of("nginx", "-e", "stderr", "-p", folder.toString(), "-c", file.toString());
  }

  private List<String> caddy(Path folder, int server) throws IOException {
    String tls = "tls " + folder.resolve("cert.pem") + " " + folder.resolve("key.pem");
    String site =
        changed("Caddyfile", server, folder)
            .replace("localhost {", "https://localhost:" + secured + " {\n\t" + tls);
    String all = "{\n\tadmin off\n\tauto_https disable_redirects\n}\n" + site;
    Path file = Files.writeString(folder.resolve("Caddyfile"), all);
    return List.of("caddy", "run", "--adapter", "caddyfile", "--config", file.toString());
  }

  private static String changed(String name, int server, Path folder) throws IOException {
    return Files.readString(FILES.resolve(name))
        .replace("127.0.0.1:8080", "127.0.0.1:" + server)
        .replaceAll("/etc/letsencrypt/\\S+/fullchain.pem", folder.resolve("cert.pem").toString())
        .replaceAll("/etc/letsencrypt/\\S+/privkey.pem", folder.resolve("key.pem").toString())
        .replace("parley.example", "localhost");
  }

  /** With the tool that every JDK has. */
  private static Certificate makeCertificate(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path store = folder.resolve("keys.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "proxy",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    if (tool.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    Certificate certificate = keys.getCertificate("proxy");
    write(folder.resolve("cert.pem"), "CERTIFICATE", certificate.getEncoded());
    write(folder.resolve("key.pem"), "PRIVATE KEY", keys.getKey("proxy", PASSWORD).getEncoded());
    return certificate;
  }

  private static void write(Path file, String label, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitPort() throws InterruptedException, IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), secured).close();
        return;
      } catch (IOException _) {
        // There is no sign of readiness but the port itself.
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IllegalStateException("the proxy does not serve: " + Files.readString(log));
  }

  /** Where the page is. */
  String url() {
    return "https://localhost:" + secured;
  }

  /** Where plain HTTP is answered; nginx only. */
  String plainUrl() {
    return "http://localhost:" + plain;
  }

  /** A client that trusts it, and nobody else. */
  HttpClient client() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("proxy", certificate);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return HttpClient.newBuilder().sslContext(context).build();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
