package dev.parley.front.browser.jso.dom;

import dev.parley.front.browser.jso.event.EventHandler;
import dev.parley.front.browser.jso.media.MediaStream;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** What elements can do beyond what TeaVM's own bindings cover. All may be called repeatedly. */
public final class Elements {

  private Elements() {}

  /** Takes an element when it appears or is rendered, null when it goes. */
  @JSFunctor
  public interface Ref extends JSObject {
    /** Takes it. */
    void accept(@Nullable HTMLElement element);
  }

  /** Takes a size in CSS pixels. */
  @JSFunctor
  public interface SizeListener extends JSObject {
    /** Takes it. */
    void accept(int width, int height);
  }

  /** Takes the news that something was closed. */
  @JSFunctor
  public interface CloseListener extends JSObject {
    /** Takes it. */
    void closed();
  }

  @JSBody(
      params = {"properties", "ref"},
      script = "properties.ref = ref;")
  public static native void setRef(JSObject properties, Ref ref);

  @JSBody(
      params = {"properties", "name", "handler"},
      script = "properties[name] = handler;")
  public static native void setHandler(
      JSObject properties, String name, EventHandler<? extends Event> handler);

  @JSBody(params = "target", script = "return target.value;")
  public static native String value(JSObject target);

  @JSBody(params = "event", script = "return event.isComposing === true;")
  public static native boolean isComposing(Event event);

  /**
   * See <a href="https://developer.mozilla.org/docs/Web/API/HTMLMediaElement/srcObject">MDN</a>.
   */
  @JSBody(
      params = {"element", "stream"},
      script =
          "if (element.srcObject !== stream) { element.srcObject = stream;"
              + "element.play().catch(function() {}); }")
  public static native void play(HTMLElement element, MediaStream stream);

  /**
   * See <a href="https://developer.mozilla.org/docs/Web/API/HTMLMediaElement/setSinkId">MDN</a>.
   */
  @JSBody(
      params = {"element", "id"},
      script =
          "if (element.setSinkId && element.sinkId !== id && element.parleySink !== id) {"
              + "element.parleySink = id; element.setSinkId(id).catch(function() {}); }")
  public static native void setSpeaker(HTMLElement element, String id);

  /** See <a href="https://developer.mozilla.org/docs/Web/API/HTMLMediaElement/volume">MDN</a>. */
  @JSBody(
      params = {"element", "volume"},
      script = "if (element.volume !== volume) element.volume = volume;")
  public static native void setVolume(HTMLElement element, double volume);

  /**
   * See <a href="https://developer.mozilla.org/docs/Web/API/ResizeObserver">MDN</a>. Scroll bars
   * count: what is made to fit the size must not change it.
   */
  @JSBody(
      params = {"element", "listener"},
      script =
          "element.parleySize = listener; if (element.parleyObserver) return;"
              + "element.parleyObserver = new ResizeObserver(function() {"
              + "element.parleySize(element.offsetWidth, element.offsetHeight); });"
              + "element.parleyObserver.observe(element);")
  public static native void observeSize(HTMLElement element, SizeListener listener);

  /**
   * Tells the size in device pixels, 0 when the element is out of sight or gone. See <a
   * href="https://developer.mozilla.org/docs/Web/API/IntersectionObserver">MDN</a>.
   */
  @JSBody(
      params = {"element", "listener"},
      script =
          "element.parleyDrawn = listener; if (element.parleyWatched) return;"
              + "element.parleyWatched = true; var seen = true;"
              + "var tell = function() { var ratio = seen ? devicePixelRatio : 0;"
              + "element.parleyDrawn(Math.round(element.clientWidth * ratio),"
              + "Math.round(element.clientHeight * ratio)); };"
              + "new ResizeObserver(tell).observe(element);"
              + "new IntersectionObserver(function(entries) {"
              + "seen = entries[entries.length - 1].isIntersecting; tell(); }).observe(element);")
  public static native void observeDrawn(HTMLElement element, SizeListener listener);

  /**
   * See <a href="https://developer.mozilla.org/docs/Web/API/HTMLVideoElement/resize_event">MDN</a>.
   */
  @JSBody(
      params = {"element", "listener"},
      script =
          "element.onresize = element.onloadedmetadata = function() {"
              + "listener(element.videoWidth, element.videoHeight); };")
  public static native void observePicture(HTMLElement element, SizeListener listener);

  /** Moves the focus among the buttons of an element, whatever rows they stand in. */
  @JSBody(
      params = "event",
      script =
          "var all = [].filter.call(event.currentTarget.querySelectorAll('button,a'),"
              + "function(b) { return b.offsetParent; });"
              + "var row = all.filter(function(b) { return b.offsetTop === all[0].offsetTop; })"
              + ".length, at = all.indexOf(document.activeElement);"
              + "var on = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;"
              + "var to = {ArrowRight: at + on, ArrowLeft: at - on, ArrowDown: at + row,"
              + "ArrowUp: at - row, Home: 0, End: all.length - 1}[event.key];"
              + "if (to === undefined) return; event.preventDefault();"
              + "if (all[to]) all[to].focus();")
  public static native void moveFocus(Event event);

  /**
   * Gives the focus back when it is closed or taken away; see <a
   * href="https://developer.mozilla.org/docs/Web/API/HTMLDialogElement">MDN</a>.
   */
  @JSBody(
      params = {"element", "listener"},
      script =
          "element.onclose = function() { listener(); };"
              + "element.onclick = function(e) { if (e.target === element) element.close(); };"
              + "if (element.open) return; var back = document.activeElement; element.showModal();"
              + "new MutationObserver(function(_, observer) {"
              + "if (element.isConnected) return; observer.disconnect();"
              + "if (document.activeElement === document.body) back.focus(); })"
              + ".observe(element.parentNode, {childList: true});")
  public static native void showModal(HTMLElement element, CloseListener listener);

  @JSBody(
      params = "element",
      script =
          "var count = element.childElementCount;"
              + "var last = element.lastElementChild;"
              + "var own = last && last.classList.contains('own');"
              + "var atEnd = element.parleyAtEnd !== false;"
              + "if (!element.onscroll) element.onscroll = function() { element.parleyAtEnd ="
              + "element.scrollHeight - element.scrollTop - element.clientHeight < 40; };"
              + "if (count !== element.parleyCount && (atEnd || own))"
              + "element.scrollTop = element.scrollHeight; element.parleyCount = count;")
  public static native void stayAtEnd(HTMLElement element);

  @JSBody(
      params = "element",
      script =
          "if (!element.parleyFocused) { element.parleyFocused = true;"
              + "element.focus({preventScroll: true}); }")
  public static native void focusOnce(HTMLElement element);

  /** In the language of the page, with 12 or 24 hours as the person's browser has it. */
  @JSBody(
      params = {"element", "at"},
      script =
          "var date = new Date(at); element.dateTime = date.toISOString();"
              + "var language = document.documentElement.lang, clock = window.parleyClock;"
              // Making one takes longer than drawing a line.
              + "if (!clock || clock.language !== language) {"
              + "var own = new Intl.DateTimeFormat([], {hour: 'numeric'}).resolvedOptions();"
              + "clock = window.parleyClock = new Intl.DateTimeFormat(language,"
              + "{hour: '2-digit', minute: '2-digit', hourCycle: own.hourCycle});"
              + "clock.language = language; }"
              + "element.textContent = clock.format(date);")
  public static native void showTime(HTMLElement element, double at);
}
