package dev.parley.server.transport;

import java.io.IOException;
import java.util.function.IntSupplier;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;

/** The port for whoever types no {@code https://}: every request is shown the way to the other. */
final class RedirectPort {
  private static final int IDLE_SECONDS = 10;
  private static final int HTTPS = 443;
  private static final int MAX_TARGET = 2048;

  private final SignalServer.Address where;
  private final HttpServer http = new HttpServer();
  private final NetworkListener listener;

  /**
   * Prepares it.
   *
   * @param where to listen; port 0 = any that is free
   * @param secured the port to lead to
   * @param lasting whether browsers may remember the way
   */
  RedirectPort(SignalServer.Address where, IntSupplier secured, boolean lasting) {
    this.where = where;
    listener = new NetworkListener("parley-redirect", where.host(), where.port());
    TCPNIOTransport transport =
        TCPNIOTransportBuilder.newInstance()
            .setIOStrategy(SameThreadIOStrategy.getInstance())
            .setSelectorRunnersCount(1)
            .build();
    listener.setTransport(transport);
    listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
    listener.setMaxRequestHeaders(SignalServer.MAX_REQUEST_HEADERS);
    http.addListener(listener);
    http.getServerConfiguration().addHttpHandler(new Guide(secured, lasting), "/");
    SignalServer.configure(http);
  }

  /** Its sockets count among those of the other port. */
  void countAt(SocketLimit sockets) {
    listener.getTransport().getConnectionMonitoringConfig().addProbes(sockets);
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the port cannot be had
   */
  void start() throws IOException {
    SignalServer.listen(http, where);
  }

  /** The port in use. */
  int port() {
    return listener.getPort();
  }

  void stop() {
    http.shutdownNow();
  }

  private static final class Guide extends HttpHandler {
    private final IntSupplier secured;
    private final boolean lasting;

    Guide(IntSupplier secured, boolean lasting) {
      this.secured = secured;
      this.lasting = lasting;
    }

    /** The answer is short: the socket takes it without waiting. */
    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
      return new RequestExecutorProvider.SameThreadProvider();
    }

    /** RFC 9110, sections 15.4.8 and 15.4.9: the method stays what it was. */
    @Override
    public void service(Request request, Response response) {
      String host = HostHeader.host(request.getHeader("Host"));
      String query = request.getQueryString();
      String target = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.setHeader("Cache-Control", lasting ? "max-age=86400" : "no-store");
      response.setContentLength(0);
      if (host == null || !target.startsWith("/") || target.length() > MAX_TARGET) {
        response.setStatus(400);
        return;
      }
      int port = secured.getAsInt();
      response.setStatus(lasting ? 308 : 307);
      response.setHeader(
          "Location", "https://" + host + (port == HTTPS ? "" : ":" + port) + target);
    }
  }
}
