package dev.parley.front.browser.jso.file;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.file.Blob;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** What browsers offer for files without an interface that could be named. */
public final class FilePlatform {

  private FilePlatform() {}

  /** Takes files. */
  @JSFunctor
  public interface FilesListener extends JSObject {
    /** Takes those that were picked or dropped together. */
    void take(JSArrayReader<File> files);
  }

  /** See <a href="https://developer.mozilla.org/docs/Web/HTML/Element/input/file">MDN</a>. */
  @JSBody(
      params = "listener",
      script =
          "var input = document.createElement('input'); input.type = 'file';"
              + "input.multiple = true; input.onchange = function() {"
              + "listener(Array.from(input.files)); }; input.click();")
  public static native void pick(FilesListener listener);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/HTML_Drag_and_Drop_API">MDN</a>. */
  @JSBody(
      params = "listener",
      script =
          "function has(e) { return e.dataTransfer && e.dataTransfer.types.includes('Files'); }"
              + "addEventListener('dragover', function(e) { if (has(e)) e.preventDefault(); });"
              + "addEventListener('drop', function(e) { if (has(e)) { e.preventDefault();"
              + "listener(Array.from(e.dataTransfer.files)); } });")
  public static native void onDrop(FilesListener listener);

  /** The size may be more than an {@code int} holds. */
  @JSBody(params = "file", script = "return file.size;")
  public static native double sizeOf(File file);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/Blob/slice">MDN</a>. */
  @JSBody(
      params = {"file", "from", "to"},
      script = "return file.slice(from, to).arrayBuffer();")
  public static native JSPromise<ArrayBuffer> read(File file, double from, double to);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/Window/showSaveFilePicker">MDN</a>. */
  @JSBody(params = "name", script = "return showSaveFilePicker({suggestedName: name});")
  public static native JSPromise<FileSystemFileHandle> showSaveFilePicker(String name);

  /** Puts it among the downloads, as bytes of no type that anything would open. */
  @JSBody(
      params = {"parts", "name"},
      script =
          "var url = URL.createObjectURL(new Blob(parts, {type: 'application/octet-stream'}));"
              + "var a = document.createElement('a'); a.href = url; a.download = name; a.click();"
              + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
  public static native void download(JSArray<Blob> parts, String name);
}
