package dev.parley.server.cluster;

import dev.parley.delivery.Incoming;
import dev.parley.delivery.Outgoing;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page without a browser, as far as the server can tell: it comes back when its connection is
 * lost, sends again what may be lost, and drops what it has. All on one thread.
 */
final class ClusterClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int PING_EVERY_MS = 1_000;

  /** As long as a page waits. */
  private static final int GIVE_UP_MS = 10_000;

  final PeerId id;
  private final RoomId room;
  private final Supplier<URI> nodes;
  private final ScheduledExecutorService thread;

  private @Nullable WebSocket socket;
  private int generation;
  private @Nullable SeatToken seat;
  private Incoming events = Incoming.NONE;
  private Outgoing<ClientMessage.Relay> relays = Outgoing.empty();
  private boolean joined;
  private int retryAfterMs = 100;
  private long pongAt;
  private final Conversation conversation;

  // What is counted.
  long resumed;
  long freshSeats;
  long lostAt;
  long longestAwayMs;
  final List<String> troubles = new ArrayList<>();

  ClusterClient(RoomId room, PeerId id, Supplier<URI> nodes, ScheduledExecutorService thread) {
    this.room = room;
    this.id = id;
    this.nodes = nodes;
    this.thread = thread;
    conversation = new Conversation(id);
  }

  static ScheduledExecutorService thread() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("clients").factory());
  }

  void start() {
    lostAt = System.nanoTime();
    connect();
    Future<?> _ =
        thread.scheduleWithFixedDelay(
            this::ping, PING_EVERY_MS, PING_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void connect() {
    int own = ++generation;
    joined = false;
    WebSocket before = socket;
    socket = null;
    if (before != null) {
      before.abort();
    }
    URI signal = URI.create(nodes.get().toString().replaceFirst("^http", "ws") + "/signal");
    Future<?> _ =
        HTTP.newWebSocketBuilder()
            .subprotocols("parley.1")
            .buildAsync(signal, ears(own))
            .whenComplete((opened, e) ->
                thread.execute(() -> {
                  if (own != generation) {
                    if (opened != null) {
                      opened.abort();
                    }
                  } else if (e != null) {
                    again();
                  } else {
                    socket = opened;
                    SeatToken known = seat;
                    say(
                        known == null
                            ? new ClientMessage.Join(room, id)
                            : new ClientMessage.Resume(known, events.received()));
                  }
                }));
    Future<?> _ =
        thread.schedule(
            () -> {
              if (own == generation && !joined) {
                connect();
              }
            },
            GIVE_UP_MS,
            TimeUnit.MILLISECONDS);
  }

  private void again() {
    if (joined) {
      lostAt = System.nanoTime();
    }
    joined = false;
    int own = ++generation;
    int wait = retryAfterMs;
    retryAfterMs = 100;
    Future<?> _ =
        thread.schedule(
            () -> {
              if (own == generation) {
                connect();
              }
            },
            wait,
            TimeUnit.MILLISECONDS);
  }

  private void ping() {
    if (joined) {
      say(new ClientMessage.Ping(events.received()));
      if (System.nanoTime() - pongAt > TimeUnit.MILLISECONDS.toNanos(5_000)) {
        again();
      }
    }
  }

  private void say(ClientMessage message) {
    WebSocket open = socket;
    if (open != null) {
      pending =
          pending.thenCompose(_ -> open.sendText(text(message), true)).exceptionally(_ -> open);
    }
  }

  private CompletionStage<WebSocket> pending =
      java.util.concurrent.CompletableFuture.completedFuture(null);

  private static String text(ClientMessage message) {
    return JsonText.of(ClientMessageCodec.encode(message));
  }

  /** Says the next thing to a peer; nothing if that one is not known to be there. */
  void speakTo(PeerId to) {
    if (seat != null && conversation.present().contains(to)) {
      relay(to, conversation.next(to));
    }
  }

  private void relay(PeerId to, String body) {
    ClientMessage.Relay relay = new ClientMessage.Relay(relays.next(), to, body);
    relays = relays.add(relay, body.length());
    if (joined) {
      say(relay);
    }
  }

  private void heard(int from, ServerMessage message) {
    if (from != generation) {
      return;
    }
    switch (message) {
      case ServerMessage.Welcome welcome -> welcomed(welcome);
      case ServerMessage.RoomEvent event -> event(event);
      case ServerMessage.Pong(var received) -> {
        pongAt = System.nanoTime();
        relays = relays.confirmed(received);
      }
      case ServerMessage.Failure failure -> refused(failure);
      case ServerMessage.Draining(var within) -> {
        retryAfterMs = within == 0 ? 0 : Math.floorMod(id.value().hashCode(), within);
        WebSocket open = socket;
        if (open != null) {
          open.abort();
        }
        again();
      }
      case ServerMessage.IceServers _ -> {}
    }
  }

  private void welcomed(ServerMessage.Welcome welcome) {
    longestAwayMs = Math.max(longestAwayMs, (System.nanoTime() - lostAt) / 1_000_000);
    joined = true;
    pongAt = System.nanoTime();
    conversation.found(welcome.peers(), welcome.resumed());
    if (welcome.resumed()) {
      resumed++;
      if (!relays.canContinueAfter(welcome.received())) {
        troubles.add("the server lacks what is not kept any more");
      }
      relays = relays.confirmed(welcome.received());
      say(new ClientMessage.Ping(events.received()));
      relays.after(0).forEach(this::say);
      return;
    }
    freshSeats++;
    List<ClientMessage.Relay> left = relays.after(0);
    seat = welcome.seat();
    events = Incoming.NONE;
    relays = Outgoing.empty();
    say(new ClientMessage.Ping(0));
    for (ClientMessage.Relay relay : left) {
      if (welcome.peers().contains(relay.to())) {
        relay(relay.to(), relay.body());
      } else {
        troubles.add("not there any more: " + relay.to());
      }
    }
  }

  private void event(ServerMessage.RoomEvent event) {
    switch (events.arrival(event.seq())) {
      case REPEATED -> {}
      case EARLY -> {
        troubles.add("a gap before " + event);
        again();
      }
      case NEXT -> {
        events = events.taken();
        conversation.take(event);
      }
    }
  }

  private void refused(ServerMessage.Failure failure) {
    switch (failure.code()) {
      case UNKNOWN_SEAT, MISSED_TOO_MUCH -> say(new ClientMessage.Join(room, id));
      case TOO_FAST, PEER_TAKEN, ROOM_FULL -> {
        Integer wait = failure.retryAfterMs();
        retryAfterMs = wait == null ? 300 : wait;
        WebSocket open = socket;
        if (open != null) {
          open.abort();
        }
        again();
      }
      case OUT_OF_ORDER -> again();
      default -> troubles.add(failure.toString());
    }
  }

  /** To be called on the thread: what is not as it should be, given who is in the room. */
  List<String> complaints(List<ClusterClient> all) {
    List<String> complaints = new ArrayList<>(troubles);
    if (!joined) {
      complaints.add(id + " is not joined");
    }
    complaints.addAll(
        conversation.complaints(
            all.stream()
                .filter(other -> other != this && other.room.equals(room))
                .map(other -> other.conversation)
                .toList()));
    return complaints;
  }

  boolean isJoined() {
    return joined;
  }

  long said() {
    return conversation.said();
  }

  long repeated() {
    return conversation.repeated();
  }

  Set<PeerId> present() {
    return conversation.present();
  }

  private ServerEars ears(int own) {
    return new ServerEars(
        message -> thread.execute(() -> heard(own, message)),
        e -> thread.execute(() -> ended(own, e)));
  }

  private void ended(int own, @Nullable Throwable e) {
    if (e instanceof AssertionError) {
      troubles.add(e.toString());
    }
    if (own == generation) {
      again();
    }
  }
}
