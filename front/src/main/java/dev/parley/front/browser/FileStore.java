package dev.parley.front.browser;

import dev.parley.front.browser.jso.file.FilePlatform;
import dev.parley.front.browser.jso.file.FileSystemWritableFileStream;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** Where a file is put while it arrives. */
sealed interface FileStore {

  /** Puts the next part there. */
  JSPromise<JSUndefined> write(ArrayBuffer part);

  /** All of it is there, and it is what was sent. */
  JSPromise<JSUndefined> finish();

  /** It is not wanted any more. */
  void discard();

  /** Hands it to the browser's downloads, if it is not on disk already. */
  void save(String name);

  /** On disk. Browsers write beside the file, and move it there only when it is finished. */
  record OnDisk(FileSystemWritableFileStream stream) implements FileStore {
    @Override
    public JSPromise<JSUndefined> write(ArrayBuffer part) {
      return stream.write(part);
    }

    @Override
    public JSPromise<JSUndefined> finish() {
      return stream.close();
    }

    @Override
    public void discard() {
      // One that is finished or has failed is not there to be given up.
      Promises.settle(stream.abort(), _ -> {}, Promises::ignore);
    }

    @Override
    public void save(String name) {}
  }

  /** In memory, in pieces that the browser may put elsewhere. */
  record InMemory(JSArray<Blob> parts) implements FileStore {
    @Override
    public JSPromise<JSUndefined> write(ArrayBuffer part) {
      JSArray<ArrayBuffer> content = new JSArray<>();
      content.push(part);
      parts.push(new Blob(content));
      return JSPromise.resolve(JSUndefined.instance());
    }

    @Override
    public JSPromise<JSUndefined> finish() {
      return JSPromise.resolve(JSUndefined.instance());
    }

    @Override
    public void discard() {
      parts.setLength(0);
    }

    @Override
    public void save(String name) {
      FilePlatform.download(parts, name);
    }
  }
}
