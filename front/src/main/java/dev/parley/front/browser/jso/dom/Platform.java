package dev.parley.front.browser.jso.dom;

import dev.parley.front.browser.jso.crypto.SubtleCrypto;
import dev.parley.front.browser.jso.media.MediaDevices;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Globals of the browser that may not be there. */
public final class Platform {

  private Platform() {}

  /** Something to be called. */
  @JSFunctor
  public interface Runner extends JSObject {
    /** Calls it. */
    void run();
  }

  @JSBody(script = "return globalThis.crypto && crypto.subtle || null;")
  public static native @Nullable SubtleCrypto subtleCrypto();

  @JSBody(script = "return navigator.mediaDevices || null;")
  public static native @Nullable MediaDevices mediaDevices();

  @JSBody(script = "return typeof RTCPeerConnection === 'function';")
  public static native boolean hasRtcPeerConnection();

  @JSBody(script = "return typeof WebSocket === 'function';")
  public static native boolean hasWebSocket();

  /** See <a href="https://developer.mozilla.org/docs/Web/API/Navigator/userAgent">MDN</a>. */
  @JSBody(script = "return navigator.userAgent;")
  public static native String userAgent();

  /** A time in ms since the epoch, as ISO 8601 has it. */
  @JSBody(params = "at", script = "return new Date(at).toISOString();")
  public static native String isoTime(double at);

  @JSBody(script = "return 'setSinkId' in HTMLMediaElement.prototype;")
  public static native boolean hasSetSinkId();

  @JSBody(script = "return typeof navigator.share === 'function';")
  public static native boolean hasShare();

  @JSBody(
      script = "return !!navigator.mediaDevices && 'getDisplayMedia' in navigator.mediaDevices;")
  public static native boolean hasGetDisplayMedia();

  @JSBody(script = "return typeof showSaveFilePicker === 'function';")
  public static native boolean hasSaveFilePicker();

  @JSBody(params = "url", script = "navigator.share({url: url}).catch(function() {});")
  public static native void share(String url);

  @JSBody(
      params = "text",
      script =
          "return navigator.clipboard"
              + " ? navigator.clipboard.writeText(text) : Promise.reject(new Error());")
  public static native JSPromise<JSUndefined> writeClipboard(String text);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/TextEncoder">MDN</a>. */
  @JSBody(params = "text", script = "return new Int8Array(new TextEncoder().encode(text).buffer);")
  public static native Int8Array encodeUtf8(String text);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/TextDecoder">MDN</a>. */
  @JSBody(params = "bytes", script = "return new TextDecoder().decode(bytes);")
  public static native String decodeUtf8(ArrayBuffer bytes);

  @JSBody(
      params = "text",
      script = "return text.normalize('NFKC').toLowerCase().normalize('NFKC');")
  public static native String foldCase(String text);

  @JSBody(params = "error", script = "return error && error.name || '';")
  public static native String nameOf(Object error);

  @JSBody(params = "object", script = "return object === null || object === undefined;")
  public static native boolean isAbsent(@Nullable JSObject object);

  @JSBody(params = "message", script = "console.error(message);")
  public static native void logError(@Nullable String message);

  /** {@code a === b}: whether both are the same object of the browser. */
  @JSBody(
      params = {"a", "b"},
      script = "return a === b;")
  public static native boolean same(@Nullable JSObject a, @Nullable JSObject b);

  @JSBody(params = "text", script = "try { return JSON.parse(text); } catch (e) { return; }")
  public static native @Nullable JSObject parseJson(String text);

  @JSBody(params = "value", script = "return JSON.stringify(value);")
  public static native String stringify(@Nullable JSObject value);

  /** The lines of a text file; refused if there is none. */
  @JSBody(
      params = "url",
      script =
          "return fetch(url).then(function(r) { if (!r.ok) throw new Error(url); return r.text(); })"
              + ".then(function(t) { return t.trim().split('\\n'); });")
  public static native JSPromise<JSArrayReader<JSString>> fetchLines(String url);

  /** A file beside the script of the page. */
  @JSBody(
      params = "name",
      script = "return new URL(name, document.querySelector('script[src]').src).href;")
  public static native String assetUrl(String name);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/Navigator/languages">MDN</a>. */
  @JSBody(script = "return navigator.languages;")
  public static native JSArrayReader<JSString> languages();

  /** A page that comes back from the back/forward cache has left its call: start afresh. */
  @JSBody(params = "event", script = "if (event.persisted) location.reload();")
  public static native void reloadIfRestored(JSObject event);

  /** What stands behind {@code #} and before {@code ?}, decoded; empty if it cannot be. */
  @JSBody(
      script =
          "try { return decodeURIComponent(location.hash.slice(1).split('?')[0]); }"
              + " catch (e) { return ''; }")
  public static native String fragment();

  /** A parameter behind {@code ?} in the fragment, decoded; empty if it is not given. */
  @JSBody(
      params = "name",
      script =
          "var at = location.hash.indexOf('?');"
              + "return at < 0 ? ''"
              + " : new URLSearchParams(location.hash.slice(at + 1)).get(name) || '';")
  public static native String fragmentParameter(String name);

  /** Changes the fragment; the first one is a step that "back" undoes. */
  @JSBody(
      params = "fragment",
      script =
          "var hash = fragment ? '#' + encodeURIComponent(fragment) : '';"
              + "if (location.hash === hash) return;"
              + "var url = location.pathname + location.search + hash;"
              + "if (location.hash && hash) history.replaceState(null, '', url);"
              + "else history.pushState(null, '', url);")
  public static native void showFragment(String fragment);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/NetworkInformation/type">MDN</a>. */
  @JSBody(script = "return navigator.connection && navigator.connection.type || '';")
  public static native String connectionType();

  /** See <a href="https://developer.mozilla.org/docs/Web/API/NetworkInformation">MDN</a>. */
  @JSBody(
      params = "listener",
      script =
          "if (navigator.connection) navigator.connection.addEventListener('change', listener);")
  public static native void onConnectionChange(Runner listener);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/Navigator/onLine">MDN</a>. */
  @JSBody(script = "return navigator.onLine;")
  public static native boolean isOnLine();

  /**
   * See <a
   * href="https://developer.mozilla.org/docs/Web/API/ServiceWorkerContainer/register">MDN</a>.
   */
  @JSBody(
      params = "url",
      script =
          "if ('serviceWorker' in navigator)"
              + "navigator.serviceWorker.register(url).catch(function() {});")
  public static native void registerServiceWorker(String url);

  @JSBody(script = "return document.visibilityState === 'visible';")
  public static native boolean isVisible();

  /** The address of the page without its fragment. */
  @JSBody(script = "return location.href.split('#')[0];")
  public static native String pageUrl();

  /** Where the signal server is: as the page says, or where the page came from. */
  @JSBody(
      script =
          "var meta = document.querySelector('meta[name=parley-signal]');"
              + "var url = new URL((meta && meta.content) || 'signal', document.baseURI);"
              + "url.protocol = url.protocol.replace('http', 'ws'); url.hash = '';"
              + "return url.href;")
  public static native String signalUrl();

  @JSBody(
      params = "target",
      script =
          "return !!target.closest && !!target.closest("
              + "'textarea,select,input:not([type=checkbox]):not([readonly])');")
  public static native boolean takesText(JSObject target);

  /** Whether the space bar writes there, or presses it. */
  @JSBody(
      params = "target",
      script =
          "return !!target.closest && !!target.closest("
              + "'textarea,select,input,button,summary,a,[role=button],dialog');")
  public static native boolean takesSpace(JSObject target);

  /**
   * Writes into the message as the person would, which is reported as if they had. What lies above
   * the page is closed first, as it keeps the focus.
   */
  @JSBody(
      params = {"text", "instead"},
      script =
          "document.querySelectorAll('dialog[open]').forEach(function(d) { d.close(); });"
              + "var field = document.querySelector('.composer textarea'); if (!field) return;"
              + "field.focus();"
              + "field.setRangeText(text, instead ? 0 : field.selectionStart,"
              + "instead ? field.value.length : field.selectionEnd, 'end');"
              + "field.dispatchEvent(new Event('input', {bubbles: true}));")
  public static native void writeMessage(String text, boolean instead);

  @JSBody(
      params = "key",
      script = "try { return localStorage.getItem(key) || ''; } catch (e) { return ''; }")
  public static native String stored(String key);

  @JSBody(
      params = "key",
      script = "try { return sessionStorage.getItem(key) || ''; } catch (e) { return ''; }")
  public static native String storedInTab(String key);

  @JSBody(
      params = {"key", "value"},
      script =
          "try { value ? sessionStorage.setItem(key, value) : sessionStorage.removeItem(key); }"
              + " catch (e) {}")
  public static native void storeInTab(String key, String value);

  /**
   * See <a href="https://developer.mozilla.org/docs/Web/API/PerformanceNavigationTiming">MDN</a>.
   */
  @JSBody(
      script =
          "var entry = performance.getEntriesByType('navigation')[0];"
              + "return !!entry && entry.type === 'reload';")
  public static native boolean isReload();

  @JSBody(
      params = {"key", "value"},
      script =
          "try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); }"
              + " catch (e) {}")
  public static native void store(String key, String value);
}
