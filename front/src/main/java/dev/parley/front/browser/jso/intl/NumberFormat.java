package dev.parley.front.browser.jso.intl;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * See <a
 * href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl/NumberFormat">MDN</a>.
 */
public abstract class NumberFormat implements JSObject {

  /** {@code new Intl.NumberFormat(locale, options)} with so many digits after the point. */
  @JSBody(
      params = {"locale", "digits"},
      script =
          "return new Intl.NumberFormat(locale,"
              + "{minimumFractionDigits: digits, maximumFractionDigits: digits});")
  public static native NumberFormat of(String locale, int digits);

  /** The number as it is written. */
  public abstract String format(double number);
}
