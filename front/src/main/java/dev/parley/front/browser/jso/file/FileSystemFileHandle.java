package dev.parley.front.browser.jso.file;

import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** See <a href="https://developer.mozilla.org/docs/Web/API/FileSystemFileHandle">MDN</a>. */
public interface FileSystemFileHandle extends JSObject {
  JSPromise<FileSystemWritableFileStream> createWritable();
}
