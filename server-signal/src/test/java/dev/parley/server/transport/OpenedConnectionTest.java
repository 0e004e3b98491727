package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** What is left of a handshake once it is over. */
final class OpenedConnectionTest {
  private static final int CONNECTIONS = 100;

  /** Grizzly's parsed request with all its parts is twice as large as all else of a connection. */
  private static final Pattern REQUESTS =
      Pattern.compile(
          "(?m)^ *\\d+: +(\\d+) +\\d+ +\\S*(?:HttpServerFilter\\$ServerHttpRequestImpl)");

  @Test
  void theRequestIsNotKept() throws Exception {
    Settings settings = Settings.defaults("127.0.0.1", 0).withDoor(new Door(Set.of(), Set.of(), 0));
    List<TestSocket> sockets = new ArrayList<>();
    try (ParleyServer server = ParleyServer.start(settings, new TestClock())) {
      for (int i = 0; i < CONNECTIONS; i++) {
        TestSocket socket = TestSocket.open(server.port());
        sockets.add(socket);
        socket.say(new ClientMessage.Ping(0));
        assertEquals(new ServerMessage.Pong(0), socket.hear());
      }
      int kept = requests();
      assertTrue(kept < CONNECTIONS / 2, () -> kept + " requests are kept");
    } finally {
      sockets.forEach(TestSocket::close);
    }
  }

  /** How many live, after a collection. */
  private static int requests() throws JMException {
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    return REQUESTS
        .matcher(String.valueOf(histogram))
        .results()
        .mapToInt(line -> Integer.parseInt(line.group(1)))
        .sum();
  }
}
