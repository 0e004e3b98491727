package dev.parley.front.browser.jso.intl;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * See <a
 * href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl/PluralRules">MDN</a>.
 */
public abstract class PluralRules implements JSObject {

  /** {@code new Intl.PluralRules(locale)}. */
  @JSBody(params = "locale", script = "return new Intl.PluralRules(locale);")
  public static native PluralRules of(String locale);

  /** The category of an amount. */
  public abstract String select(double amount);
}
