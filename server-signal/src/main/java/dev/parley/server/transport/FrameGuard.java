package dev.parley.server.transport;

import dev.parley.protocol.FailureCode;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.glassfish.tyrus.spi.ReadHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of every frame (RFC 6455, section 5.2) before Tyrus does, and refuses what Tyrus
 * would take: unmasked frames, messages beyond the limit (by what the header claims, before a byte
 * of it is kept, fragments added up), binary messages, and floods of control frames.
 *
 * <p>Nearly every message is one frame of ASCII that comes in one piece. {@link PlainMessage} takes
 * these past Tyrus, which would copy each of them five times.
 */
final class FrameGuard implements ReadHandler {
  private static final int MAX_HEADER = 14;
  private static final int MAX_CONTROL_BYTES = 125;
  private static final int OPCODE_BINARY = 0x2;
  private static final int OPCODE_CLOSE = 0x8;
  private static final int PROTOCOL_ERROR = 1002;

  private final ReadHandler next;
  private final Consumer<String> messages;
  private final SignalConnection connection;
  private final int maxMessageBytes;

  /** What Tyrus keeps of a message that is not whole yet, at least about. */
  private final Backlog.Share pending;

  private final byte[] header = new byte[MAX_HEADER];
  private int headerLength;
  private long payloadLeft;
  private long messageBytes;

  /** Says why, and closes; nothing is read once it is there. */
  private @Nullable Runnable refusal;

  /** Nothing but the end of the socket follows. */
  private boolean peerHasClosed;

  /**
   * Starts between two messages.
   *
   * @param next gets all frames that are good
   * @param messages gets the text of messages that {@code next} does not get
   */
  FrameGuard(
      ReadHandler next,
      Consumer<String> messages,
      SignalConnection connection,
      int maxMessageBytes,
      Backlog backlog) {
    this.next = next;
    this.messages = messages;
    this.connection = connection;
    this.maxMessageBytes = maxMessageBytes;
    this.pending = backlog.share();
  }

  @Override
  public void handle(ByteBuffer data) {
    if (refusal != null) {
      return;
    }
    connection.traffic().received(data.remaining());
    takePlainMessages(data);
    boolean wasClosing = connection.isClosing();
    int accepted = scan(data.duplicate());
    if (wasClosing) {
      return;
    }
    if (accepted > data.position()) {
      ByteBuffer good = data.duplicate();
      good.limit(accepted);
      next.handle(good);
      if (isBetweenMessages()) {
        pending.clear();
      } else {
        pending.grow(accepted - data.position());
      }
    }
    if (refusal != null) {
      refusal.run();
    }
  }

  private void takePlainMessages(ByteBuffer data) {
    while (isBetweenMessages() && !peerHasClosed && data.hasRemaining()) {
      String text = PlainMessage.take(data, maxMessageBytes);
      if (text == null) {
        return;
      }
      messages.accept(text);
    }
  }

  private boolean isBetweenMessages() {
    return payloadLeft == 0 && messageBytes == 0 && headerLength == 0;
  }

  /** How many bytes wait to become a whole message. */
  int pending() {
    return pending.bytes();
  }

  /** The socket is gone, perhaps while its last bytes are being read: nothing is kept any more. */
  void forget() {
    pending.end();
  }

  /**
   * Returns the position up to which all is well; with a {@link #refusal} if that is not the end,
   * or else what follows came after a close frame and concerns nobody (RFC 6455, section 5.5.1).
   */
  private int scan(ByteBuffer data) {
    int frameStart = data.position();
    while (data.hasRemaining()) {
      if (payloadLeft > 0) {
        int skipped = (int) Math.min(payloadLeft, data.remaining());
        data.position(data.position() + skipped);
        payloadLeft -= skipped;
        continue;
      }
      if (peerHasClosed) {
        return data.position();
      }
      if (headerLength == 0) {
        frameStart = data.position();
      }
      header[headerLength++] = data.get();
      if (headerLength >= 2 && headerLength == wholeHeader()) {
        refusal = judge();
        if (refusal != null) {
          return frameStart;
        }
        headerLength = 0;
      }
    }
    return data.limit();
  }

  private int wholeHeader() {
    int mask = isMasked() ? 4 : 0;
    return switch (header[1] & 0x7f) {
      case 126 -> 4 + mask;
      case 127 -> 10 + mask;
      default -> 2 + mask;
    };
  }

  private boolean isMasked() {
    return (header[1] & 0x80) != 0;
  }

  private boolean isReserved() {
    return (header[0] & 0x70) != 0;
  }

  private int opcode() {
    return header[0] & 0x0f;
  }

  private long payloadLength() {
    int first = header[1] & 0x7f;
    int bytes = first == 126 ? 2 : first == 127 ? 8 : 0;
    long length = bytes == 0 ? first : 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << 8) | (header[2 + i] & 0xff);
    }
    return length;
  }

  private boolean isLast() {
    return (header[0] & 0x80) != 0;
  }

  private @Nullable Runnable judge() {
    if (!isMasked()) {
      return protocolError("frames of a client are masked");
    }
    if (isReserved()) {
      return protocolError("no extension was agreed on");
    }
    payloadLeft = payloadLength();
    return opcode() >= OPCODE_CLOSE ? judgeControl() : judgeData();
  }

  private @Nullable Runnable judgeControl() {
    if (payloadLeft < 0 || payloadLeft > MAX_CONTROL_BYTES || !isLast()) {
      return protocolError("control frames are short and whole");
    }
    if (opcode() == OPCODE_CLOSE) {
      peerHasClosed = true;
      connection.peerCloses();
      return null;
    }
    connection.heard();
    return connection.rate().take() instanceof MessageRate.Verdict.Flood
        ? failure(FailureCode.FLOOD, "too many control frames")
        : null;
  }

  private @Nullable Runnable judgeData() {
    if (opcode() == OPCODE_BINARY) {
      return failure(FailureCode.NOT_TEXT, "the protocol is text only");
    }
    // A length beyond 2⁶³ − 1 is negative here.
    if (payloadLeft < 0 || payloadLeft > maxMessageBytes - messageBytes) {
      return failure(FailureCode.TOO_LARGE, "a message has at most " + maxMessageBytes + " bytes");
    }
    messageBytes = isLast() ? 0 : messageBytes + payloadLeft;
    return null;
  }

  private Runnable protocolError(String reason) {
    return () -> connection.close(PROTOCOL_ERROR, reason);
  }

  private Runnable failure(FailureCode code, String message) {
    return () -> connection.fail(code, message);
  }
}
