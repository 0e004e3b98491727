package dev.parley.front.browser.jso.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.html.HTMLElement;

/** The whole screen, windows above others, and a screen that stays on. */
public final class Display {

  private Display() {}

  /** Takes whether something is shown so. */
  @JSFunctor
  public interface Listener extends JSObject {
    /** Takes it. */
    void changed(boolean on);
  }

  @JSBody(script = "return document.fullscreenEnabled === true;")
  public static native boolean hasFullscreen();

  @JSBody(script = "return document.pictureInPictureEnabled === true;")
  public static native boolean hasPictureInPicture();

  /** Only pages that are in no frame may open one. */
  @JSBody(script = "return parent === window && 'documentPictureInPicture' in window;")
  public static native boolean hasDocumentPictureInPicture();

  @JSBody(script = "return 'wakeLock' in navigator;")
  public static native boolean hasWakeLock();

  /** See <a href="https://developer.mozilla.org/docs/Web/API/WakeLock/request">MDN</a>. */
  @JSBody(script = "return navigator.wakeLock.request('screen');")
  public static native JSPromise<WakeLockSentinel> requestWakeLock();

  /** See <a href="https://developer.mozilla.org/docs/Web/API/Element/requestFullscreen">MDN</a>. */
  @JSBody(
      params = "id",
      script =
          "var element = document.getElementById(id);"
              + "if (element) element.requestFullscreen().catch(function() {});"
              + "else if (document.fullscreenElement)"
              + "document.exitFullscreen().catch(function() {});")
  public static native void showFull(String id);

  /**
   * See <a
   * href="https://developer.mozilla.org/docs/Web/API/Document/fullscreenchange_event">MDN</a>.
   */
  @JSBody(
      params = "listener",
      script =
          "document.addEventListener('fullscreenchange', function() {"
              + "listener(!!document.fullscreenElement); });")
  public static native void onFullChange(Listener listener);

  /**
   * The picture of an element; see <a
   * href="https://developer.mozilla.org/docs/Web/API/HTMLVideoElement/requestPictureInPicture">MDN</a>.
   */
  @JSBody(
      params = {"id", "listener"},
      script =
          "var element = document.getElementById(id);"
              + "var video = element && element.querySelector('video'); if (!video) return;"
              + "video.requestPictureInPicture().then(function() { listener(true);"
              + "video.addEventListener('leavepictureinpicture', function() {"
              + "listener(false); }, {once: true}); }, function() {});")
  public static native void floatPicture(String id, Listener listener);

  @JSBody(
      script =
          "if (document.pictureInPictureElement)"
              + "document.exitPictureInPicture().catch(function() {});")
  public static native void exitPictureInPicture();

  /**
   * See <a
   * href="https://developer.mozilla.org/docs/Web/API/DocumentPictureInPicture/requestWindow">MDN</a>.
   */
  @JSBody(
      params = {"width", "height"},
      script = "return documentPictureInPicture.requestWindow({width: width, height: height});")
  public static native JSPromise<Window> requestWindow(int width, int height);

  /** Puts the page's styles and icons into an empty window, and an element for its content. */
  @JSBody(
      params = "small",
      script =
          "var made = small.document, page = document;"
              + "made.title = page.title; made.documentElement.lang = page.documentElement.lang;"
              + "page.querySelectorAll('link[rel=stylesheet]').forEach(function(link) {"
              + "var copy = made.createElement('link'); copy.rel = 'stylesheet';"
              + "copy.href = link.href; made.head.appendChild(copy); });"
              + "made.body.appendChild(page.querySelector('body > svg').cloneNode(true));"
              + "var root = made.createElement('div'); root.id = 'app';"
              + "made.body.appendChild(root); return root;")
  public static native HTMLElement furnish(Window small);
}
