package dev.parley.front.app;

/** The address that brings someone into a room. */
public final class InviteLink {
  private static final String HEX = "0123456789ABCDEF";

  private InviteLink() {}

  /**
   * Puts a room name behind the address of the page, as a fragment, which browsers never send.
   *
   * @param pageUrl address of the page without a fragment
   * @param roomName normalised; everything but ASCII letters, digits and {@code - . _ ~} is
   *     percent-encoded as UTF-8 (RFC 3986, section 2.1), so that the link survives mail and chat
   */
  public static String of(String pageUrl, String roomName) {
    StringBuilder link = new StringBuilder(pageUrl).append('#');
    for (int i = 0; i < roomName.length(); ) {
      int codePoint = roomName.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isUnreserved(codePoint)) {
        link.append((char) codePoint);
      } else {
        appendUtf8(codePoint, link);
      }
    }
    return link.toString();
  }

  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static void appendUtf8(int codePoint, StringBuilder link) {
    if (codePoint < 0x80) {
      appendByte(codePoint, link);
    } else if (codePoint < 0x800) {
      appendByte(0xc0 | (codePoint >> 6), link);
      appendByte(0x80 | (codePoint & 0x3f), link);
    } else if (codePoint < 0x10000) {
      appendByte(0xe0 | (codePoint >> 12), link);
      appendByte(0x80 | ((codePoint >> 6) & 0x3f), link);
      appendByte(0x80 | (codePoint & 0x3f), link);
    } else {
      appendByte(0xf0 | (codePoint >> 18), link);
      appendByte(0x80 | ((codePoint >> 12) & 0x3f), link);
      appendByte(0x80 | ((codePoint >> 6) & 0x3f), link);
      appendByte(0x80 | (codePoint & 0x3f), link);
    }
  }

  private static void appendByte(int value, StringBuilder link) {
    link.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xf));
  }
}
