package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.server.ParleyServer;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.runtime.SeatTokens;
import dev.parley.testing.JvmSealing;
import dev.parley.wire.SignalCodec;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis is told ids, numbers and sealed bodies, and nothing else: all of a whole call is read. */
final class RedisSecrecyTest {
  private static final String ROOM_NAME = "amber-falcon-quiet-river-stone";
  private static final String NAME = "Ana Ungeheuer";
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final PeerId BEN = new PeerId("ben0000000000000000001");

  private static final String ID = "[A-Za-z0-9_-]{22}";
  private static final String NUMBER = "-?[0-9]+";

  /** Whatever a command or a key may be made of, besides what nodes say to each other. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          String.join(
              "|",
              ID,
              NUMBER,
              "-inf|\\(" + NUMBER,
              "[0-9a-f]{40}",
              "parley:1:(nodes|\\{" + ID + "}|seat:" + ID + "|node:" + ID + ")",
              NUMBER + " " + NUMBER + " [01] (-|" + ID + ") " + ID,
              ID + " " + ID + " " + NUMBER,
              "admit|find|take|mark|release|keep|beat|end|PX|v|s|-"));

  private final RedisProcess redis = RedisProcess.start();
  private final JvmSealing sealing = JvmSealing.ofRoom(ROOM_NAME);
  private final Set<String> tokens = new HashSet<>();
  private final Set<String> sealed = new HashSet<>();
  private final List<String> secrets = new ArrayList<>();
  private ParleyServer one;
  private ParleyServer two;

  @BeforeEach
  void startNodes() throws Exception {
    one = ClusterSettings.start(redis);
    two = ClusterSettings.start(redis);
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
    redis.close();
  }

  @Test
  void nothingThatAnyoneSaidOrIsCalledReachesRedis() throws Exception {
    List<List<String>> commands;
    RedisClient client = RedisClient.create(redis.uri());
    try (RedisMonitor monitor = new RedisMonitor(redis.port())) {
      RedisCommands<String, String> reader = client.connect().sync();
      call(reader);
      reader.echo("it is over");
      commands = monitor.until("it is over");
    } finally {
      client.shutdown();
    }
    Set<Class<?>> said = new HashSet<>();
    for (List<String> command : commands) {
      command.forEach(this::holdsNoSecret);
      said.addAll(check(command));
    }
    assertEquals(
        Set.of(
            NodeMessage.Changed.class,
            NodeMessage.Letter.class,
            NodeMessage.Receipt.class,
            NodeMessage.Yield.class,
            NodeMessage.Yielded.class),
        said,
        "everything that nodes say was said");
  }

  /** Two people on two nodes talk; one comes back on the other's node; both leave. */
  private void call(RedisCommands<String, String> reader) throws Exception {
    secrets.addAll(List.of(ROOM_NAME, NAME, "Ungeheuer", "Detour", "\"type\""));
    ClientMessage.Resume back;
    try (Talker ana = new Talker(one.port())) {
      try (Talker ben = new Talker(two.port())) {
        join(ana, ANA);
        back = new ClientMessage.Resume(join(ben, BEN).seat(), 0);
        ana.hear(ServerMessage.PeerJoined.class);
        relay(ana, ANA, ben, BEN);
        relay(ben, BEN, ana, ANA);
        ana.say(new ClientMessage.Ping(2));
        ana.hear(ServerMessage.Pong.class);
        readAll(reader);
        // Ben has not said that it arrived, so that it goes along with his seat.
      }
      ana.hear(ServerMessage.PeerAway.class);
      try (Talker ben = new Talker(one.port())) {
        ben.say(back);
        ServerMessage.Welcome again = ben.hear(ServerMessage.Welcome.class);
        assertTrue(again.resumed(), "with all that belongs to it");
        assertTrue(sealed.contains(ben.hear(ServerMessage.Relayed.class).body()));
        ana.hear(ServerMessage.PeerBack.class);
        readAll(reader);
        ben.say(new ClientMessage.Leave());
        ana.hear(ServerMessage.PeerLeft.class);
      }
    }
  }

  private ServerMessage.Welcome join(Talker talker, PeerId peer) throws Exception {
    talker.say(new ClientMessage.Join(sealing.room(), peer));
    ServerMessage.Welcome welcome = talker.hear(ServerMessage.Welcome.class);
    tokens.add(welcome.seat().value());
    secrets.add(welcome.seat().value());
    talker.say(new ClientMessage.Ping(0));
    talker.hear(ServerMessage.Pong.class);
    return welcome;
  }

  private void relay(Talker sender, PeerId from, Talker receiver, PeerId to) throws Exception {
    Signal hello = new Signal.Detour(new PeerMessage.Hello(NAME));
    String body = sealing.seal(from, to, new SignalCodec.Numbered(1, hello));
    sealed.add(body);
    sender.relay(to, body);
    assertEquals(body, receiver.hear(ServerMessage.Relayed.class).body());
  }

  /** What stands in Redis now. */
  private void readAll(RedisCommands<String, String> reader) {
    Set<String> hashes = new HashSet<>();
    for (String key : reader.keys("*")) {
      List<String> texts = new ArrayList<>(List.of(key));
      switch (reader.type(key)) {
        case "hash" ->
            reader
                .hgetall(key)
                .forEach((field, value) -> {
                  texts.add(field);
                  texts.add(value);
                });
        case "zset" -> texts.addAll(reader.zrange(key, 0, -1));
        case "string" -> {
          texts.add(reader.get(key));
          hashes.add(key.substring(key.lastIndexOf(':') + 1));
        }
        default -> throw new AssertionError("a key of another kind: " + key);
      }
      texts.forEach(this::holdsNoSecret);
      texts.forEach(RedisSecrecyTest::isHarmless);
    }
    Set<String> expected = new HashSet<>();
    for (String token : tokens) {
      expected.add(SeatTokens.NAMES.hash(new SeatToken(token)).value());
    }
    assertEquals(expected, hashes, "seats are found by the hashes of their tokens");
  }

  private void holdsNoSecret(String text) {
    for (String secret : secrets) {
      assertFalse(text.contains(secret), () -> secret + " reached Redis: " + text);
    }
    assertFalse(text.contains("{\""), () -> "JSON reached Redis: " + text);
  }

  private static void isHarmless(String text) {
    assertTrue(HARMLESS.matcher(text).matches(), () -> "what is this? " + text);
  }

  /** What kinds of messages a command brings to other nodes. */
  private Set<Class<?>> check(List<String> command) throws IOException {
    return switch (command.getFirst()) {
      case "PUBLISH" -> {
        isHarmless(command.get(1));
        byte[] bytes = command.get(2).getBytes(StandardCharsets.ISO_8859_1);
        yield new Echo().hears(bytes) ? Set.of() : Set.of(message(bytes));
      }
      // What Lettuce says of itself, and what is in the jar anyway.
      case "HELLO", "CLIENT", "SCRIPT", "INFO" -> Set.of();
      // Of this test.
      case "keys", "KEYS", "TYPE", "ECHO" -> Set.of();
      default -> {
        command.subList(1, command.size()).forEach(RedisSecrecyTest::isHarmless);
        yield Set.of();
      }
    };
  }

  private Class<?> message(byte[] bytes) throws IOException {
    NodeMessageCodec.Sent sent = NodeMessageCodec.decode(bytes);
    assertArrayEquals(
        bytes, NodeMessageCodec.encode(sent.from(), sent.message()), "there is nothing besides");
    List<String> bodies = new ArrayList<>();
    if (sent.message() instanceof NodeMessage.Letter letter) {
      bodies.add(letter.body());
    } else if (sent.message() instanceof NodeMessage.Yielded yielded) {
      for (NodeMessage.SeatState state : yielded.state()) {
        state.posts().forEach(post -> bodies.addAll(post.bodies()));
        state
            .events()
            .forEach(event -> {
              if (event instanceof ServerMessage.Relayed relayed) {
                bodies.add(relayed.body());
              }
            });
      }
    }
    assertTrue(sealed.containsAll(bodies), "bodies are as their senders sealed them");
    return sent.message().getClass();
  }
}
