package dev.parley.front.browser;

import dev.parley.front.app.FileMsg;
import dev.parley.front.app.file.Blocks;
import dev.parley.front.app.file.FileCommand;
import dev.parley.front.app.file.FileEvent;
import dev.parley.front.app.file.Picked;
import dev.parley.front.browser.jso.file.FilePlatform;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** Own files that are offered: reads, hashes and sends them. */
final class Uploads {
  private final Dispatch dispatch;
  private final Links links;
  private final Map<Integer, Upload> uploads = new HashMap<>();
  private int picked;

  /**
   * A file, and the digests of the blocks that were read of it so far, the same for everyone.
   *
   * @param file as the browser gave it
   * @param digests from the first block on
   */
  private record Upload(File file, BlockDigests digests) {

    /** Blocks are first read in order; those that are sent again were hashed before. */
    private JSPromise<ArrayBuffer> read(long from, long to) {
      JSPromise<ArrayBuffer> content = FilePlatform.read(file, (double) from, (double) to);
      return content.flatThen(block ->
          digests.size() == from / Blocks.BLOCK_BYTES
              ? digests.add(block)
              : JSPromise.resolve(block));
    }
  }

  Uploads(Dispatch dispatch, Links links) {
    this.dispatch = dispatch;
    this.links = links;
  }

  void listen() {
    FilePlatform.onDrop(this::take);
  }

  void pick() {
    FilePlatform.pick(this::take);
  }

  private void take(JSArrayReader<File> files) {
    List<Picked> all = new ArrayList<>();
    for (int i = 0; i < files.getLength(); i++) {
      File file = files.get(i);
      picked++;
      uploads.put(picked, new Upload(file, new BlockDigests()));
      all.add(new Picked(picked, file.getName(), (long) FilePlatform.sizeOf(file)));
    }
    dispatch.accept(new FileMsg.FilesPicked(all));
  }

  void send(FileCommand.SendBlock block) {
    Upload upload = uploads.get(block.file());
    if (upload == null) {
      sent(block, false);
      return;
    }
    Promises.settle(
        upload.read(block.from(), block.to()),
        content -> links.send(block, content, done -> sent(block, done)),
        _ -> report(new FileEvent.Unreadable(block.file())));
  }

  private void sent(FileCommand.SendBlock block, boolean done) {
    report(
        done
            ? new FileEvent.BlockSent(block.peer(), block.generation(), block.file())
            : new FileEvent.BlockLost(block.peer(), block.generation(), block.file()));
  }

  void digest(FileCommand.Digest wanted) {
    Upload upload = uploads.get(wanted.file());
    if (upload != null) {
      Promises.settle(
          upload.digests().whole(),
          digest ->
              report(
                  new FileEvent.Digested(
                      wanted.peer(), wanted.generation(), wanted.file(), digest.value())),
          _ -> report(new FileEvent.Unreadable(wanted.file())));
    }
  }

  void forget(int file) {
    uploads.remove(file);
  }

  void close() {
    uploads.clear();
  }

  private void report(FileEvent event) {
    dispatch.accept(new FileMsg.FileReported(event));
  }
}
