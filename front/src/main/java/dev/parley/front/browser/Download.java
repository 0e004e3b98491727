package dev.parley.front.browser;

import dev.parley.front.app.file.Blocks;
import dev.parley.front.app.file.FileEvent;
import dev.parley.front.app.file.Intake;
import dev.parley.protocol.PeerId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Uint8Array;

/** A file of someone while it arrives: put together to blocks, hashed, and put away in order. */
final class Download {
  private final PeerId from;
  private final int file;
  private final String name;
  private final FileStore store;
  private final Consumer<FileEvent> report;
  private final BlockDigests digests = new BlockDigests();
  private JSPromise<JSUndefined> writing = JSPromise.resolve(JSUndefined.instance());
  private Intake intake;
  private @Nullable Uint8Array block;
  private boolean over;

  Download(
      PeerId from, int file, String name, long size, FileStore store, Consumer<FileEvent> report) {
    this.from = from;
    this.file = file;
    this.name = name;
    this.store = store;
    this.report = report;
    intake = Intake.of(size);
  }

  /** A chunk has arrived; one that is not the next is dropped. */
  void take(long offset, ArrayBuffer message) {
    int length = message.getByteLength() - FileChannel.HEADER_BYTES;
    if (!intake.takes(offset, length)) {
      return;
    }
    long start = Blocks.start(offset);
    Uint8Array filling = block;
    if (filling == null) {
      filling = new Uint8Array((int) (Blocks.end(offset, intake.size()) - start));
      block = filling;
    }
    filling.set(new Uint8Array(message, FileChannel.HEADER_BYTES), (int) (offset - start));
    intake = intake.arrived(length);
    if (intake.atBoundary()) {
      block = null;
      put(filling.getBuffer(), intake.position());
    }
  }

  private void put(ArrayBuffer content, long end) {
    writing =
        writing
            .flatThen(_ -> digests.add(content))
            .flatThen(store::write)
            .then(done -> {
              intake = intake.storedTo(end);
              tell(new FileEvent.Stored(from, file, end));
              return done;
            });
    Promises.settle(writing, _ -> {}, _ -> tell(new FileEvent.Failed(from, file)));
  }

  /** What is missing comes on another channel. */
  void rewind() {
    block = null;
    intake = intake.rewound();
    opened();
  }

  void opened() {
    tell(new FileEvent.Opened(from, file, intake.position()));
  }

  void check(String digest) {
    Promises.settle(
        writing.flatThen(_ -> digests.whole()),
        made -> finish(made.value().equals(digest)),
        _ -> tell(new FileEvent.Failed(from, file)));
  }

  private void finish(boolean intact) {
    if (over || !intact) {
      tell(new FileEvent.Checked(from, file, false));
      return;
    }
    Promises.settle(
        store.finish(),
        _ -> tell(new FileEvent.Checked(from, file, true)),
        _ -> tell(new FileEvent.Failed(from, file)));
  }

  void save() {
    store.save(name);
  }

  void discard() {
    over = true;
    store.discard();
  }

  private void tell(FileEvent event) {
    if (!over) {
      report.accept(event);
    }
  }
}
