package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.testing.JvmSealing;
import dev.parley.wire.SignalCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page's WebCrypto and the JVM's ciphers give the same answers. */
final class SealingIT extends BrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void thePageDerivesTheKnownRoomIds() throws IOException {
    JsonNode vectors;
    try (InputStream file = JvmSealing.class.getResourceAsStream("/vectors/room-key.json")) {
      vectors = JSON.readTree(file).path("derive");
    }
    assertFalse(vectors.isEmpty());
    for (JsonNode vector : vectors) {
      PersonPage ana = person("Ana");
      Traffic traffic = Traffic.of(ana.page());
      String name = vector.path("name").asText();
      ana.open(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
      ana.join();
      ana.page()
          .waitForCondition(
              () -> traffic.frames().stream().anyMatch(frame -> frame.contains("\"Welcome\"")));
      String said =
          traffic.frames().stream()
              .filter(frame -> frame.contains("\"Join\""))
              .findFirst()
              .orElseThrow();
      JsonNode join = JSON.readTree(said);
      assertEquals(vector.path("roomId").asText(), join.path("room").asText(), name);
      ana.leave();
    }
  }

  @Test
  void pageAndJvmOpenWhatTheOtherSealedAndThePageIgnoresWhatIsNotForIt() throws Exception {
    String room = newRoom();
    try (JvmPeer jvm = JvmPeer.join(server().url(), room)) {
      PersonPage ana = personIn(room, "Ana");
      ana.seesTiles(2);
      ServerMessage.PeerJoined joined = jvm.hear(ServerMessage.PeerJoined.class);
      PeerId page = joined.peer();
      ServerMessage.Relayed relayed = jvm.hear(ServerMessage.Relayed.class);
      SignalCodec.Numbered first = jvm.sealing().open(page, jvm.id(), relayed.body());
      assertEquals(new Signal.Detour(new PeerMessage.Hello("Ana")), first.signal());
      String ahead = joined.offer();
      // Whoever joins before an offer is ready sends it afterwards.
      SignalCodec.Numbered second =
          ahead != null
              ? jvm.sealing().open(page, ahead)
              : jvm.sealing().open(page, jvm.id(), jvm.hear(ServerMessage.Relayed.class).body());
      Signal.Offer offer = assertInstanceOf(Signal.Offer.class, second.signal());
      assertTrue(offer.sdp().startsWith("v=0\r\n"), offer.sdp());

      Signal introduction = new Signal.Detour(new PeerMessage.Hello("Robot"));
      SignalCodec.Numbered numbered = new SignalCodec.Numbered(1, introduction);
      String sealed = jvm.sealing().seal(jvm.id(), page, numbered);
      jvm.relay(page, tampered(sealed));
      jvm.relay(page, jvm.sealing().seal(page, jvm.id(), numbered));
      jvm.relay(page, "this is not sealed at all");
      // The page's decoder would let these through.
      jvm.relay(page, " " + sealed);
      jvm.relay(page, sealed.replace('-', '+').replace('_', '/') + " ");

      PersonPage bjorn = personIn(room, "Björn");
      bjorn.stats("Ana").pictureMoves();
      ana.stats("Björn").pictureMoves();
      ana.seesTiles(3);
      assertEquals(0, ana.tile("Robot").count(), "nothing of that was heard");

      jvm.relay(page, sealed);
      ana.tile("Robot").waitFor();
      String later = sealedHello(jvm, page, 2, "Machine");
      jvm.relay(page, later);
      ana.tile("Machine").waitFor();
      jvm.relay(page, sealed);
      jvm.relay(page, sealedHello(jvm, page, 3, "Machine 3"));
      ana.tile("Machine 3").waitFor();
      assertEquals(0, ana.tile("Robot").count(), "a replay is dropped");
    }
  }

  private static String sealedHello(JvmPeer jvm, PeerId page, long seq, String name) {
    Signal hello = new Signal.Detour(new PeerMessage.Hello(name));
    return jvm.sealing().seal(jvm.id(), page, new SignalCodec.Numbered(seq, hello));
  }

  /** Changes one bit in the middle. */
  private static String tampered(String body) {
    int middle = body.length() / 2;
    char other = body.charAt(middle) == 'A' ? 'B' : 'A';
    return body.substring(0, middle) + other + body.substring(middle + 1);
  }
}
