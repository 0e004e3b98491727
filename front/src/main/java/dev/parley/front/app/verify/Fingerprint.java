package dev.parley.front.app.verify;

import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of the certificate in a session description (RFC 8122). Read so strictly that no
 * browser can read another one out of the same text: whoever wrote the description may want that.
 */
public final class Fingerprint {
  private static final String WORD = "fingerprint";
  private static final String LINE_BEFORE = "a=";
  private static final String LINE_AFTER = ":sha-256 ";
  private static final int BYTES = 32;
  private static final int LAST = WORD.length() - 1;
  private static final int CHARS = 128;

  /**
   * How far on the word can end at the earliest, by the character where it did not (R. N. Horspool,
   * "Practical fast searching in strings", 1980). A description is long, and read while someone
   * waits for the first picture.
   */
  private static final byte[] STEPS = steps();

  private Fingerprint() {}

  /**
   * The one fingerprint that all of this description speaks of, in base64url; null if there is
   * none, if there are several, or if the word stands anywhere in another form than browsers write.
   */
  public static @Nullable String of(String sdp) {
    String found = null;
    for (int last = LAST; last < sdp.length(); last += STEPS[sdp.charAt(last) & (CHARS - 1)]) {
      if (wordStands(sdp, last - LAST)) {
        String next = lineAround(sdp, last - LAST);
        if (next == null || (found != null && !found.equals(next))) {
          return null;
        }
        found = next;
      }
    }
    return found;
  }

  private static byte[] steps() {
    byte[] steps = new byte[CHARS];
    Arrays.fill(steps, (byte) WORD.length());
    for (int at = 0; at < LAST; at++) {
      int letter = WORD.charAt(at);
      steps[letter] = (byte) (LAST - at);
      steps[letter & ~0x20] = (byte) (LAST - at);
    }
    return steps;
  }

  private static boolean wordStands(String sdp, int at) {
    for (int i = 0; i < WORD.length(); i++) {
      if ((sdp.charAt(at + i) | 0x20) != WORD.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String lineAround(String sdp, int word) {
    int start = word - LINE_BEFORE.length();
    int value = word + WORD.length() + LINE_AFTER.length();
    int end = value + 3 * BYTES - 1;
    boolean whole =
        start >= 0
            && end <= sdp.length()
            && sdp.startsWith(LINE_BEFORE + WORD + LINE_AFTER, start)
            && (start == 0 || sdp.charAt(start - 1) == '\n')
            && (end == sdp.length() || sdp.charAt(end) == '\r' || sdp.charAt(end) == '\n');
    return whole ? value(sdp, value) : null;
  }

  private static @Nullable String value(String sdp, int from) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      int at = from + 3 * i;
      int high = digit(sdp.charAt(at));
      int low = digit(sdp.charAt(at + 1));
      if (high < 0 || low < 0 || (i < BYTES - 1 && sdp.charAt(at + 2) != ':')) {
        return null;
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }
}
