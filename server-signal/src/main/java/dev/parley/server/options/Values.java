package dev.parley.server.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What options take that have to do with people and machines in general. */
public final class Values {
  private Values() {}

  /** Any text. */
  public static Value<String> text() {
    return new Text();
  }

  /** The name of a file or folder, whether there is one or not. */
  public static Value<Path> file() {
    return new File();
  }

  /** A decimal number. */
  public static Value<Integer> number(int least, int most) {
    return new WholeNumber("a number", least, most);
  }

  /** How long something takes, in seconds. */
  public static Value<Integer> seconds(int most) {
    return new WholeNumber("a number of seconds", 0, most);
  }

  /** One of these, written as they call themselves; case does not matter. */
  public static <E extends Enum<E>> Value<E> oneOf(List<E> all) {
    return new OneOf<>(all);
  }

  /** What these call themselves, with commas between. */
  public static String names(List<? extends Enum<?>> all) {
    StringJoiner names = new StringJoiner(", ");
    for (Enum<?> each : all) {
      names.add(each.toString());
    }
    return names.toString();
  }

  /**
   * A text of a certain form.
   *
   * @param form a regular expression
   * @param example what stands in the sentence for those who write something else
   */
  public static Value<String> like(String form, String example) {
    return new Like(form, example);
  }

  /** Yes or no. */
  static Value<Boolean> flag() {
    return new Flag();
  }

  private record Text() implements Value<String> {
    @Override
    public String read(String text) {
      return text;
    }

    @Override
    public String must() {
      return "be a text";
    }
  }

  private record File() implements Value<Path> {
    @Override
    public @Nullable Path read(String text) {
      try {
        return Path.of(text);
      } catch (InvalidPathException _) {
        return null;
      }
    }

    @Override
    public String must() {
      return "be the name of a file";
    }
  }

  private record WholeNumber(String what, int least, int most) implements Value<Integer> {
    @Override
    public @Nullable Integer read(String text) {
      try {
        int number = Integer.parseInt(text);
        return number < least || number > most ? null : number;
      } catch (NumberFormatException _) {
        return null;
      }
    }

    @Override
    public String must() {
      return "be " + what + " from " + least + " to " + most;
    }
  }

  private record OneOf<E extends Enum<E>>(List<E> all) implements Value<E> {
    @Override
    public @Nullable E read(String text) {
      for (E each : all) {
        if (each.toString().equals(text.toLowerCase(Locale.ROOT))) {
          return each;
        }
      }
      return null;
    }

    @Override
    public String must() {
      return "be one of " + names(all);
    }
  }

  private record Like(String form, String example) implements Value<String> {
    @Override
    public @Nullable String read(String text) {
      return Pattern.matches(form, text) ? text : null;
    }

    @Override
    public String must() {
      return "look like " + example;
    }
  }

  private record Flag() implements Value<Boolean> {
    @Override
    public @Nullable Boolean read(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> null;
      };
    }

    @Override
    public String must() {
      return "be true or false";
    }
  }
}
