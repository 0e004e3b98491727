package dev.parley.server.transport.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which content codings a client wants, and how much (RFC 9110, section 12.5.3). */
final class AcceptEncoding {
  private static final int MOST = 1000;
  private static final String CODING = "([!#$%&'*+.^_`|~0-9A-Za-z-]+)";
  private static final String WEIGHT = "[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)";
  private static final Pattern ELEMENT =
      Pattern.compile("\\s*" + CODING + "\\s*(?:;\\s*" + WEIGHT + "\\s*)?");

  private final Map<String, Integer> weights;

  private AcceptEncoding(Map<String, Integer> weights) {
    this.weights = weights;
  }

  /**
   * Reads the header. What is not written as it should be counts as not said: the plain form, which
   * everyone understands, remains.
   */
  static AcceptEncoding of(@Nullable String header) {
    Map<String, Integer> weights = new HashMap<>();
    if (header != null) {
      for (String element : header.split(",", -1)) {
        Matcher matcher = ELEMENT.matcher(element);
        if (matcher.matches()) {
          weights.put(matcher.group(1).toLowerCase(Locale.ROOT), thousandths(matcher.group(2)));
        }
      }
    }
    return new AcceptEncoding(weights);
  }

  /** How much a coding is wanted, in thousandths; 0 = not at all. */
  int weight(ContentCoding coding) {
    return weights.getOrDefault(coding.token(), weights.getOrDefault("*", 0));
  }

  private static int thousandths(@Nullable String weight) {
    return weight == null ? MOST : (int) Math.round(Double.parseDouble(weight) * MOST);
  }
}
