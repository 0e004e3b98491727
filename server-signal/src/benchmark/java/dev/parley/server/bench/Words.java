package dev.parley.server.bench;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;

/** What the clients say. */
final class Words {
  private static final Random RANDOM = new Random(1);

  private Words() {}

  /** A peer id or a room id. */
  static String id() {
    return text(22, 16);
  }

  /** A sealed body of so many characters. */
  static String body(int length) {
    return text(length, length);
  }

  private static String text(int length, int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random).substring(0, length);
  }

  static byte[] join(Dialect dialect, String room, String peer) {
    return dialect.frame("{\"type\":\"Join\",\"room\":\"" + room + "\",\"peer\":\"" + peer + "\"}");
  }

  static byte[] leave(Dialect dialect) {
    return dialect.frame("{\"type\":\"Leave\"}");
  }

  /** The kinds of message that a client of the load knows. */
  enum Kind {
    WELCOME,
    RELAYED,
    PRESENCE,
    OTHER
  }

  /** All servers here write the type first, after nine characters that are always the same. */
  static Kind kind(ByteBuffer text) {
    if (text.remaining() < 20) {
      return Kind.OTHER;
    }
    return switch (text.get(9)) {
      case 'W' -> Kind.WELCOME;
      case 'R' -> Kind.RELAYED;
      case 'P' -> text.get(10) == 'e' ? Kind.PRESENCE : Kind.OTHER;
      default -> Kind.OTHER;
    };
  }
}
