package dev.parley.front.app;

import dev.parley.front.app.door.Lock;
import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.SignalCodec;
import java.util.List;
import java.util.Random;

/** Messages about who may be in the call, often such that they fit together. */
final class RandomDoor {
  private final Random random;

  RandomDoor(Random random) {
    this.random = random;
  }

  Msg next(Model model, PeerId anyone) {
    PeerId peer = anyone;
    PeerId other = anyone;
    int generation = 1;
    Lock lock = Lock.OPEN;
    if (model instanceof InCall call) {
      lock = call.door().lock();
      if (!call.participants().isEmpty()) {
        Participant participant = one(call.participants());
        peer = participant.id();
        generation = participant.link().generation();
        other = one(call.participants()).id();
      }
      if (!call.door().knocks().isEmpty() && random.nextBoolean()) {
        other = one(call.door().knocks()).peer();
      }
      if (!call.door().removals().isEmpty() && random.nextInt(3) == 0) {
        other = one(call.door().removals()).peer();
      }
    }
    return switch (random.nextInt(14)) {
      case 0, 1 -> new UiMsg.ToggledLock();
      case 2, 3 -> new UiMsg.LetIn(other);
      case 4 -> new UiMsg.IgnoredKnock(other);
      case 5 -> new UiMsg.RemovedPerson(other);
      case 6 -> new UiMsg.SuggestedRemoval(other);
      case 7 -> random.nextBoolean() ? new UiMsg.UndidRemoval(other) : new UiMsg.KeptRemoval(other);
      case 8 -> new UiMsg.AnsweredProposal(other, random.nextInt(3) == 0);
      case 9 -> said(peer, generation, new DoorMessage.RemovalProposal(other));
      case 10 -> said(peer, generation, new DoorMessage.Parted());
      case 11 -> detour(random.nextBoolean() ? peer : other, new Admission(random.nextBoolean()));
      case 12 -> detour(other, new PeerMessage.Hello("Knocking"));
      default ->
          said(
              peer,
              generation,
              new DoorMessage.RoomLock(
                  Math.max(1, lock.change() + random.nextInt(3) - 1),
                  anyone,
                  random.nextBoolean(),
                  List.of(peer, anyone)));
    };
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Msg said(PeerId peer, int generation, PeerMessage message) {
    return new LinkMsg.PeerSaid(peer, generation, message);
  }

  private Msg detour(PeerId from, PeerMessage.Forwardable content) {
    return new SignalingMsg.SignalOpened(
        from, new SignalCodec.Numbered(1 + random.nextInt(100), new Signal.Detour(content)));
  }
}
