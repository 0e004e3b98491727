package dev.parley.front.app.file;

/**
 * Which chunk of a file is taken next: none twice, none out of order, none that nobody waits for.
 *
 * @param size of the file
 * @param position how much has arrived
 * @param stored how much of that has been put away
 */
public record Intake(long size, long position, long stored) {

  /** Nothing has arrived. */
  public static Intake of(long size) {
    return new Intake(size, 0, 0);
  }

  /** Whether a chunk is the next one, within its block, and not more than was asked for. */
  public boolean takes(long offset, int length) {
    return length > 0
        && length <= Blocks.CHUNK_BYTES
        && offset == position
        && offset + length <= Blocks.end(position, size)
        && offset + length - stored <= Blocks.WINDOW_BYTES;
  }

  /** A chunk that is taken has arrived. */
  public Intake arrived(int length) {
    return new Intake(size, position + length, stored);
  }

  /** All up to {@code end} has been put away. */
  public Intake storedTo(long end) {
    return new Intake(size, position, end);
  }

  /** The part of a block that has arrived is dropped: it comes again on another channel. */
  public Intake rewound() {
    return position == size ? this : new Intake(size, Blocks.start(position), stored);
  }

  /** Whether what has arrived ends with a block. */
  public boolean atBoundary() {
    return Blocks.isBoundary(position, size);
  }
}
