package dev.parley.front.app;

import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.app.verify.RunId;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Messages about keys and codes, often such that they fit together. */
final class RandomSafety {
  private static final String DIGEST = "d".repeat(43);
  private static final String KEY = "k".repeat(87);

  private final Random random;

  RandomSafety(Random random) {
    this.random = random;
  }

  Msg next(Model model, PeerId anyone) {
    PeerId peer = anyone;
    int generation = 1;
    RunId run = new RunId(1 + random.nextInt(5), anyone);
    if (model instanceof InCall call) {
      if (!call.participants().isEmpty()) {
        Participant participant =
            call.participants().get(random.nextInt(call.participants().size()));
        peer = participant.id();
        generation = participant.link().generation();
      }
      RunId last = call.safety().code().last();
      run = last == null ? run : last;
    }
    return switch (random.nextInt(16)) {
      case 0, 1 -> new UiMsg.PressedVerify();
      case 2 -> new UiMsg.ComparedCode(random.nextBoolean());
      case 3 -> random.nextBoolean() ? new UiMsg.ClosedCode() : new UiMsg.ForgotDevices();
      case 4 -> new SafetyMsg.Introduced(peer, generation, KEY, "s".repeat(86));
      case 5 -> new SafetyMsg.DeviceChecked(peer, generation, device());
      case 6, 7 -> new SafetyMsg.NonceDrawn(run, DIGEST, DIGEST);
      case 8 -> new SafetyMsg.TextsHashed(run, Collections.nCopies(1 + random.nextInt(4), DIGEST));
      case 9 -> new SafetyMsg.WordsFound(List.of(1), List.of("word"));
      case 10 -> said(peer, generation, new SafetyMessage.DeviceKey(KEY, "s".repeat(86)));
      case 11 -> said(peer, generation, reveal(run, model));
      default ->
          said(
              peer,
              generation,
              new SafetyMessage.SafetyCommit(run.number(), run.starter(), DIGEST));
    };
  }

  private static Msg said(PeerId peer, int generation, SafetyMessage message) {
    return new LinkMsg.PeerSaid(peer, generation, message);
  }

  private static SafetyMessage reveal(RunId run, Model model) {
    boolean making =
        model instanceof InCall call && call.safety().code().stage() instanceof CodeStage.Making;
    List<LinkEnds> links =
        making ? List.of(new LinkEnds(Driver.SELF, Bonds.OWN, Bonds.OWN)) : List.of();
    return new SafetyMessage.SafetyReveal(run.number(), run.starter(), DIGEST, null, links);
  }

  private PeerDevice device() {
    PeerDevice.Standing[] all = PeerDevice.Standing.values();
    return new PeerDevice(KEY, all[random.nextInt(all.length)], "Ana");
  }
}
