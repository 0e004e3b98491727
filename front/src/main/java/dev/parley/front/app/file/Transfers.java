package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;

/** Shares out what happens to files: to {@link Sender} and {@link Receiver}. */
public final class Transfers {

  private Transfers() {}

  /**
   * Someone says something about a file.
   *
   * @param person what they are called
   * @param generation of the connection on which they said it
   */
  public static FileStep said(
      Files files, PeerId peer, String person, int generation, PeerMessage.OfFile message) {
    return switch (message) {
      case PeerMessage.FileOffer offer -> Receiver.offered(files, peer, person, offer);
      case PeerMessage.FileCancel(var file) -> Receiver.cancelled(files, peer, file);
      case PeerMessage.FileDone(var file, var digest) -> Receiver.done(files, peer, file, digest);
      case PeerMessage.FileAccept(var file, var offset) ->
          Sender.accepted(files, peer, generation, file, offset);
      case PeerMessage.FileDecline(var file) -> Sender.declined(files, peer, file);
      case PeerMessage.FileProgress(var file, var received) ->
          Sender.progress(files, peer, file, received);
      case PeerMessage.FileChecked(var file, var intact) ->
          Sender.checked(files, peer, file, intact);
    };
  }

  /** The browser reports something about the content of a file. */
  public static FileStep reported(Files files, FileEvent event) {
    return switch (event) {
      case FileEvent.BlockSent(var peer, var generation, var file) ->
          Sender.worked(files, peer, generation, file, false);
      case FileEvent.BlockLost(var peer, var generation, var file) ->
          Sender.worked(files, peer, generation, file, true);
      case FileEvent.Unreadable(var file) -> Sender.unreadable(files, file);
      case FileEvent.Digested(var peer, var generation, var file, var digest) ->
          Sender.digested(files, peer, generation, file, digest);
      case FileEvent.Opened(var from, var file, var position) ->
          Receiver.opened(files, from, file, position);
      case FileEvent.Refused(var from, var file) -> Receiver.refused(files, from, file);
      case FileEvent.Failed(var from, var file) -> Receiver.failed(files, from, file);
      case FileEvent.Stored(var from, var file, var received) ->
          Receiver.stored(files, from, file, received);
      case FileEvent.Checked(var from, var file, var intact) ->
          Receiver.compared(files, from, file, intact);
    };
  }

  /** Someone is not in the call any more. */
  public static FileStep gone(Files files, PeerId peer) {
    return Sender.gone(files, peer).then(next -> Receiver.gone(next, peer));
  }
}
