package dev.parley.front.app.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows from a message.
 *
 * @param model what is known then
 * @param effects what is to be done, in order
 */
public record CheckStep(CheckModel model, List<CheckEffect> effects) {
  /** Copies the list. */
  public CheckStep {
    effects = List.copyOf(effects);
  }

  static CheckStep of(CheckModel model, CheckEffect... effects) {
    return new CheckStep(model, List.of(effects));
  }

  CheckStep with(CheckModel next) {
    return new CheckStep(next, effects);
  }

  /** More to be done after it. */
  CheckStep and(CheckEffect... more) {
    List<CheckEffect> all = new ArrayList<>(effects);
    all.addAll(List.of(more));
    return new CheckStep(model, all);
  }

  /** Another step after it. */
  CheckStep then(CheckStep next) {
    List<CheckEffect> all = new ArrayList<>(effects);
    all.addAll(next.effects);
    return new CheckStep(next.model, all);
  }
}
