package dev.parley.front.app.file;

/** How a file is divided on its way. */
public final class Blocks {

  /** What is hashed, put away and confirmed at once. */
  public static final int BLOCK_BYTES = 1 << 20;

  /** Content of one message. All browsers take 64 KiB (RFC 8841, {@code max-message-size}). */
  public static final int CHUNK_BYTES = 32 * 1024;

  /** How much may be under way unconfirmed, and so in memory at either end. */
  public static final int WINDOW_BYTES = 4 * BLOCK_BYTES;

  private Blocks() {}

  /** Where the block ends that {@code position} is in. */
  public static long end(long position, long size) {
    return Math.min(start(position) + BLOCK_BYTES, size);
  }

  /** Where the block begins that {@code position} is in. */
  public static long start(long position) {
    return position - position % BLOCK_BYTES;
  }

  /** Whether {@code position} is where a block begins, or the end of the file. */
  public static boolean isBoundary(long position, long size) {
    return position == size || (position >= 0 && position < size && start(position) == position);
  }
}
