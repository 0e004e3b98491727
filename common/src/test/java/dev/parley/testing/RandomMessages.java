package dev.parley.testing;

import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the protocol with random values within their bounds, the bounds themselves more
 * often than chance would.
 */
final class RandomMessages {
  private static final String[] ODDITIES = {
    "\"",
    "\\",
    "/",
    "\b",
    "\f",
    "\n",
    "\r",
    "\t",
    "\0",
    "\u001f",
    "\u007f",
    "\u2028",
    "\u2029",
    "é",
    "\ufeff",
    "\uffff",
    "회",
    "🙂",
    "\ud800",
    "\udfff",
    "\udc00\ud800",
    "</script>"
  };

  private RandomMessages() {}

  /** Makes one record of the given class. */
  static Object next(Class<?> type, Random random) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i], random);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make a " + type + " of " + Arrays.toString(values), e);
    }
  }

  /** Makes a count from 1, small more often than not. */
  static long count(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 1;
      case 1 -> Limits.MAX_COUNT;
      case 2 -> random.nextLong(1, Limits.MAX_COUNT);
      default -> random.nextLong(1, 1000);
    };
  }

  /** Makes text with everything in it that is hard to write down, and lone surrogates. */
  static String text(Random random, int min, int max) {
    int length =
        switch (random.nextInt(8)) {
          case 0 -> min;
          case 1 -> max;
          default -> random.nextInt(min, Math.min(max, 40) + 1);
        };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (random.nextInt(4) == 0) {
        text.append(ODDITIES[random.nextInt(ODDITIES.length)]);
      } else {
        text.append((char) random.nextInt(' ', 0x7f));
      }
    }
    text.setLength(length);
    return text.toString();
  }

  private static @Nullable Object value(RecordComponent component, Random random) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (nullable && random.nextInt(3) == 0) {
      return null;
    }
    return value(component.getGenericType(), component.getName(), random);
  }

  private static Object value(Type type, String name, Random random) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], name, random);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == long.class) {
      return longCount(name, random);
    } else if (plain == int.class || plain == Integer.class) {
      return smallCount(name, random);
    } else if (plain == boolean.class) {
      return random.nextBoolean();
    } else if (plain == String.class) {
      return textFor(name, random);
    } else if (plain.isEnum()) {
      Object[] constants = plain.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    } else if (plain == PeerId.class) {
      return new PeerId(id(random));
    } else if (plain == RoomId.class) {
      return new RoomId(id(random));
    } else if (plain == SeatToken.class) {
      return new SeatToken(id(random));
    }
    return next(plain.isSealed() ? oneOf(plain.getPermittedSubclasses(), random) : plain, random);
  }

  private static Class<?> oneOf(Class<?>[] variants, Random random) {
    return variants[random.nextInt(variants.length)];
  }

  private static String id(Random random) {
    return base64Url(random, 16);
  }

  private static String base64Url(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static List<Object> list(Type item, String name, Random random) {
    int min = name.equals("urls") ? 1 : 0;
    boolean people = name.equals("peers") || name.equals("links");
    int max = people ? Limits.MAX_ROOM_SIZE : Limits.MAX_ICE_SERVERS;
    int size = random.nextInt(8) == 0 ? max : random.nextInt(min, 4);
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(value(item, name, random));
    }
    return items;
  }

  private static long longCount(String name, Random random) {
    return switch (name) {
      case "received", "age" -> random.nextInt(3) == 0 ? 0L : count(random);
      case "size", "offset" -> random.nextLong(Limits.MAX_FILE_BYTES + 1);
      default -> count(random);
    };
  }

  private static int smallCount(String name, Random random) {
    int min = List.of("roomSize", "frameBytes", "file", "hand").contains(name) ? 1 : 0;
    int max =
        switch (name) {
          case "roomSize" -> Limits.MAX_ROOM_SIZE;
          case "sdpMLineIndex" -> 65_535;
          case "cameraHeight", "screenHeight" -> Limits.MAX_PICTURE_HEIGHT;
          case "file",
              "hand",
              "frameBytes",
              "messagesPerSecond",
              "reconnectWithinMs",
              "retryAfterMs" ->
              Integer.MAX_VALUE;
          default -> throw new AssertionError("say here which numbers \"" + name + "\" takes");
        };
    return switch (random.nextInt(4)) {
      case 0 -> min;
      case 1 -> max;
      default -> random.nextInt(min, max);
    };
  }

  private static String textFor(String name, Random random) {
    return switch (name) {
      case "body", "offer" -> text(random, 1, Limits.MAX_BODY_LENGTH);
      case "sdp" -> text(random, 1, Limits.MAX_SDP_LENGTH);
      case "candidate", "sdpMid", "usernameFragment" ->
          text(random, 0, Limits.MAX_CANDIDATE_LENGTH);
      case "urls" -> text(random, 1, Limits.MAX_ICE_SERVER_TEXT);
      case "username", "credential" -> text(random, 0, Limits.MAX_ICE_SERVER_TEXT);
      case "message" -> text(random, 0, ServerMessage.Failure.MAX_MESSAGE_LENGTH);
      case "name" -> text(random, 0, Limits.MAX_NAME_LENGTH);
      case "screen" -> text(random, 1, Limits.MAX_STREAM_ID_LENGTH);
      case "fileName" -> text(random, 1, Limits.MAX_FILE_NAME_LENGTH);
      case "digest", "nonce", "own", "theirs" -> base64Url(random, 32);
      case "key", "device" -> base64Url(random, 65);
      case "signature" -> base64Url(random, 64);
      case "emoji" -> text(random, 1, Limits.MAX_EMOJI_LENGTH);
      case "text" -> text(random, 1, Limits.MAX_CHAT_LENGTH);
      default -> throw new AssertionError("say here how long \"" + name + "\" may be");
    };
  }
}
