package dev.parley.front.browser;

import dev.parley.front.app.SafetyMsg;
import dev.parley.front.app.verify.Transcript;
import dev.parley.front.app.verify.VerifyCommand;
import dev.parley.front.browser.jso.crypto.SubtleCrypto;
import dev.parley.front.browser.jso.dom.Platform;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Runs {@link VerifyCommand}s: chance, hashes, and the words of a code. */
final class SafetyCodes {
  private final Dispatch dispatch;

  SafetyCodes(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  void run(VerifyCommand.Work command) {
    switch (command) {
      case VerifyCommand.Draw(var run, var text) -> {
        String nonce = Ids.random256();
        hash(
            List.of(text + nonce),
            digests -> dispatch.accept(new SafetyMsg.NonceDrawn(run, nonce, digests.getFirst())));
      }
      case VerifyCommand.Hash(var run, var texts) ->
          hash(texts, digests -> dispatch.accept(new SafetyMsg.TextsHashed(run, digests)));
      case VerifyCommand.FindWords(var numbers) ->
          // Without the list, people compare the numbers.
          Promises.settle(RoomNames.words(), words -> found(numbers, words), Promises::ignore);
    }
  }

  private static void hash(List<String> texts, Consumer<List<String>> hashed) {
    SubtleCrypto subtle = Platform.subtleCrypto();
    if (subtle == null) {
      return;
    }
    JSArray<JSPromise<ArrayBuffer>> digests = new JSArray<>();
    for (String text : texts) {
      digests.push(subtle.digest("SHA-256", Platform.encodeUtf8(text)));
    }
    Promises.settle(
        JSPromise.all(digests), made -> hashed.accept(base64Url(made)), Promises::ignore);
  }

  private static List<String> base64Url(JSArrayReader<ArrayBuffer> digests) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < digests.getLength(); i++) {
      byte[] digest = new Int8Array(digests.get(i)).copyToJavaArray();
      texts.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }
    return texts;
  }

  private void found(List<Integer> numbers, JSArrayReader<JSString> words) {
    if (words.getLength() == Transcript.WORDS) {
      List<String> found = new ArrayList<>();
      for (int number : numbers) {
        found.add(words.get(number).stringValue());
      }
      dispatch.accept(new SafetyMsg.WordsFound(numbers, found));
    }
  }
}
