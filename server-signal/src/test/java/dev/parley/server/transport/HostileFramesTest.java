package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.ParleyServer;
import dev.parley.server.Settings;
import dev.parley.server.TestClock;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a client must not do, while two bystanders in another room go on talking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileFramesTest {
  private static final RoomId ROOM = new RoomId("R".repeat(22));
  private static final RoomId QUIET = new RoomId("Q".repeat(22));
  private static final PeerId ANA = new PeerId("a".repeat(22));
  private static final PeerId BEN = new PeerId("b".repeat(22));
  private static final PeerId EVE = new PeerId("e".repeat(22));

  private final List<TestSocket> sockets = new ArrayList<>();
  private final ParleyServer server;
  private final TestSocket ana;
  private final TestSocket ben;
  private RoomId room = ROOM;
  private int rounds;

  HostileFramesTest() throws IOException {
    // Time stands still: buckets do not refill, so counts are exact.
    server = ParleyServer.start(Settings.defaults("127.0.0.1", 0), new TestClock());
    ana = TestSocket.join(server.port(), QUIET, ANA);
    ben = TestSocket.join(server.port(), QUIET, BEN);
    assertEquals(new ServerMessage.PeerJoined(1, BEN), ana.hear());
  }

  @AfterAll
  void stop() {
    ana.close();
    ben.close();
    server.close();
  }

  /** The seats of the test before are held in its own room. */
  @BeforeEach
  void takeAFreshRoom() {
    room = new RoomId(String.format("%022d", rounds));
  }

  @AfterEach
  void bystandersStillRelay() throws IOException {
    String body = "round " + ++rounds;
    ana.relay(BEN, body);
    assertEquals(new ServerMessage.Relayed(rounds, ANA, body), ben.hear());
    ben.relay(ANA, body);
    assertEquals(new ServerMessage.Relayed(rounds + 1, BEN, body), ana.hear());
    sockets.forEach(TestSocket::close);
    sockets.clear();
  }

  private TestSocket keep(TestSocket socket) {
    sockets.add(socket);
    return socket;
  }

  private TestSocket open() throws IOException {
    return keep(TestSocket.open(server.port()));
  }

  private void assertAlive(TestSocket socket) throws IOException {
    socket.say(new ClientMessage.Ping(0));
    assertEquals(ServerMessage.Pong.class, socket.hear().getClass());
  }

  static Stream<Arguments> refusedButOpen() {
    String room = "\"room\":\"" + ROOM.value() + "\"";
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
  void aMessageOfExactlyTheLimitPassesAndOneByteMoreEndsTheConnection() throws IOException {
    TestSocket eve = open();
    String start = "{\"type\":\"Ping\",\"received\":0,\"pad\":\"";
    String fits = start + "x".repeat(Limits.MAX_FRAME_BYTES - start.length() - 2) + "\"}";
    eve.say(fits);
    assertEquals(new ServerMessage.Pong(0), eve.hear());
    eve.say(fits + " ");
    assertEquals(FailureCode.TOO_LARGE, eve.hearFailure());
    assertEquals(1009, eve.closeCode());
  }

  @Test
  void bytesAreCountedAndNotCharacters() throws IOException {
    TestSocket eve = open();
    eve.say("{\"type\":\"Ping\",\"pad\":\"" + "€".repeat(30_000) + "\"}");
    assertEquals(FailureCode.TOO_LARGE, eve.hearFailure());
    assertEquals(1009, eve.closeCode());
  }

  @Test
  void fragmentsAreAddedUp() throws IOException {
    TestSocket eve = open();
    byte[] half = new byte[40_000];
    Arrays.fill(half, (byte) 'x');
    eve.frame(TestSocket.TEXT, half, false, true);
    eve.frame(TestSocket.CONTINUATION, half, false, true);
    assertEquals(FailureCode.TOO_LARGE, eve.hearFailure());
    assertEquals(1009, eve.closeCode());
  }

  @Test
  void aMessageInFragmentsWithAPingBetweenIsOneMessage() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.TEXT, bytes("{\"type\":"), false, true);
    eve.frame(TestSocket.PING, bytes("x"), true, true);
    eve.frame(TestSocket.CONTINUATION, bytes("\"Ping\",\"received\":0}"), true, true);
    assertEquals(new TestSocket.Incoming.Pong(), eve.next());
    assertEquals(new ServerMessage.Pong(0), eve.hear());
  }

  @Test
  void aHeaderThatClaimsTwoGigabytesIsEnough() throws IOException {
    TestSocket eve = open();
    eve.raw(new byte[] {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0x7f, -1, -1, -1, 1, 2, 3, 4});
    assertEquals(FailureCode.TOO_LARGE, eve.hearFailure());
    assertEquals(1009, eve.closeCode());
  }

  @Test
  void aLengthBeyondAllNumbersIsTooLarge() throws IOException {
    TestSocket eve = open();
    eve.raw(new byte[] {(byte) 0x81, (byte) 0xff, -1, -1, -1, -1, -1, -1, -1, -1, 1, 2, 3, 4});
    assertEquals(FailureCode.TOO_LARGE, eve.hearFailure());
    assertEquals(1009, eve.closeCode());
  }

  @Test
  void framesMayComeByteByByte() throws IOException {
    TestSocket eve = open();
    byte[] ping = bytes("{\"type\":\"Ping\",\"received\":0}");
    byte[] frame = {(byte) 0x81, (byte) (0x80 | ping.length), 0, 0, 0, 0};
    for (byte b : frame) {
      eve.raw(new byte[] {b});
    }
    for (byte b : ping) {
      eve.raw(new byte[] {b});
    }
    assertEquals(new ServerMessage.Pong(0), eve.hear());
  }

  @Test
  void binaryIsRefused() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.BINARY, new byte[] {1, 2, 3}, true, true);
    assertEquals(FailureCode.NOT_TEXT, eve.hearFailure());
    assertEquals(1003, eve.closeCode());
  }

  @Test
  void anUnmaskedFrameIsAProtocolError() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.TEXT, bytes("{\"type\":\"Ping\"}"), true, false);
    assertEquals(new TestSocket.Incoming.Close(1002), eve.next());
  }

  @Test
  void compressionThatNobodyAgreedOnIsAProtocolError() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.TEXT | 0x40, bytes("{}"), true, true);
    assertEquals(new TestSocket.Incoming.Close(1002), eve.next());
  }

  @Test
  void aLongControlFrameIsAProtocolError() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.PING, new byte[126], true, true);
    assertEquals(new TestSocket.Incoming.Close(1002), eve.next());
  }

  @Test
  void aContinuationOfNothingIsAProtocolError() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.CONTINUATION, bytes("x"), true, true);
    assertEquals(new TestSocket.Incoming.Close(1002), eve.next());
  }

  @Test
  void invalidUtf8EndsTheConnection() throws IOException {
    TestSocket eve = open();
    eve.frame(TestSocket.TEXT, new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'}, true, true);
    assertEquals(1007, eve.closeCode());
  }

  @Test
  void loneSurrogatesAreRelayedWithoutHarm() throws IOException {
    PeerId friend = new PeerId("f".repeat(22));
    TestSocket eve = keep(TestSocket.join(server.port(), room, EVE));
    TestSocket other = keep(TestSocket.join(server.port(), room, friend));
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
    TestSocket eve = keep(TestSocket.join(server.port(), room, EVE));
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
    TestSocket eve = keep(TestSocket.settle(server.port(), room, EVE));
    eve.say(new ClientMessage.Join(QUIET, EVE));
    assertEquals(FailureCode.ALREADY_JOINED, eve.hearFailure());
    TestSocket twin = open();
    twin.say(new ClientMessage.Join(room, EVE));
    assertEquals(FailureCode.PEER_TAKEN, twin.hearFailure());
    assertAlive(eve);
    assertAlive(twin);
  }

  @Test
  void relayNumbersMustNotLeaveAGap() throws IOException {
    TestSocket eve = keep(TestSocket.join(server.port(), room, EVE));
    eve.say(new ClientMessage.Relay(2, ANA, "x"));
    assertEquals(FailureCode.OUT_OF_ORDER, eve.hearFailure());
    assertAlive(eve);
  }

  @Test
  void aFullRoomRefuses() throws IOException {
    for (int i = 0; i < Settings.DEFAULT_ROOM_SIZE; i++) {
      keep(TestSocket.join(server.port(), room, new PeerId(String.format("%022d", i))));
    }
    TestSocket eve = open();
    eve.say(new ClientMessage.Join(room, EVE));
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

  @Test
  void aFloodOfPingsIsCutOff() throws IOException {
    TestSocket eve = open();
    for (int i = 0; i < 1000; i++) {
      eve.frame(TestSocket.PING, new byte[0], true, true);
    }
    assertEquals(1008, eve.closeCode());
  }

  @Test
  void aForeignPageIsTurnedAway() throws IOException {
    String protocol = "Sec-WebSocket-Protocol: parley.1";
    for (String origin : List.of("https://evil.example", "null", "http://localhost", "x")) {
      TestSocket eve = keep(TestSocket.ask(server.port(), protocol, "Origin: " + origin));
      assertEquals(403, eve.status(), origin);
      assertTrue(eve.response().contains("Content-Security-Policy: "), eve.response());
    }
    String own = "Origin: http://LOCALHOST:" + server.port();
    assertEquals(101, keep(TestSocket.ask(server.port(), protocol, own)).status());
  }

  @Test
  void withoutTheSubprotocolThereIsNoConnection() throws IOException {
    assertEquals(400, keep(TestSocket.ask(server.port())).status());
    String other = "Sec-WebSocket-Protocol: parley.9";
    assertEquals(400, keep(TestSocket.ask(server.port(), other)).status());
    String both = "Sec-WebSocket-Protocol: parley.9, parley.1";
    TestSocket eve = keep(TestSocket.ask(server.port(), both));
    assertTrue(eve.response().contains("Sec-WebSocket-Protocol: parley.1\r\n"), eve.response());
  }

  @Test
  void anUnusualVersionOrPathIsTurnedAway() throws IOException {
    String version = "Sec-WebSocket-Version: 99";
    TestSocket eve =
        keep(TestSocket.ask(server.port(), "Sec-WebSocket-Protocol: parley.1", version));
    assertFalse(eve.status() == 101, eve.response());
  }

  @Test
  void messagesAfterACloseFrameAreNotHandled() throws IOException {
    TestSocket eve = keep(TestSocket.join(server.port(), room, EVE));
    PeerId friend = new PeerId("f".repeat(22));
    TestSocket other = keep(TestSocket.join(server.port(), room, friend));
    eve.hear();
    eve.frame(TestSocket.CLOSE, new byte[] {3, (byte) 0xe8}, true, true);
    eve.say(JsonText.of(ClientMessageCodec.encode(new ClientMessage.Relay(1, friend, "late"))));
    assertEquals(1000, eve.closeCode());
    assertEquals(ServerMessage.PeerLeft.class, other.hear().getClass());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
