package dev.parley.front.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The model after a message, and what is to be done about it, in order.
 *
 * @param <M> the screen that it is about
 * @param model what is known now
 * @param effects what is to be done
 */
public record Step<M extends Model>(M model, List<Effect> effects) {

  /** Copies the list. */
  public Step {
    effects = List.copyOf(effects);
  }

  static <M extends Model> Step<M> of(M model, Effect... effects) {
    return new Step<>(model, List.of(effects));
  }

  /** Does one thing more. */
  Step<M> and(Effect effect) {
    List<Effect> all = new ArrayList<>(effects);
    all.add(effect);
    return new Step<>(model, all);
  }

  /** Goes on from here; the effects of both remain, in order. */
  <N extends Model> Step<N> then(Function<M, Step<N>> next) {
    Step<N> following = next.apply(model);
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(following.effects());
    return new Step<>(following.model(), all);
  }
}
