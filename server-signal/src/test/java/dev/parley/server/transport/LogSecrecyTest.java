package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LogSecrecyTest {
  private static final RoomId ROOM = new RoomId("SecretRoomSecretRoom42");
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final String BODY = "SealedBodyThatNobodyMayRead";
  private static final String TOKEN = "TokenTokenTokenToken42";

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private final Handler recorder =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
          lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** The log of a conversation at this level, and the token of a seat that was in it. */
  private Written write(Level level) throws IOException {
    Logger ours = Logger.getLogger("dev.parley");
    Level before = ours.getLevel();
    Logger all = Logger.getLogger("");
    all.addHandler(recorder);
    ours.setLevel(level);
    try (ParleyServer server =
        ParleyServer.start(Settings.defaults("127.0.0.1", 0), new TestClock())) {
      String seat = talk(server.port());
      return new Written(String.join("", lines), seat);
    } finally {
      ours.setLevel(before);
      all.removeHandler(recorder);
    }
  }

  private record Written(String log, String seat) {}

  @Test
  void evenTheFinestLogHoldsNoBodyNoTokenAndNoWholeRoomId() throws IOException {
    Written written = write(Level.ALL);
    assertTrue(written.log().contains("event=received"), "the finest level tells of messages");
    for (String secret : List.of(ROOM.value(), BODY, TOKEN, written.seat())) {
      assertFalse(written.log().contains(secret), () -> secret + " stands in " + written.log());
    }
  }

  /** Whoever looks for a fault asks for addresses; nobody else finds them. */
  @Test
  void theUsualLogSaysWhichConnectionAndNotWhose() throws IOException {
    Written written = write(Level.INFO);
    assertTrue(written.log().contains("event=closing connection=c2 code=NotJson"), written::log);
    for (String personal : List.of("127.0.0.1", "0:0:0:0:0:0:0:1", ANA.value(), BEN.value())) {
      assertFalse(ofOurs(written.log()).contains(personal), written::log);
    }
  }

  private static String ofOurs(String log) {
    return log.lines().filter(line -> line.contains("event=")).collect(Collectors.joining("\n"));
  }

  private static String talk(int port) throws IOException {
    try (TestSocket ana = TestSocket.join(port, ROOM, ANA);
        TestSocket ben = TestSocket.open(port)) {
      ben.say(new ClientMessage.Join(ROOM, BEN));
      ServerMessage.Welcome welcome = (ServerMessage.Welcome) ben.hear();
      ana.hear();
      ana.relay(BEN, BODY);
      assertEquals(new ServerMessage.Relayed(1, ANA, BODY), ben.hear());
      ben.say(new ClientMessage.Resume(new SeatToken(TOKEN), 0));
      ben.hear();
      ben.say("{\"type\":\"Relay\",\"n\":true,\"to\":\"" + ROOM.value() + "\",\"body\":\"" + BODY);
      ben.closeCode();
      return welcome.seat().value();
    }
  }
}
