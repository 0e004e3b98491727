package dev.parley.front.browser;

import dev.parley.front.app.file.Blocks;
import dev.parley.front.browser.jso.rtc.RTCDataChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.DataView;
import org.teavm.jso.typedarrays.Uint8Array;

/** Sends blocks of files in chunks, no faster than the channel takes them. */
final class FileChannel {

  /** Number of the file and place of the first byte. */
  static final int HEADER_BYTES = 12;

  private static final int MOST_BUFFERED_BYTES = 1 << 20;
  private static final int LOW_BYTES = MOST_BUFFERED_BYTES / 4;

  private final RTCDataChannel channel;
  private final Deque<Block> waiting = new ArrayDeque<>();

  FileChannel(RTCDataChannel channel) {
    this.channel = channel;
    channel.setBinaryType("arraybuffer");
    channel.setBufferedAmountLowThreshold(LOW_BYTES);
    channel.setOnBufferedAmountLow(_ -> drain());
    channel.setOnClose(_ -> close());
  }

  /** A block under way. */
  private static final class Block {
    private final int file;
    private final long from;
    private final ArrayBuffer content;
    private final Consumer<Boolean> told;
    private int sent;

    private Block(int file, long from, ArrayBuffer content, Consumer<Boolean> told) {
      this.file = file;
      this.from = from;
      this.content = content;
      this.told = told;
    }

    private Uint8Array next() {
      int length = Math.min(Blocks.CHUNK_BYTES, content.getByteLength() - sent);
      Uint8Array message = new Uint8Array(HEADER_BYTES + length);
      DataView header = new DataView(message.getBuffer());
      long offset = from + sent;
      header.setInt32(0, file);
      header.setInt32(4, (int) (offset >>> 32));
      header.setInt32(8, (int) offset);
      message.set(new Uint8Array(content, sent, length), HEADER_BYTES);
      sent += length;
      return message;
    }

    private boolean done() {
      return sent == content.getByteLength();
    }
  }

  /**
   * Sends a block after those before it.
   *
   * @param told called once: whether all of it was given to the channel
   */
  void send(int file, long from, ArrayBuffer content, Consumer<Boolean> told) {
    waiting.add(new Block(file, from, content, told));
    drain();
  }

  private void drain() {
    if (!channel.getReadyState().equals("open")) {
      close();
    }
    while (!waiting.isEmpty() && channel.getBufferedAmount() < MOST_BUFFERED_BYTES) {
      Block block = waiting.element();
      channel.send(block.next());
      if (block.done()) {
        waiting.remove();
        block.told.accept(true);
      }
    }
  }

  /** Nothing more is sent. */
  void close() {
    while (!waiting.isEmpty()) {
      waiting.remove().told.accept(false);
    }
  }
}
