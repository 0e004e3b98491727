package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;

/** What is to be done about a file. */
public sealed interface FileCommand {

  /** Says something to a peer. */
  record Say(PeerId peer, PeerMessage.OfFile message) implements FileCommand {}

  /** What the browser does with the content. */
  sealed interface Work extends FileCommand {}

  /**
   * Reads, hashes and sends one block on that connection and no other; answered once, by {@link
   * FileEvent.BlockSent}, {@link FileEvent.BlockLost} or {@link FileEvent.Unreadable}.
   */
  record SendBlock(PeerId peer, int generation, int file, long from, long to) implements Work {}

  /**
   * Makes the digest of an own file, of which all was sent; answered by {@link FileEvent.Digested}.
   */
  record Digest(PeerId peer, int generation, int file) implements Work {}

  /** An own file is not needed any more. */
  record Forget(int file) implements Work {}

  /**
   * Makes a place for a file of a peer, on disk if the browser can, where the person chooses it;
   * answered by {@link FileEvent.Opened}, {@link FileEvent.Refused} or {@link FileEvent.Failed}.
   */
  record Open(PeerId from, int file, String name, long size) implements Work {}

  /** Drops the part of a block that has arrived; answered by {@link FileEvent.Opened}. */
  record Rewind(PeerId from, int file) implements Work {}

  /** Compares the digests and finishes the file; answered by {@link FileEvent.Checked}. */
  record Check(PeerId from, int file, String digest) implements Work {}

  /** Gives up what has arrived, and its place. */
  record Discard(PeerId from, int file) implements Work {}

  /** Hands a file that is kept in memory to the browser's downloads. */
  record Save(PeerId from, int file) implements Work {}
}
