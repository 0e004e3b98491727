package dev.parley.front.browser;

import dev.parley.front.app.FileEffect;
import dev.parley.front.app.file.FileCommand;
import dev.parley.protocol.PeerId;
import java.util.function.Consumer;

/** Runs {@link FileEffect}s. */
final class Transfer {
  private final Uploads uploads;
  private final Downloads downloads;

  Transfer(Uploads uploads, Downloads downloads) {
    this.uploads = uploads;
    this.downloads = downloads;
  }

  void listen() {
    uploads.listen();
  }

  void run(FileEffect effect) {
    switch (effect) {
      case FileEffect.PickFiles() -> uploads.pick();
      case FileEffect.CloseFiles() -> {
        uploads.close();
        downloads.close();
      }
      case FileEffect.RunFileCommand(var command) -> run(command);
    }
  }

  private void run(FileCommand.Work command) {
    switch (command) {
      case FileCommand.SendBlock block -> uploads.send(block);
      case FileCommand.Digest digest -> uploads.digest(digest);
      case FileCommand.Forget(var file) -> uploads.forget(file);
      case FileCommand.Open open -> downloads.open(open);
      case FileCommand.Rewind(var from, var file) -> of(from, file, Download::rewind);
      case FileCommand.Check(var from, var file, var digest) ->
          of(from, file, download -> download.check(digest));
      case FileCommand.Discard(var from, var file) -> downloads.discard(from, file);
      case FileCommand.Save(var from, var file) -> of(from, file, Download::save);
    }
  }

  private void of(PeerId from, int file, Consumer<Download> action) {
    Download download = downloads.find(from, file);
    if (download != null) {
      action.accept(download);
    }
  }
}
