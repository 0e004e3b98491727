package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While Redis is away: what goes on, what waits, and what is refused for a while. */
final class RedisAwayTest {
  private static final RoomId ROOM = new RoomId("room000000000000000001");
  private static final PeerId ANA = new PeerId("ana0000000000000000001");
  private static final PeerId BEN = new PeerId("ben0000000000000000001");
  private static final PeerId CLEO = new PeerId("cleo000000000000000001");

  /** As many letters as one seat keeps for another. */
  private static final int MOST_LETTERS = 256;

  private final RedisProcess redis = RedisProcess.start();
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

  private static Talker join(ParleyServer server, PeerId peer) throws Exception {
    Talker talker = new Talker(server.port());
    talker.say(new ClientMessage.Join(ROOM, peer));
    talker.hear(ServerMessage.Welcome.class);
    return talker;
  }

  /** Whoever looks at a number finds out what it is. */
  @Test
  void eachNumberOfTheBusStandsInTheDocumentAndTheOtherWayRound() throws Exception {
    String document = Files.readString(Path.of("..", "docs", "scaling.md"));
    String metrics = ClusterSettings.get(one, "/metrics").body();
    assertEquals(
        names(metrics, "# HELP (parley_bus_[a-z_]+) "), names(document, "`(parley_bus_[a-z_]+)`"));
  }

  private static Set<String> names(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Redis goes on telling what is published, so that nothing else shows the loss. */
  @Test
  void nodesThatLoseOnlyTheConnectionByWhichTheyAskAreBackSoon() throws Exception {
    RedisClient client = RedisClient.create(redis.uri());
    try {
      client.connect().sync().clientKill(KillArgs.Builder.typeNormal());
    } finally {
      client.shutdown();
    }
    for (ParleyServer node : List.of(one, two)) {
      ClusterSettings.await(
          node, "/metrics", answer -> answer.body().contains("parley_bus_outages_total 1.0"));
      ClusterSettings.awaitStatus(node, "/readyz", 200);
    }
    try (Talker ana = join(one, ANA);
        Talker ben = join(two, BEN)) {
      assertEquals(BEN, ana.hear(ServerMessage.PeerJoined.class).peer());
      ben.relay(ANA, "over there");
      assertEquals("over there", ana.hear(ServerMessage.Relayed.class).body());
    }
  }

  /** A balancer sends nobody to a node who would be alone there. */
  @Test
  void aNodeThatHasNotFoundRedisYetIsNotReady() throws Exception {
    redis.stop();
    try (ParleyServer three = ClusterSettings.startAlone(redis)) {
      assertEquals(503, ClusterSettings.get(three, "/readyz/local").statusCode());
      assertEquals(200, ClusterSettings.get(one, "/readyz/local").statusCode());
      redis.startAgain();
      ClusterSettings.awaitStatus(three, "/readyz/local", 200);
    }
  }

  @Test
  void lettersWaitUntilThereAreTooManyAndNeighboursTalkOn() throws Exception {
    try (Talker ana = join(one, ANA);
        Talker ben = join(two, BEN);
        Talker cleo = join(one, CLEO)) {
      assertEquals(BEN, ana.hear(ServerMessage.PeerJoined.class).peer());
      assertEquals(CLEO, ana.hear(ServerMessage.PeerJoined.class).peer());
      redis.stop();
      for (ParleyServer node : new ParleyServer[] {one, two}) {
        ClusterSettings.awaitStatus(node, "/readyz", 503);
        assertEquals(
            "redis cannot be reached", ClusterSettings.get(node, "/readyz").body().strip());
        assertEquals(200, ClusterSettings.get(node, "/readyz/local").statusCode());
        assertEquals(200, ClusterSettings.get(node, "/healthz").statusCode());
      }
      for (int i = 1; i <= MOST_LETTERS; i++) {
        ana.relay(BEN, "letter " + i);
      }
      ana.relay(BEN, "one too many");
      ServerMessage.Failure full = ana.hear(ServerMessage.Failure.class);
      assertEquals(FailureCode.TOO_FAST, full.code());
      Integer wait = full.retryAfterMs();
      assertTrue(wait != null && wait > 0, full::toString);
      // The number was not used: what goes to someone on this node takes it, and arrives at once.
      ana.say(new ClientMessage.Relay(MOST_LETTERS + 1, CLEO, "to a neighbour"));
      assertEquals("to a neighbour", cleo.hear(ServerMessage.Relayed.class).body());
      redis.startAgain();
      for (int i = 1; i <= MOST_LETTERS; i++) {
        assertEquals("letter " + i, ben.hear(ServerMessage.Relayed.class).body());
      }
      ClusterSettings.awaitStatus(one, "/readyz", 200);
      ClientMessage last = new ClientMessage.Relay(MOST_LETTERS + 2, BEN, "once more");
      assertEquals("once more", sayPatiently(ana, last, ben).body(), "nothing twice");
    }
  }

  /** As pages do, as the server may not yet know that the letters have come. */
  private static ServerMessage.Relayed sayPatiently(Talker from, ClientMessage said, Talker to)
      throws Exception {
    for (int tries = 0; tries < 10; tries++) {
      from.say(said);
      ServerMessage.Relayed heard = to.hear(ServerMessage.Relayed.class, 2_000);
      if (heard != null) {
        return heard;
      }
      assertEquals(FailureCode.TOO_FAST, from.hear(ServerMessage.Failure.class).code());
    }
    throw new AssertionError("it is refused for ever");
  }
}
