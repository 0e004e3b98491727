package dev.parley.server;

import dev.parley.server.cluster.BusCounts;
import dev.parley.server.cluster.FirstContact;
import dev.parley.server.cluster.RedisAddress;
import dev.parley.server.cluster.RedisBus;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.Hold;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import dev.parley.server.runtime.IceServerRenewal;
import dev.parley.server.runtime.IceServerSource;
import dev.parley.server.runtime.RoomShards;
import dev.parley.server.runtime.SeatTokens;
import dev.parley.server.stun.StunServer;
import dev.parley.server.tls.ServerTls;
import dev.parley.server.transport.Connections;
import dev.parley.server.transport.Housekeeper;
import dev.parley.server.transport.OwnStun;
import dev.parley.server.transport.SignalServer;
import dev.parley.server.transport.web.WebFiles;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A whole server, put together from its parts. */
public final class ParleyServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ParleyServer.class.getName());
  private static final int SHARDS_PER_CORE = 16;

  /** Each shard has its share of rooms, and seats do not spread evenly. */
  private static final int ROOMS_PER_SEAT = 2;

  private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(10);
  private static final Duration RELOAD_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMillis(800);
  private static final Duration MOVES_WITHIN = Duration.ofSeconds(2);
  private static final int POLL_MS = 50;
  private static final int NODE_NAME_BYTES = 16;

  private final Metrics metrics = new Metrics();
  private final RoomShards rooms;
  private final Connections connections;
  private final SignalServer server;
  private final IceServerRenewal renewal;
  private final boolean renews;
  private final Duration drain;
  private final Housekeeper housekeeper;
  private final @Nullable StunServer stun;
  private final @Nullable Bus bus;

  private ParleyServer(
      Settings settings,
      Capacity capacity,
      @Nullable StunServer stun,
      SecureRandom random,
      InstantSource clock) {
    this.stun = stun;
    this.drain = settings.operation().drain();
    IceServerSource ice =
        new IceServerSource(
            settings.ice().stun(),
            settings.ice().turn(),
            settings.ice().turnSecret(),
            clock,
            random);
    this.connections = new Connections();
    this.housekeeper = new Housekeeper();
    this.bus = bus(settings, random);
    this.rooms =
        new RoomShards(
            layout(settings, capacity),
            connections,
            clock,
            new SeatTokens(random),
            ice,
            metrics,
            bus);
    this.renewal = new IceServerRenewal(rooms, clock.instant());
    this.renews = ice.expires();
    this.server =
        new SignalServer(
            new SignalServer.Config(
                settings.address(),
                settings.door(),
                settings.limits(),
                new SignalServer.Capacity(
                    capacity.connections(), capacity.plainSockets(), capacity.waitingBytes()),
                settings.web(),
                stun == null ? OwnStun.none() : new OwnStun(stun.port(), stun.isLocal()),
                settings.operation().metricsReaders(),
                secured(settings),
                random.nextLong(),
                bus == null ? () -> true : bus::isUp,
                bus == null ? () -> true : new FirstContact(bus::wasUp, clock)),
            rooms,
            connections,
            housekeeper,
            clock,
            metrics);
    showState();
    ServerTls tls = settings.tls();
    if (tls != null) {
      housekeeper.repeat(RELOAD_PAUSE, tls::reload);
    }
    if (renews) {
      housekeeper.repeat(RENEWAL_PAUSE, () -> renewal.tick(clock.instant()));
    }
  }

  private @Nullable Bus bus(Settings settings, SecureRandom random) {
    RedisAddress redis = settings.operation().redis();
    if (redis == null) {
      return null;
    }
    byte[] name = new byte[NODE_NAME_BYTES];
    random.nextBytes(name);
    NodeId node = new NodeId(Base64.getUrlEncoder().withoutPadding().encodeToString(name));
    RedisBus made = new RedisBus(node, redis, new BusCounts(metrics));
    metrics.gauge("bus.up", "1 = Redis can be reached", () -> made.isUp() ? 1 : 0);
    return made;
  }

  private void showState() {
    metrics.gauge("connections", "WebSockets whose sockets live", connections::count);
    metrics.gauge("rooms", "Rooms with a seat in them", rooms::roomCount);
    metrics.gauge("seats", "Seats, held ones too", rooms::seatCount);
    metrics.gauge("seats.held", "Seats whose connections were lost", rooms::heldCount);
  }

  private static SignalServer.@Nullable Secured secured(Settings settings) {
    ServerTls tls = settings.tls();
    return tls == null
        ? null
        : new SignalServer.Secured(tls.context(), !tls.isSelfSigned(), settings.redirectPort());
  }

  private static RoomShards.Config layout(Settings settings, Capacity capacity) {
    int cores = Runtime.getRuntime().availableProcessors();
    int shards = Math.min(SHARDS_PER_CORE * cores, SeatTokens.MAX_SHARDS);
    Hold hold =
        new Hold(
            settings.seatHold(), capacity.heldSeats(), capacity.heldBytes(), capacity.keptBytes());
    int rooms = ROOMS_PER_SEAT * (capacity.connections() + capacity.heldSeats());
    return new RoomShards.Config(shards, rooms, settings.limits(), hold);
  }

  /**
   * Starts a server that serves until it is closed.
   *
   * @param clock the time; a test's own, or {@link InstantSource#system()}
   * @throws IOException if the port cannot be had
   */
  public static ParleyServer start(Settings settings, InstantSource clock) throws IOException {
    Capacity capacity =
        Capacity.of(
            settings.operation().heapBytes(),
            settings.tls() != null,
            settings.door().maxConnections());
    tell(capacity);
    SecureRandom random = new SecureRandom();
    StunServer stun = startStun(settings.stun(), random);
    ParleyServer server = new ParleyServer(settings, capacity, stun, random, clock);
    try {
      if (server.bus != null) {
        server.bus.start(server.rooms);
      }
      server.server.start();
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
    server.finishStarting(settings.web());
    return server;
  }

  /** What nobody has to wait for before they can connect. */
  private void finishStarting(WebFiles web) {
    housekeeper.execute(web::prepare);
    housekeeper.execute(metrics::prepare);
  }

  private static void tell(Capacity capacity) {
    LOG.log(Level.INFO, "event=capacity unit=MiB " + capacity);
    if (capacity.isTooMuch()) {
      LOG.log(
          Level.WARNING,
          "event=too-little-memory advice=\"so many connections may need more memory than there"
              + " is: start java with a larger -Xmx, or say a smaller --max-connections\"");
    }
  }

  /** First of all: whoever connects is told the port. Calls within one network work without. */
  private static @Nullable StunServer startStun(Settings.Stun settings, SecureRandom random) {
    if (!settings.on()) {
      return null;
    }
    try {
      StunServer stun = StunServer.start(settings.host(), settings.port(), random);
      LOG.log(Level.INFO, "event=stun-started port=" + stun.port());
      return stun;
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "event=stun-not-started port="
              + settings.port()
              + " reason=\""
              + e.getMessage()
              + "\" advice=\"without a STUN server, calls connect within one network only;"
              + " choose a free UDP port with --stun-port, or name another server with --stun\"");
      return null;
    }
  }

  /** The port in use. */
  public int port() {
    return server.port();
  }

  /** The port on which plain HTTP is led to HTTPS; 0 = on none. */
  public int redirectPort() {
    return server.redirectPort();
  }

  /** The UDP port on which STUN is answered; 0 = on none. */
  public int stunPort() {
    return stun == null ? 0 : stun.port();
  }

  /** How many connections there are, closing ones too. */
  public int connectionCount() {
    return connections.count();
  }

  /** How many rooms there are, those with none but held seats too. */
  public int roomCount() {
    return rooms.roomCount();
  }

  /** How many seats are taken, held ones too. */
  public int seatCount() {
    return rooms.seatCount();
  }

  /** Does at once what the server does every few seconds; for tests that move the clock. */
  public void sweep(Instant now) {
    housekeeper.execute(() -> {
      connections.sweep(now);
      rooms.timePassed();
      if (renews) {
        renewal.tick(now);
      }
    });
  }

  /**
   * Takes nobody new, tells everyone to come back within the time that the settings say, and waits
   * until all are gone or that time is over.
   */
  public void drain() throws InterruptedException {
    server.drain(drain);
    if (bus != null && !drain.isZero()) {
      awaitMoves();
    }
  }

  /** Those who have gone come to other nodes in a moment, which fetch their seats from this one. */
  private void awaitMoves() throws InterruptedException {
    long deadline = System.nanoTime() + drain.plus(MOVES_WITHIN).toNanos();
    // Seats leave by many ways, each under the lock of its shard: asking now and then spares all of
    // them a word about something that happens once in the life of a process.
    while (rooms.seatCount() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(POLL_MS);
    }
  }

  /** Says goodbye to everyone and stops, within about a second. */
  @Override
  public void close() {
    if (stun != null) {
      stun.close();
    }
    try {
      server.stop(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (bus != null) {
      bus.close();
    }
    metrics.close();
  }
}
