package dev.parley.front.browser.jso.preact;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLElement;

/** See <a href="https://preactjs.com/guide/v10/api-reference">Preact</a>. */
public final class Preact {

  private Preact() {}

  /** Makes the node of a component. */
  @JSFunctor
  public interface Draw extends JSObject {
    /** Called while the component is rendered. */
    JSObject draw();
  }

  /** {@code h(type, props, children)}. */
  @JSBody(
      params = {"type", "props", "children"},
      imports = @JSBodyImport(alias = "preact", fromModule = "./preact.module.js"),
      script = "return preact.h(type, props, children);")
  public static native JSObject h(
      String type, @Nullable JSObject props, JSArray<JSObject> children);

  /** {@code h(type, props)} of a component. */
  @JSBody(
      params = {"type", "key", "version", "draw"},
      imports = @JSBodyImport(alias = "preact", fromModule = "./preact.module.js"),
      script = "return preact.h(type, { key: key, version: version, draw: draw });")
  public static native JSObject h(JSObject type, int key, int version, Draw draw);

  /**
   * A type of component that draws itself anew only when its {@code version} has changed.
   *
   * @see <a href="https://preactjs.com/guide/v10/api-reference#component">Component</a>
   */
  @JSBody(
      script =
          "return function(props) {"
              + "this.shouldComponentUpdate = function(next) {"
              + "return next.version !== this.props.version; };"
              + "return props.draw(); };")
  public static native JSObject drawnByVersion();

  /** {@code render(vnode, parent)}. */
  @JSBody(
      params = {"node", "parent"},
      imports = @JSBodyImport(alias = "preact", fromModule = "./preact.module.js"),
      script = "preact.render(node, parent);")
  public static native void render(JSObject node, HTMLElement parent);
}
