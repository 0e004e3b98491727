package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Frames (RFC 6455) that a client must not send. */
final class HostileFramesTest extends HostileTest {
  HostileFramesTest() throws IOException {}

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
  void aFloodOfPingsIsCutOff() throws IOException {
    TestSocket eve = open();
    for (int i = 0; i < 1000; i++) {
      eve.frame(TestSocket.PING, new byte[0], true, true);
    }
    assertEquals(1008, eve.closeCode());
  }

  @Test
  void messagesAfterACloseFrameAreNotHandled() throws IOException {
    TestSocket eve = keep(TestSocket.join(port(), room(), EVE));
    PeerId friend = new PeerId("f".repeat(22));
    TestSocket other = keep(TestSocket.join(port(), room(), friend));
    eve.hear();
    String late =
        JsonText.of(ClientMessageCodec.encode(new ClientMessage.Relay(1, friend, "late")));
    // In one breath: whoever writes to a socket that is closed already never hears the goodbye.
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frames.writeBytes(unchangedByItsMask(TestSocket.CLOSE, new byte[] {3, (byte) 0xe8}));
    frames.writeBytes(unchangedByItsMask(TestSocket.TEXT, bytes(late)));
    eve.raw(frames.toByteArray());
    assertEquals(1000, eve.closeCode());
    assertEquals(ServerMessage.PeerLeft.class, other.hear().getClass());
  }

  private static byte[] unchangedByItsMask(int opcode, byte[] payload) {
    return ByteBuffer.allocate(6 + payload.length)
        .put((byte) (0x80 | opcode))
        .put((byte) (0x80 | payload.length))
        .putInt(0)
        .put(payload)
        .array();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
