package dev.parley.server.cluster;

import dev.parley.protocol.Limits;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Nodes within the process of a test. */
final class ClusterSettings {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private ClusterSettings() {}

  /** Starts a node, and waits until it has found Redis. */
  static ParleyServer start(RedisProcess redis) throws IOException, InterruptedException {
    ParleyServer server = startAlone(redis);
    awaitStatus(server, "/readyz", 200);
    return server;
  }

  /** Starts a node, which may not find Redis. */
  static ParleyServer startAlone(RedisProcess redis) throws IOException {
    Settings settings =
        Settings.defaults("127.0.0.1", 0).withLimits(new Limits(8, Limits.MAX_FRAME_BYTES, 0));
    return ParleyServer.start(
        settings.withOperation(settings.operation().over(RedisAddress.parse(redis.uri()))),
        InstantSource.system());
  }

  /** What a path answers. */
  static HttpResponse<String> get(ParleyServer server, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Waits until a path answers so. */
  static void awaitStatus(ParleyServer server, String path, int status)
      throws IOException, InterruptedException {
    await(server, path, answer -> answer.statusCode() == status);
  }

  /** Waits until a path answers in that way. */
  static void await(ParleyServer server, String path, Predicate<HttpResponse<String>> way)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    HttpResponse<String> answer = get(server, path);
    while (!way.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(path + " goes on with " + answer + ": " + answer.body());
      }
      TimeUnit.MILLISECONDS.sleep(20);
      answer = get(server, path);
    }
  }
}
