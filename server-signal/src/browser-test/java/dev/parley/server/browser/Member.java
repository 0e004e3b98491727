package dev.parley.server.browser;

import dev.parley.delivery.Incoming;
import dev.parley.delivery.Outgoing;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.testing.JacksonJson;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Someone in a room who talks all the time, numbers what is said to each other, and comes back when
 * told to, as a page does. What nobody has confirmed is said again on the next seat, to those who
 * are there and to those who come.
 */
final class Member {
  private static final int RETRY_MS = 200;
  private static final int SPREAD_MS = 400;

  private final URI signal;
  private final RoomId room;
  private final PeerId id;
  private final HttpClient client;
  private final ScheduledExecutorService timer;
  private final Random random;

  private @Nullable WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private @Nullable SeatToken seat;
  private Outgoing<ClientMessage.Relay> relays = Outgoing.empty();
  private Incoming events = Incoming.NONE;
  private List<ClientMessage.Relay> homeless = new ArrayList<>();
  private final Set<PeerId> others = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
  private final Map<PeerId, Integer> said = new LinkedHashMap<>();
  private final Map<PeerId, Integer> heard = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private int welcomes;
  private int again;
  private long welcomeNanos;
  private boolean seated;
  private boolean silent;

  Member(
      String url,
      RoomId room,
      PeerId id,
      HttpClient client,
      ScheduledExecutorService timer,
      Random random) {
    this.signal = URI.create(url.replaceFirst("^http", "ws") + "/signal");
    this.room = room;
    this.id = id;
    this.client = client;
    this.timer = timer;
    this.random = random;
  }

  /** Connects, and tries again until it works. */
  void connect() {
    CompletableFuture<?> _ =
        client
            .newWebSocketBuilder()
            .subprotocols("parley.1")
            .buildAsync(signal, new Ears())
            .whenComplete((_, failure) -> {
              if (failure != null) {
                connectLater(RETRY_MS + random.nextInt(SPREAD_MS));
              }
            });
  }

  private void connectLater(int delayMs) {
    ScheduledFuture<?> _ = timer.schedule(this::connect, delayMs, TimeUnit.MILLISECONDS);
  }

  private synchronized void opened(WebSocket opened) {
    socket = opened;
    sending = CompletableFuture.completedFuture(null);
    SeatToken token = seat;
    say(
        token == null
            ? new ClientMessage.Join(room, id)
            : new ClientMessage.Resume(token, events.received()));
  }

  /** One message at a time, as this client wants it. */
  private void say(ClientMessage message) {
    WebSocket open = socket;
    if (open != null) {
      String text = JsonText.of(ClientMessageCodec.encode(message));
      sending = sending.exceptionally(_ -> null).thenCompose(_ -> open.sendText(text, true));
    }
  }

  /** Says the next number to everyone who is there. */
  synchronized void talk() {
    if (!seated || silent) {
      return;
    }
    for (PeerId other : others) {
      relay(other, Integer.toString(said.merge(other, 1, Integer::sum)));
    }
  }

  private void relay(PeerId to, String body) {
    ClientMessage.Relay relay = new ClientMessage.Relay(relays.next(), to, body);
    relays = relays.add(relay, body.length());
    say(relay);
  }

  /** Tells how far it has got, and asks for the same. */
  synchronized void ping() {
    if (seated) {
      say(new ClientMessage.Ping(events.received()));
    }
  }

  /** Says nothing more. */
  synchronized void fallSilent() {
    silent = true;
  }

  private synchronized void heard(WebSocket from, String text) {
    if (!from.equals(socket)) {
      return;
    }
    try {
      ServerMessage message = ServerMessageCodec.decode(JacksonJson.parse(text));
      switch (message) {
        case ServerMessage.Welcome welcome -> welcomed(welcome);
        case ServerMessage.RoomEvent event -> happened(event);
        case ServerMessage.Pong(var received) -> relays = relays.confirmed(received);
        case ServerMessage.Failure(var code, _, var wait) -> refused(code, wait);
        case ServerMessage.Draining(var within) -> comeBack(within);
        case ServerMessage.IceServers _ -> {}
      }
    } catch (MalformedMessageException e) {
      faults.add(text);
    }
  }

  private void welcomed(ServerMessage.Welcome welcome) {
    if (welcome.resumed()) {
      faults.add("resumed: there is a seat from before");
    }
    welcomes++;
    seated = true;
    welcomeNanos = System.nanoTime();
    seat = welcome.seat();
    events = Incoming.NONE;
    others.clear();
    List<ClientMessage.Relay> before = new ArrayList<>(homeless);
    before.addAll(relays.after(0));
    relays = Outgoing.empty();
    homeless = before;
    ping();
    welcome.peers().forEach(this::joined);
  }

  private void joined(PeerId other) {
    if (!others.add(other)) {
      faults.add("there twice");
    }
    List<ClientMessage.Relay> stillHomeless = new ArrayList<>();
    for (ClientMessage.Relay relay : homeless) {
      if (relay.to().equals(other)) {
        again++;
        relay(other, relay.body());
      } else {
        stillHomeless.add(relay);
      }
    }
    homeless = stillHomeless;
  }

  private void happened(ServerMessage.RoomEvent event) {
    if (events.arrival(event.seq()) != Incoming.Arrival.NEXT) {
      faults.add("event " + event.seq() + " after " + events.received());
    }
    events = new Incoming(event.seq());
    switch (event) {
      case ServerMessage.PeerJoined(_, var peer, _) -> joined(peer);
      case ServerMessage.PeerLeft(_, var peer, _) -> others.remove(peer);
      case ServerMessage.Relayed(_, var from, var body) -> hears(from, Integer.parseInt(body));
      case ServerMessage.PeerAway _, ServerMessage.PeerBack _ -> {}
    }
  }

  /** What was said again although it had arrived is dropped, as a page drops what it has opened. */
  private void hears(PeerId from, int number) {
    int last = heard.getOrDefault(from, 0);
    if (number > last + 1) {
      faults.add("heard " + number + " after " + last);
    }
    heard.put(from, Math.max(last, number));
  }

  private void refused(FailureCode code, @Nullable Integer retryAfterMs) {
    if (code == FailureCode.UNKNOWN_SEAT) {
      say(new ClientMessage.Join(room, id));
    } else {
      faults.add(code.word() + " " + retryAfterMs);
    }
  }

  private void comeBack(int withinMs) {
    WebSocket leaving = socket;
    socket = null;
    seated = false;
    if (leaving != null) {
      CompletableFuture<?> _ =
          leaving.sendClose(1001, "").exceptionally(_ -> leaving).thenAccept(WebSocket::abort);
    }
    connectLater(withinMs == 0 ? 0 : Math.floorMod(id.value().hashCode(), withinMs));
  }

  private synchronized void closed(WebSocket from) {
    if (from.equals(socket)) {
      socket = null;
      seated = false;
      connectLater(random.nextInt(SPREAD_MS));
    }
  }

  PeerId id() {
    return id;
  }

  /** How often it was given a seat. */
  synchronized int welcomes() {
    return welcomes;
  }

  /** When it was given the last one, as {@link System#nanoTime} tells. */
  synchronized long welcomeNanos() {
    return welcomeNanos;
  }

  /** How many relays were said again on another seat. */
  synchronized int again() {
    return again;
  }

  synchronized Set<PeerId> others() {
    return Set.copyOf(others);
  }

  synchronized int said(PeerId to) {
    return said.getOrDefault(to, 0);
  }

  synchronized int heard(PeerId from) {
    return heard.getOrDefault(from, 0);
  }

  /** What must not have happened. */
  synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public void onOpen(WebSocket from) {
      opened(from);
      from.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed(from);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed(from);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        heard(from, parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
