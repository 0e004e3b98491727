package dev.parley.front.browser.jso.file;

import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.typedarrays.ArrayBuffer;

/**
 * See <a href="https://developer.mozilla.org/docs/Web/API/FileSystemWritableFileStream">MDN</a>.
 */
public interface FileSystemWritableFileStream extends JSObject {
  JSPromise<JSUndefined> write(ArrayBuffer data);

  JSPromise<JSUndefined> close();

  JSPromise<JSUndefined> abort();
}
