package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;

/** What the browser reports about the content of a file. */
public sealed interface FileEvent {

  /** A block is on its way. */
  record BlockSent(PeerId peer, int generation, int file) implements FileEvent {}

  /** A block could not be sent: that connection is gone. */
  record BlockLost(PeerId peer, int generation, int file) implements FileEvent {}

  /** An own file was moved, changed or deleted since it was picked. */
  record Unreadable(int file) implements FileEvent {}

  /** The digest of an own file, in base64url. */
  record Digested(PeerId peer, int generation, int file, String digest) implements FileEvent {}

  /** There is a place for it, and so much is in it or on the way there. */
  record Opened(PeerId from, int file, long position) implements FileEvent {}

  /** The person chose no place. */
  record Refused(PeerId from, int file) implements FileEvent {}

  /** It cannot be written: the disk is full, say. */
  record Failed(PeerId from, int file) implements FileEvent {}

  /** So much has been put away. */
  record Stored(PeerId from, int file, long received) implements FileEvent {}

  /** The digests were compared, and the file is finished. */
  record Checked(PeerId from, int file, boolean intact) implements FileEvent {}
}
