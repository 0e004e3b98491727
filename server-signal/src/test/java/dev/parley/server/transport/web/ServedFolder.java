package dev.parley.server.transport.web;

import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** A folder behind a server on a port that is free, and someone who asks for what is in it. */
final class ServedFolder implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ParleyServer server;

  private ServedFolder(ParleyServer server) {
    this.server = server;
  }

  static ServedFolder start(Path folder) throws IOException {
    return new ServedFolder(
        ParleyServer.start(
            Settings.defaults("127.0.0.1", 0).withWeb(WebFiles.fromFolder(folder)),
            InstantSource.system()));
  }

  int port() {
    return server.port();
  }

  HttpResponse<byte[]> request(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    return request("GET", path, headers);
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** What comes back, byte for byte, until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
