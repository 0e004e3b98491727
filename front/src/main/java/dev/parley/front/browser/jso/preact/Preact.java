package dev.parley.front.browser.jso.preact;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLElement;

/** See <a href="https://preactjs.com/guide/v10/api-reference">Preact</a>. */
public final class Preact {

  private Preact() {}

  /** {@code h(type, props, children)}. */
  @JSBody(
      params = {"type", "props", "children"},
      imports = @JSBodyImport(alias = "preact", fromModule = "./preact.module.js"),
      script = "return preact.h(type, props, children);")
  public static native JSObject h(
      String type, @Nullable JSObject props, JSArray<JSObject> children);

  /** {@code render(vnode, parent)}. */
  @JSBody(
      params = {"node", "parent"},
      imports = @JSBodyImport(alias = "preact", fromModule = "./preact.module.js"),
      script = "preact.render(node, parent);")
  public static native void render(JSObject node, HTMLElement parent);
}
