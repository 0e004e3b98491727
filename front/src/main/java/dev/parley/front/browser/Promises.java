package dev.parley.front.browser;

import java.util.function.Consumer;
import org.teavm.jso.core.JSPromise;

/** What is done when a promise is settled. */
final class Promises {

  private Promises() {}

  /** Calls exactly one of both. */
  static <T> void settle(JSPromise<T> promise, Consumer<T> fulfilled, Consumer<Object> rejected) {
    promise.then(
        value -> {
          fulfilled.accept(value);
          return null;
        },
        error -> {
          rejected.accept(error);
          return null;
        });
  }

  /** For what may fail without anyone having to know. */
  static void ignore(Object error) {
    // The caller says at its own place why nothing needs to be done.
  }
}
