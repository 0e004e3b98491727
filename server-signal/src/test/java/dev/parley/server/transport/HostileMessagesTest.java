package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.Settings;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are no messages, and messages that are not for the sender to send. */
final class HostileMessagesTest extends HostileTest {
  HostileMessagesTest() throws IOException {}

  static Stream<Arguments> refusedButOpen() {
    String room = "\"room\":\"" + QUIET.value() + "\"";
    String peer = "\"peer\":\"" + EVE.value() + "\"";
    return Stream.of(
        Arguments.of("{\"type\":\"Dance\"}", FailureCode.UNKNOWN_TYPE),
        Arguments.of("{\"type\":\"join\"}", FailureCode.UNKNOWN_TYPE),
        Arguments.of("{}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":5}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":null}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":\"Join\"}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":\"Join\"," + room + "}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":\"Join\",\"room\":7," + peer + "}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":\"Join\",\"room\":[]," + peer + "}", FailureCode.MALFORMED),
        Arguments.of("{\"type\":\"Join\",\"room\":\"\"," + peer + "}", FailureCode.MALFORMED),
        Arguments.of(
            "{\"type\":\"Join\",\"room\":\"" + "R".repeat(60_000) + "\"," + peer + "}",
            FailureCode.MALFORMED),
        Arguments.of(
            "{\"type\":\"Join\",\"room\":\"" + "é".repeat(22) + "\"," + peer + "}",
            FailureCode.MALFORMED),
        Arguments.of("{\"type\":\"Resume\",\"seat\":\"x\"}", FailureCode.MALFORMED),
        Arguments.of(relay("\"n\":\"1\""), FailureCode.MALFORMED),
        Arguments.of(relay("\"n\":0"), FailureCode.MALFORMED),
        Arguments.of(relay("\"n\":-1"), FailureCode.MALFORMED),
        Arguments.of(relay("\"n\":1.5"), FailureCode.MALFORMED),
        Arguments.of(relay("\"n\":1e300"), FailureCode.MALFORMED),
        Arguments.of(relay("\"n\":9007199254740992"), FailureCode.MALFORMED),
        Arguments.of(
            "{\"type\":\"Relay\",\"n\":1,\"to\":\"" + EVE.value() + "\",\"body\":\"\"}",
            FailureCode.MALFORMED));
  }

  private static String relay(String number) {
    return "{\"type\":\"Relay\"," + number + ",\"to\":\"" + EVE.value() + "\",\"body\":\"x\"}";
  }

  @ParameterizedTest
  @MethodSource("refusedButOpen")
  void whatIsNoMessageIsRefusedAndTheConnectionStays(String text, FailureCode code)
      throws IOException {
    TestSocket eve = open();
    eve.say(text);
    assertEquals(code, eve.hearFailure());
    assertAlive(eve);
  }

  static Stream<String> notJson() {
    return Stream.of(
        "",
        "hello",
        "{",
        "{\"type\":\"Ping\"}}",
        "{\"type\":\"Ping\"}{\"type\":\"Ping\"}",
        "{\"type\":\"Ping\",}",
        "{'type':'Ping'}",
        "[]",
        "\"Ping\"",
        "null",
        "17",
        "NaN",
        "{\"type\":\"Ping\",\"type\":\"Ping\"}",
        "{\"type\":\"Ping\",\"x\":" + "1".repeat(1000) + "}",
        "{\"" + "n".repeat(1000) + "\":1}",
        "{\"type\":\"Ping\",\"x\":" + "[".repeat(9) + "]".repeat(9) + "}",
        "{\"x\":" + "[".repeat(60_000),
        "{\"x\":".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("notJson")
  void whatIsNotOneSmallJsonObjectEndsTheConnection(String text) throws IOException {
    TestSocket eve = open();
    eve.say(text);
    assertEquals(FailureCode.NOT_JSON, eve.hearFailure());
    assertEquals(1007, eve.closeCode());
  }

  @Test
  void fieldsThatNobodyKnowsAreIgnored() throws IOException {
    TestSocket eve = open();
    eve.say("{\"type\":\"Ping\",\"received\":0,\"later\":{\"version\":[1,2]}}");
    assertEquals(new ServerMessage.Pong(0), eve.hear());
  }

  @Test
  void loneSurrogatesAreRelayedWithoutHarm() throws IOException {
    PeerId friend = new PeerId("f".repeat(22));
    TestSocket eve = keep(TestSocket.join(port(), room(), EVE));
    TestSocket other = keep(TestSocket.join(port(), room(), friend));
    eve.hear();
    String to = friend.value();
    eve.say("{\"type\":\"Relay\",\"n\":1,\"to\":\"" + to + "\",\"body\":\"\\ud800\"}");
    assertEquals(new ServerMessage.Relayed(1, EVE, "\ud800"), other.hear());
  }

  @Test
  void whoHasNotJoinedMayNotRelayOrLeave() throws IOException {
    TestSocket eve = open();
    eve.relay(ANA, "x");
    assertEquals(FailureCode.NOT_JOINED, eve.hearFailure());
    eve.say(new ClientMessage.Leave());
    assertEquals(FailureCode.NOT_JOINED, eve.hearFailure());
    eve.say(new ClientMessage.Resume(new SeatToken("s".repeat(22)), 0));
    assertEquals(FailureCode.UNKNOWN_SEAT, eve.hearFailure());
    assertAlive(eve);
  }

  @Test
  void nobodyReachesAnotherRoomOrOneselfOrNobody() throws IOException {
    TestSocket eve = keep(TestSocket.join(port(), room(), EVE));
    eve.relay(ANA, "from outside");
    assertEquals(FailureCode.UNKNOWN_PEER, eve.hearFailure());
    eve.relay(EVE, "to oneself");
    assertEquals(FailureCode.UNKNOWN_PEER, eve.hearFailure());
    eve.relay(new PeerId("z".repeat(22)), "to nobody");
    assertEquals(FailureCode.UNKNOWN_PEER, eve.hearFailure());
    assertAlive(eve);
  }

  @Test
  void nobodyJoinsTwiceOrUnderAnothersId() throws IOException {
    TestSocket eve = keep(TestSocket.settle(port(), room(), EVE));
    eve.say(new ClientMessage.Join(QUIET, EVE));
    assertEquals(FailureCode.ALREADY_JOINED, eve.hearFailure());
    TestSocket twin = open();
    twin.say(new ClientMessage.Join(room(), EVE));
    assertEquals(FailureCode.PEER_TAKEN, twin.hearFailure());
    assertAlive(eve);
    assertAlive(twin);
  }

  @Test
  void relayNumbersMustNotLeaveAGap() throws IOException {
    TestSocket eve = keep(TestSocket.join(port(), room(), EVE));
    eve.say(new ClientMessage.Relay(2, ANA, "x"));
    assertEquals(FailureCode.OUT_OF_ORDER, eve.hearFailure());
    assertAlive(eve);
  }

  @Test
  void aFullRoomRefuses() throws IOException {
    for (int i = 0; i < Settings.DEFAULT_ROOM_SIZE; i++) {
      keep(TestSocket.join(port(), room(), new PeerId(String.format("%022d", i))));
    }
    TestSocket eve = open();
    eve.say(new ClientMessage.Join(room(), EVE));
    assertEquals(FailureCode.ROOM_FULL, eve.hearFailure());
    assertAlive(eve);
  }

  @Test
  void aThousandHostileMessagesAreAnsweredThenRefusedThenCutOff() throws IOException {
    TestSocket eve = open();
    for (int i = 0; i < 1000; i++) {
      eve.say("{\"type\":\"Dance\"}");
    }
    int burst = Settings.DEFAULT_MESSAGE_RATE * MessageRate.BURST_SECONDS;
    for (int i = 0; i < burst; i++) {
      assertEquals(FailureCode.UNKNOWN_TYPE, eve.hearFailure());
    }
    for (int i = 0; i < MessageRate.FORGIVEN; i++) {
      ServerMessage.Failure failure = (ServerMessage.Failure) eve.hear();
      assertEquals(FailureCode.TOO_FAST, failure.code());
      assertEquals(20, failure.retryAfterMs());
    }
    assertEquals(FailureCode.FLOOD, eve.hearFailure());
    assertEquals(1008, eve.closeCode());
  }
}
