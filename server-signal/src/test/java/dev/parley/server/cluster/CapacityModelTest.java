package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.cluster.CapacityModel.Calls;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model of what people cost, held against two nodes and a real Redis. */
final class CapacityModelTest {
  private static final int ROOMS_OF_TWO = 20;
  private static final int ROOMS_OF_EIGHT = 5;
  private static final int RELAYS = 32;
  private static final int PATIENCE_S = 10;

  /** Nodes tell Redis that they live, and what rooms they have, meanwhile. */
  private static final double MOST_OFF = 0.15;

  private final RedisProcess redis = RedisProcess.start();
  private final RedisClient client = RedisClient.create(redis.uri());
  private final RedisCommands<String, String> reader = client.connect().sync();
  private final List<ParleyServer> nodes = new ArrayList<>();
  private int rooms;

  @BeforeEach
  void startNodes() throws Exception {
    nodes.add(ClusterSettings.start(redis));
    nodes.add(ClusterSettings.start(redis));
  }

  @AfterEach
  void stop() {
    nodes.forEach(ParleyServer::close);
    client.shutdown();
    redis.close();
  }

  @Test
  void whatPeopleAskOfRedisIsAsTheModelSays() throws Exception {
    reader.configResetstat();
    for (int i = 0; i < ROOMS_OF_TWO; i++) {
      comeTalkAndGo(2);
    }
    for (int i = 0; i < ROOMS_OF_EIGHT; i++) {
      comeTalkAndGo(8);
    }
    Calls talk = CapacityModel.relays(RELAYS).times(ROOMS_OF_TWO + ROOMS_OF_EIGHT);
    Calls model =
        CapacityModel.room(dealt(2))
            .times(ROOMS_OF_TWO)
            .plus(CapacityModel.room(dealt(8)).times(ROOMS_OF_EIGHT))
            .plus(talk);
    Calls measured = measured(model);
    compare("scripts", model.scripts(), measured.scripts());
    compare("places of seats", model.sets(), measured.sets());
    compare("messages", model.messages(), measured.messages());
  }

  @Test
  void onAverageEverybodyIsAtAnotherNodeWhenThereAreMany() {
    assertEquals(2.0, CapacityModel.room(2, 1_000_000).messages(), 0.01);
    assertEquals(56.0, CapacityModel.room(8, 1_000_000).messages(), 0.01);
    assertEquals(1.0, CapacityModel.room(2, 2).messages(), 1e-9);
    assertEquals(0.0, CapacityModel.room(8, 1).messages(), 1e-9);
  }

  private static void compare(String what, double model, double measured) {
    double off = measured / model - 1;
    System.out.printf(
        "%s: model %.0f, measured %.0f, off by %+.1f %%%n", what, model, measured, 100 * off);
    assertTrue(Math.abs(off) <= MOST_OFF, () -> what + " are off by " + off);
  }

  /** One node after the other. */
  private List<Integer> dealt(int people) {
    List<Integer> dealt = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      dealt.add(i % nodes.size());
    }
    return dealt;
  }

  private void comeTalkAndGo(int people) throws Exception {
    RoomId room = new RoomId(String.format("%022d", ++rooms));
    List<Talker> there = new ArrayList<>();
    for (int node : dealt(people)) {
      Talker next = new Talker(nodes.get(node).port());
      next.say(new ClientMessage.Join(room, peer(there.size())));
      next.hear(ServerMessage.Welcome.class);
      for (Talker other : there) {
        other.hear(ServerMessage.PeerJoined.class);
      }
      there.add(next);
    }
    talk(there.get(0), there.get(1));
    while (!there.isEmpty()) {
      Talker first = there.removeFirst();
      first.say(new ClientMessage.Leave());
      for (Talker other : there) {
        other.hear(ServerMessage.PeerLeft.class);
      }
      first.close();
    }
  }

  private static PeerId peer(int number) {
    return new PeerId(String.format("%022d", number + 1));
  }

  private static void talk(Talker from, Talker to) throws Exception {
    long last = 0;
    for (int i = 0; i < RELAYS; i++) {
      from.relay(peer(1), "sealed");
    }
    for (int i = 0; i < RELAYS; i++) {
      last = to.hear(ServerMessage.Relayed.class).seq();
    }
    to.say(new ClientMessage.Ping(last));
    to.hear(ServerMessage.Pong.class);
  }

  /** What Redis has counted, once it is as much as expected. */
  private Calls measured(Calls expected) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (true) {
      String stats = reader.info("commandstats");
      Calls now = new Calls(calls(stats, "evalsha"), calls(stats, "set"), calls(stats, "publish"));
      boolean all =
          now.scripts() >= expected.scripts()
              && now.sets() >= expected.sets()
              && now.messages() >= expected.messages();
      if (all || System.nanoTime() > deadline) {
        return now;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static double calls(String stats, String command) {
    Matcher line = Pattern.compile("cmdstat_" + command + ":calls=(\\d+)").matcher(stats);
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }
}
