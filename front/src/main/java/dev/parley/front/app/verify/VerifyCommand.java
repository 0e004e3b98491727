package dev.parley.front.app.verify;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.List;

/** What {@link Verification} wants done. */
public sealed interface VerifyCommand {

  /** By the browser. */
  sealed interface Work extends VerifyCommand {}

  /** Say this to someone. */
  record Say(PeerId to, SafetyMessage.OfCode message) implements VerifyCommand {}

  /** Draw a nonce and hash this text with it at the end; {@link Verification#drawn} follows. */
  record Draw(RunId run, String text) implements Work {}

  /** Hash each of these; {@link Verification#hashed} follows. */
  record Hash(RunId run, List<String> texts) implements Work {}

  /** Find the words that stand for these; {@link Verification#found} follows if they are there. */
  record FindWords(List<Integer> numbers) implements Work {}
}
