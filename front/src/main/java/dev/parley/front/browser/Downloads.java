package dev.parley.front.browser;

import dev.parley.front.app.FileMsg;
import dev.parley.front.app.file.FileCommand;
import dev.parley.front.app.file.FileEvent;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.file.FilePlatform;
import dev.parley.protocol.PeerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.DataView;

/** Files of others: those that the person accepted, and no others. */
final class Downloads {
  private final Dispatch dispatch;
  private final Map<Key, Download> downloads = new HashMap<>();

  private record Key(PeerId from, int file) {}

  Downloads(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Must run while the browser still sees that the person pressed something. */
  void open(FileCommand.Open wanted) {
    if (!Platform.hasSaveFilePicker()) {
      open(wanted, new FileStore.InMemory(new JSArray<>()));
      return;
    }
    Promises.settle(
        FilePlatform.showSaveFilePicker(wanted.name()).flatThen(handle -> handle.createWritable()),
        stream -> open(wanted, new FileStore.OnDisk(stream)),
        error ->
            report(
                Platform.nameOf(error).equals("AbortError")
                    ? new FileEvent.Refused(wanted.from(), wanted.file())
                    : new FileEvent.Failed(wanted.from(), wanted.file())));
  }

  private void open(FileCommand.Open wanted, FileStore store) {
    Download download =
        new Download(
            wanted.from(), wanted.file(), wanted.name(), wanted.size(), store, this::report);
    downloads.put(new Key(wanted.from(), wanted.file()), download);
    download.opened();
  }

  /** A binary message on the channel for files. */
  void chunk(PeerId from, ArrayBuffer message) {
    if (message.getByteLength() <= FileChannel.HEADER_BYTES) {
      return;
    }
    DataView header = new DataView(message);
    Download download = downloads.get(new Key(from, header.getInt32(0)));
    if (download != null) {
      long high = header.getInt32(4);
      download.take(high << 32 | (header.getInt32(8) & 0xffff_ffffL), message);
    }
  }

  @Nullable Download find(PeerId from, int file) {
    return downloads.get(new Key(from, file));
  }

  void discard(PeerId from, int file) {
    Download download = downloads.remove(new Key(from, file));
    if (download != null) {
      download.discard();
    }
  }

  void close() {
    downloads.values().forEach(Download::discard);
    downloads.clear();
  }

  private void report(FileEvent event) {
    dispatch.accept(new FileMsg.FileReported(event));
  }
}
