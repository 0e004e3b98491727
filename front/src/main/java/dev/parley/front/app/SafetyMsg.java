package dev.parley.front.app;

import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.app.verify.RunId;
import dev.parley.protocol.PeerId;
import java.util.List;

/** What comes of keys, chance and hashes. */
public sealed interface SafetyMsg extends Msg {

  /** About what one connection is bound to. */
  sealed interface OfLink extends SafetyMsg {
    /** Whose. */
    PeerId peer();

    /** Which of the connections to that peer. */
    int generation();
  }

  /** Follows {@link SafetyEffect.Introduce}, where a key can be kept. */
  record Introduced(PeerId peer, int generation, String key, String signature) implements OfLink {}

  /** Follows {@link SafetyEffect.CheckDevice}. */
  record DeviceChecked(PeerId peer, int generation, PeerDevice device) implements OfLink {}

  /** Follows {@link dev.parley.front.app.verify.VerifyCommand.Draw}. */
  record NonceDrawn(RunId run, String nonce, String digest) implements SafetyMsg {}

  /** Follows {@link dev.parley.front.app.verify.VerifyCommand.Hash}. */
  record TextsHashed(RunId run, List<String> digests) implements SafetyMsg {}

  /** Follows {@link dev.parley.front.app.verify.VerifyCommand.FindWords}. */
  record WordsFound(List<Integer> numbers, List<String> words) implements SafetyMsg {}
}
