package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that go out past Tyrus, and in what order with its own. */
final class OutgoingFramesTest {
  private final List<Byte> written = new ArrayList<>();
  private final List<Throwable> refused = new ArrayList<>();
  private final BoundedWriter writer =
      new BoundedWriter(
          new Writer() {
            @Override
            public void write(ByteBuffer frame, CompletionHandler<ByteBuffer> completion) {
              written.add(frame.get(0));
              completion.completed(frame);
            }

            @Override
            public void close() {}
          },
          1 << 20,
          new Backlog(1 << 20, () -> {}),
          () -> {},
          () -> {},
          _ -> {});

  private void write(ByteBuffer frame) {
    writer.write(
        frame,
        new CompletionHandler<>() {
          @Override
          public void failed(Throwable why) {
            refused.add(why);
          }
        });
  }

  @Test
  void nothingFollowsTheCloseFrame() {
    write(TextFrame.of("first"));
    write(ByteBuffer.wrap(new byte[] {(byte) 0x88, 0}));
    write(TextFrame.of("late"));
    assertEquals(List.of((byte) 0x81, (byte) 0x88), written);
    assertEquals(1, refused.size());
    assertEquals(0, writer.unsent());
  }

  @Test
  void aFrameThatFailsBadlyHoldsUpNoOther() {
    writer.write(
        TextFrame.of("first"),
        new CompletionHandler<>() {
          @Override
          public void completed(ByteBuffer frame) {
            throw new IllegalStateException("whoever waits for it is broken");
          }
        });
    write(TextFrame.of("second"));
    assertEquals(2, written.size());
    assertEquals(List.of(), refused);
    assertEquals(0, writer.unsent());
  }

  @ParameterizedTest
  @CsvSource({"0,2", "125,2", "126,4", "65535,4", "65536,10"})
  void aFrameSaysItsLength(int length, int header) {
    ByteBuffer frame = TextFrame.of("x".repeat(length));
    assertEquals(header + length, frame.remaining());
    assertEquals((byte) 0x81, frame.get());
    int first = frame.get();
    long said = first < 126 ? first : first == 126 ? frame.getShort() & 0xffff : frame.getLong();
    assertEquals(length, said);
  }

  @Test
  void textGoesOutAsUtf8() {
    ByteBuffer frame = TextFrame.of("é😀");
    assertEquals(6, frame.get(1));
    assertTrue(StandardCharsets.UTF_8.decode(frame.position(2)).toString().equals("é😀"));
  }
}
