package dev.parley.front.app;

import dev.parley.front.app.verify.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whether somebody sits in between.
 *
 * @param code the safety code
 * @param about the names of those whom its last failure is about, besides the person here
 * @param device the own public key; null before it is there, or where none can be kept
 */
public record Safety(Verification code, List<String> about, @Nullable String device) {
  static final Safety NONE = new Safety(Verification.NONE, List.of(), null);

  /** Copies the list. */
  public Safety {
    about = List.copyOf(about);
  }

  Safety with(Verification next) {
    return new Safety(next, about, device);
  }

  Safety with(List<String> names) {
    return new Safety(code, names, device);
  }

  Safety withDevice(@Nullable String key) {
    return new Safety(code, about, key);
  }
}
