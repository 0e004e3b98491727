package dev.parley.server.transport.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.io.NIOOutputStream;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain HTTP requests: the page, its parts, {@code /healthz}, {@code /readyz} and {@code
 * /metrics}.
 */
public final class WebHandler extends HttpHandler {
  private static final Executor VIRTUAL_THREADS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("parley-http-", 0).factory());

  /** Half a year, for this host alone. */
  private static final String STRICT = "max-age=15768000";

  private static final int PIECE_BYTES = 16 * 1024;

  /** What may wait for one reader, once it is more than the socket takes. */
  private static final int MAX_QUEUED_BYTES = 2 * PIECE_BYTES;

  private final WebFiles files;
  private final Watch watch;
  private final boolean strict;

  /**
   * Creates a handler.
   *
   * @param files what may be served
   * @param strict whether browsers are to use TLS only from now on (RFC 6797)
   */
  public WebHandler(WebFiles files, Watch watch, boolean strict) {
    this.files = files;
    this.watch = watch;
    this.strict = strict;
  }

  /** Writing waits for slow readers here, so each request has a thread that may wait. */
  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return _ -> VIRTUAL_THREADS;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    String path = request.getRequestURI();
    Map<String, String> headers =
        path.startsWith(WebFile.ASSETS)
            ? SecurityHeaders.forAssets()
            : SecurityHeaders.forHost(request.getHeader("Host"), files.embedders());
    headers.forEach(response::setHeader);
    response.setHeader("Date", FastHttpDateFormat.getCurrentDate());
    if (strict) {
      response.setHeader("Strict-Transport-Security", STRICT);
    }
    if (request.getMethod() != Method.GET && request.getMethod() != Method.HEAD) {
      response.setHeader("Allow", "GET, HEAD");
      say(request, response, 405, "method not allowed");
      return;
    }
    switch (path) {
      case "/healthz" -> say(request, response, 200, "ok");
      case "/readyz" -> sayReady(request, response, watch.connected().getAsBoolean());
      // For balancers: without the other nodes, calls on this one go on, and new ones begin.
      case "/readyz/local" -> sayReady(request, response, watch.found().getAsBoolean());
      case "/metrics" -> tellMetrics(request, response);
      default -> serve(request, response, files.find(path));
    }
  }

  private void sayReady(Request request, Response response, boolean connected) throws IOException {
    if (!watch.ready().getAsBoolean()) {
      say(request, response, 503, "stopping");
    } else if (connected) {
      say(request, response, 200, "ok");
    } else {
      say(request, response, 503, "redis cannot be reached");
    }
  }

  private void tellMetrics(Request request, Response response) throws IOException {
    if (!watch.mayReadMetrics().test(request)) {
      say(request, response, 404, "not found");
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    byte[] body = watch.metrics().get().getBytes(StandardCharsets.UTF_8);
    send(request, response, "text/plain; version=0.0.4; charset=utf-8", body);
  }

  private static void serve(Request request, Response response, @Nullable WebFile file)
      throws IOException {
    if (file == null) {
      say(request, response, 404, "not found");
      return;
    }
    WebFile.Form form = file.form(AcceptEncoding.of(request.getHeader("Accept-Encoding")));
    response.setHeader("ETag", form.etag());
    response.setHeader("Cache-Control", file.cacheControl());
    response.setHeader("Vary", "Accept-Encoding");
    if (matches(request.getHeader("If-None-Match"), form.etag())) {
      response.setStatus(304);
      return;
    }
    if (form.coding() != ContentCoding.IDENTITY) {
      response.setHeader("Content-Encoding", form.coding().token());
    }
    send(request, response, file.contentType(), form.bytes());
  }

  private static void say(Request request, Response response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    send(request, response, "text/plain; charset=utf-8", body);
  }

  /**
   * Writes piece by piece, and waits until each is on its way. What Grizzly cannot write at once it
   * would keep a copy of, and with TLS encrypt as a whole, for everyone who does not read.
   */
  private static void send(Request request, Response response, String contentType, byte[] body)
      throws IOException {
    response.setContentType(contentType);
    response.setContentLength(body.length);
    if (request.getMethod() == Method.HEAD) {
      return;
    }
    if (request.getRequest().getConnection() instanceof NIOConnection connection) {
      connection.setMaxAsyncWriteQueueSize(MAX_QUEUED_BYTES);
    }
    NIOOutputStream out = response.getNIOOutputStream();
    for (int at = 0; at < body.length; at += PIECE_BYTES) {
      int length = Math.min(PIECE_BYTES, body.length - at);
      out.write(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body, at, length));
    }
  }

  /** RFC 9110, section 13.1.2: the weak comparison, so a prefix {@code W/} does not count. */
  private static boolean matches(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",", -1)) {
      String tag = candidate.trim();
      if ("*".equals(tag) || etag.equals(tag.startsWith("W/") ? tag.substring(2) : tag)) {
        return true;
      }
    }
    return false;
  }
}
