package dev.parley.front.browser;

import dev.parley.front.browser.jso.dom.Platform;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.crypto.Crypto;
import org.teavm.jso.typedarrays.Int32Array;

/** Draws room names that no one can guess: five words, each of more than a thousand. */
final class RoomNames {
  private static final int WORDS = 5;
  private static final String LIST = "words.txt";

  private RoomNames() {}

  /** Fetches the word list, and draws. */
  static JSPromise<Sealer.Box<String>> make() {
    return words().then(words -> new Sealer.Box<>(draw(words)));
  }

  /** The word list, which safety codes are told in too. */
  static JSPromise<JSArrayReader<JSString>> words() {
    return Platform.fetchLines(LIST);
  }

  private static String draw(JSArrayReader<JSString> words) {
    if (words.getLength() < 1024) {
      throw new IllegalStateException("the word list is too short for 50 bits");
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      name.append(i == 0 ? "" : "-").append(words.get(below(words.getLength())).stringValue());
    }
    return name.toString();
  }

  /** A uniform number from 0 to {@code bound - 1}; 31 bits make the bias immeasurable. */
  private static int below(int bound) {
    Int32Array random = new Int32Array(1);
    Crypto.current().getRandomValues(random);
    return (random.get(0) & Integer.MAX_VALUE) % bound;
  }
}
