package dev.parley.server.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said. */
public final class Given {
  private final boolean help;
  private final boolean version;

  /** By the names of all options that there are. */
  private final Map<String, List<String>> texts = new HashMap<>();

  Given(boolean help, boolean version) {
    this.help = help;
    this.version = version;
  }

  /**
   * @param said once for each time that it was said
   */
  void add(Option<?> option, List<String> said) throws WrongUsageException {
    List<String> each = option.repeatable() ? split(said) : said;
    WrongUsageException.unless(
        option.repeatable() || each.size() <= 1, option.name() + " must be said only once");
    for (String text : each) {
      option.read(text);
    }
    texts.put(option.name(), each);
  }

  private static List<String> split(List<String> said) {
    List<String> each = new ArrayList<>();
    for (String list : said) {
      each.addAll(List.of(list.split(",")));
    }
    return each;
  }

  /** Whether no more than help was asked for; options are not looked at then. */
  public boolean asksForHelp() {
    return help;
  }

  /** Whether no more than the version was asked for; options are not looked at then. */
  public boolean asksForVersion() {
    return version;
  }

  /** What was said, or else the default. */
  public <T> T value(Option<T> option) throws WrongUsageException {
    T found = find(option);
    if (found == null) {
      throw new IllegalStateException(option.name() + " has no default");
    }
    return found;
  }

  /** What was said, or else the default; null = there is neither. */
  public <T> @Nullable T find(Option<T> option) throws WrongUsageException {
    List<T> all = all(option);
    return all.isEmpty() ? option.fallback() : all.getFirst();
  }

  /** All that was said. */
  public <T> List<T> all(Option<T> option) throws WrongUsageException {
    List<String> said = texts.get(option.name());
    if (said == null) {
      throw new IllegalStateException(option.name() + " is not an option of this command");
    }
    List<T> all = new ArrayList<>();
    for (String text : said) {
      all.add(option.read(text));
    }
    return all;
  }
}
