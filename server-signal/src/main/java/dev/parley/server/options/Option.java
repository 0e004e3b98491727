package dev.parley.server.options;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be said on a command line, or in the environment by the twin of its name.
 *
 * @param name with {@code --}
 * @param label what stands for the value in the help; empty = the option needs none
 * @param value what it takes
 * @param fallback what holds if nothing is said; null = that is told apart
 * @param repeatable whether it may be said several times, or with several values and commas between
 * @param description for people
 */
public record Option<T>(
    String name,
    String label,
    Value<T> value,
    @Nullable T fallback,
    boolean repeatable,
    String description) {

  /** One that is said or not; what follows from the latter stands in its description. */
  public static <T> Option<T> of(String name, String label, Value<T> value, String description) {
    return new Option<>(name, label, value, null, false, description);
  }

  /** One with a default, which the description gets at its end. */
  public static <T> Option<T> of(
      String name, String label, Value<T> value, T fallback, String description) {
    return new Option<>(
        name, label, value, fallback, false, description + " Default: " + fallback + ".");
  }

  /** One that may be said several times, which the description gets at its end. */
  public static <T> Option<T> repeatable(
      String name, String label, Value<T> value, String description) {
    return new Option<>(name, label, value, null, true, description + " Repeatable.");
  }

  /** One that needs no value; it can be told {@code =false} where the environment says true. */
  public static Option<Boolean> flag(String name, String description) {
    return new Option<>(name, "", Values.flag(), false, false, description);
  }

  /** Its name in the environment: {@code PARLEY_ROOM_SIZE} for {@code --room-size}. */
  String twin() {
    return "PARLEY_" + bareName().replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** Its name without {@code --}. */
  String bareName() {
    return name.substring("--".length());
  }

  /** What {@code text} means for it. */
  T read(String text) throws WrongUsageException {
    T meant = value.read(text);
    if (meant == null) {
      throw new WrongUsageException(name + " must " + value.must() + ": " + text);
    }
    return meant;
  }
}
