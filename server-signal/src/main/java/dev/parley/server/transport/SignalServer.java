package dev.parley.server.transport;

import dev.parley.protocol.Limits;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.runtime.RoomShards;
import dev.parley.server.transport.web.Watch;
import dev.parley.server.transport.web.WebFiles;
import dev.parley.server.transport.web.WebHandler;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.jspecify.annotations.Nullable;

/** The port: WebSocket and HTTP on one socket. */
public final class SignalServer {
  private static final int BACKLOG = 4096;
  private static final int READ_BUFFER_BYTES = 8 * 1024;
  private static final int HTTP_IDLE_SECONDS = 30;

  /** Browsers send twenty, and proxies add some; each takes half a KB until the request is over. */
  static final int MAX_REQUEST_HEADERS = 50;

  private static final Duration RECONNECT_WITHIN = Duration.ofSeconds(5);
  private static final Duration SWEEP_PAUSE = Duration.ofSeconds(1);

  private final Address address;
  private final RoomShards rooms;
  private final Connections connections;
  private final Housekeeper housekeeper;
  private final InstantSource clock;
  private final SignalContainer container;
  private final SignalEndpoint endpoint;
  private final HttpServer http = new HttpServer();
  private final NetworkListener listener;
  private final @Nullable RedirectPort redirect;
  private final Farewell farewell;

  /**
   * Prepares a server.
   *
   * @param config what it was told
   * @param rooms where messages go
   * @param connections where the rooms send to
   * @param metrics count what happens
   */
  public SignalServer(
      Config config,
      RoomShards rooms,
      Connections connections,
      Housekeeper housekeeper,
      InstantSource clock,
      Metrics metrics) {
    this.address = config.address();
    this.rooms = rooms;
    this.connections = connections;
    this.housekeeper = housekeeper;
    this.clock = clock;
    this.farewell = new Farewell(clock);
    Door door = config.door();
    int perNetwork = door.connectionsPerAddress();
    Reception reception =
        new Reception(
            rooms,
            connections,
            housekeeper,
            clock,
            config.limits(),
            metrics,
            farewell,
            new NetworkDelays(perNetwork, config.secret(), clock),
            config.capacity().waitingBytes());
    Proxies proxies = new Proxies(door.trustedProxies());
    this.container =
        new SignalContainer(
            new Origins(door.allowedOrigins()),
            proxies,
            new ConnectionCounts(perNetwork, config.capacity().connections()),
            config.ownStun(),
            reception);
    this.endpoint = new SignalEndpoint(reception);
    Secured secured = config.secured();
    SocketLimit sockets =
        new SocketLimit(proxies, perNetwork, config.capacity().plainSockets(), connections::count);
    this.listener = listener(address, secured, sockets);
    this.redirect = secured == null ? null : secured.redirect(address.host(), this::port);
    if (redirect != null) {
      redirect.countAt(sockets);
    }
    http.addListener(listener);
    http.getServerConfiguration()
        .addHttpHandler(
            new WebHandler(
                config.web(),
                watch(config, proxies, metrics),
                secured != null && secured.lasting()),
            "/");
    // Ours answers TRACE as it answers all that is not allowed.
    http.getServerConfiguration().setPassTraceRequest(true);
    configure(http);
  }

  /**
   * What a server is told.
   *
   * @param address where to listen
   * @param door who may connect
   * @param limits what one connection may do
   * @param capacity how much of everything there may be
   * @param web what plain HTTP requests get
   * @param ownStun where clients reach the STUN server of ours
   * @param metricsReaders who may read the metrics
   * @param secured how the port is secured; null = it is not
   * @param secret random and unknown to others
   * @param connected whether the other nodes can be reached, if there are any
   * @param found whether these were reached once, or have been waited for long enough
   */
  public record Config(
      Address address,
      Door door,
      Limits limits,
      Capacity capacity,
      WebFiles web,
      OwnStun ownStun,
      MetricsReaders metricsReaders,
      @Nullable Secured secured,
      long secret,
      BooleanSupplier connected,
      BooleanSupplier found) {}

  /**
   * How much there may be at a time, so that it fits into the memory.
   *
   * @param connections WebSockets
   * @param plainSockets sockets that are none, or not yet
   * @param waitingBytes what waits on all of them, to be read by peers or to be whole messages
   */
  public record Capacity(int connections, int plainSockets, long waitingBytes) {}

  /**
   * How the port is secured.
   *
   * @param context what shows who the server is
   * @param lasting whether browsers may rely on it from now on (RFC 6797)
   * @param redirectPort where plain HTTP is led here; 0 = any port that is free, null = nowhere
   */
  public record Secured(SSLContext context, boolean lasting, @Nullable Integer redirectPort) {
    private @Nullable RedirectPort redirect(String host, IntSupplier port) {
      return redirectPort == null
          ? null
          : new RedirectPort(new Address(host, redirectPort), port, lasting);
    }

    private SSLEngineConfigurator engines() {
      return new SSLEngineConfigurator(context, false, false, false)
          .setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    }
  }

  /**
   * Where a server listens.
   *
   * @param host name or address of an interface
   * @param port 0 = any that is free
   */
  public record Address(String host, int port) {
    /** Refuses a port that TCP does not have. */
    public Address {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("a port is a number from 0 to 65535");
      }
    }

    @Override
    public String toString() {
      return host + " port " + port;
    }
  }

  private Watch watch(Config config, Proxies proxies, Metrics metrics) {
    return new Watch(
        () -> !farewell.isSaid(),
        config.connected(),
        config.found(),
        request -> mayRead(config.metricsReaders(), proxies, request),
        metrics::text);
  }

  /** One that came through something that is not trusted is not where it seems to be. */
  private static boolean mayRead(MetricsReaders readers, Proxies proxies, Request request) {
    InetAddress socket = new SignalFilter.Socket(request.getRequest().getConnection()).peer();
    Forwarding forwarding =
        Forwarding.read(all(request, "X-Forwarded-For"), all(request, "Forwarded"));
    return readers.include(
        proxies.client(socket, forwarding), !forwarding.isEmpty() && !proxies.isTrusted(socket));
  }

  private static @Nullable String all(Request request, String header) {
    List<String> values = new ArrayList<>();
    request.getHeaders(header).forEach(values::add);
    return values.isEmpty() ? null : String.join(",", values);
  }

  private NetworkListener listener(Address where, @Nullable Secured secured, SocketLimit sockets) {
    NetworkListener result = new NetworkListener("parley", where.host(), where.port());
    TCPNIOTransport transport = transport();
    transport.getConnectionMonitoringConfig().addProbes(sockets);
    result.setTransport(transport);
    result.getKeepAlive().setIdleTimeoutInSeconds(HTTP_IDLE_SECONDS);
    result.setMaxRequestHeaders(MAX_REQUEST_HEADERS);
    if (secured != null) {
      result.setSecure(true);
      result.setSSLEngineConfig(secured.engines());
    }
    result.registerAddOn(new SignalFilter.Installer(container));
    return result;
  }

  /** Whoever reads the bytes handles them; a hand-over would cost as much as a relay. */
  static TCPNIOTransport transport() {
    return TCPNIOTransportBuilder.newInstance()
        .setIOStrategy(SameThreadIOStrategy.getInstance())
        .setSelectorRunnersCount(Runtime.getRuntime().availableProcessors())
        .setReadBufferSize(READ_BUFFER_BYTES)
        .setServerConnectionBackLog(BACKLOG)
        .setTcpNoDelay(true)
        .build();
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the port cannot be had
   */
  public void start() throws IOException {
    try {
      container.deploy(endpoint);
    } catch (DeploymentException e) {
      throw new IllegalStateException("the endpoint is wrong", e);
    }
    listen(http, address);
    if (redirect != null) {
      redirect.start();
    }
    housekeeper.repeat(SWEEP_PAUSE, () -> connections.sweep(clock.instant()));
    housekeeper.repeat(SWEEP_PAUSE, rooms::timePassed);
  }

  /** Makes what costs most when it is made for the first time, and leaves it. */
  public static void prepare() {
    HttpServer unused = new HttpServer();
    NetworkListener listener = new NetworkListener("unused", "127.0.0.1", 0);
    listener.setTransport(TCPNIOTransportBuilder.newInstance().build());
    unused.addListener(listener);
    configure(unused);
  }

  /** What is the same for all ports. Grizzly's own page for errors shows stack traces. */
  static void configure(HttpServer http) {
    http.getServerConfiguration().setAllowPayloadForUndefinedHttpMethods(false);
    http.getServerConfiguration()
        .setDefaultErrorPageGenerator((_, status, reason, _, _) -> status + " " + reason);
  }

  /** Starts {@code http}; if it cannot, says where. */
  static void listen(HttpServer http, Address where) throws IOException {
    try {
      http.start();
    } catch (IOException e) {
      throw new IOException("cannot listen on " + where + ": " + e.getMessage(), e);
    }
  }

  /** The port in use; differs from the one asked for if that was 0. */
  public int port() {
    return listener.getPort() == 0 ? address.port() : listener.getPort();
  }

  /** The port in use for leading plain HTTP here; 0 = there is none. */
  public int redirectPort() {
    return redirect == null ? 0 : redirect.port();
  }

  /**
   * Takes nobody new, tells everyone to come back within some time, and waits as long for them to
   * go. Nothing happens if that was done before.
   */
  public void drain(Duration within) throws InterruptedException {
    if (farewell.say(within)) {
      connections.tell(farewell.message());
      connections.awaitNone(within);
    }
  }

  /** Closes what is still open, waits a little for goodbyes, and stops. */
  public void stop(Duration patience) throws InterruptedException {
    if (farewell.say(RECONNECT_WITHIN)) {
      connections.tell(farewell.message());
    }
    connections.close();
    connections.awaitNone(patience);
    connections.terminate();
    if (redirect != null) {
      redirect.stop();
    }
    http.shutdownNow();
    container.stop();
    housekeeper.close();
  }
}
