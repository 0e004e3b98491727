package dev.parley.server.options;

import org.jspecify.annotations.Nullable;

/** What an option takes. */
public interface Value<T> {
  /** What {@code text} means; null = it is nothing of the kind. */
  @Nullable T read(String text);

  /** What the text is to do, after the name of the option and "must". */
  String must();
}
