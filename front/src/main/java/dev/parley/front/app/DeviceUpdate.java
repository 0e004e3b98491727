package dev.parley.front.app;

import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.app.verify.PeerDevice;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.Map;

/**
 * Whose devices the others have: each signs what its links end in, and is known again by its key.
 */
final class DeviceUpdate {

  private DeviceUpdate() {}

  /** The control channel is open: this page introduces its device. */
  static Step<InCall> opened(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    LinkEnds ends = participant == null ? null : participant.bond().ends(peer);
    return participant == null || ends == null
        ? Step.of(call)
        : Step.of(
            call,
            new SafetyEffect.Introduce(
                peer, participant.link().generation(), PeerDevice.ownProof(call.self(), ends)));
  }

  /** Theirs introduces itself. Once a connection counts: the next one is no accident. */
  static Step<InCall> introduced(
      InCall call, Participant participant, SafetyMessage.DeviceKey introduction) {
    LinkEnds ends = participant.bond().ends(participant.id());
    if (ends == null || participant.bond().device() != null) {
      return Step.of(call);
    }
    PeerDevice device = PeerDevice.claiming(introduction.key());
    return Step.of(
        call.with(participant.with(participant.bond().with(device))),
        new SafetyEffect.CheckDevice(
            participant.id(),
            participant.link().generation(),
            introduction,
            PeerDevice.theirProof(call.self(), ends)));
  }

  static Step<InCall> update(InCall call, SafetyMsg.OfLink msg) {
    Participant participant = call.participant(msg.peer());
    if (participant == null || participant.link().generation() != msg.generation()) {
      return Step.of(call);
    }
    return switch (msg) {
      case SafetyMsg.Introduced(var peer, _, var key, var signature) ->
          Step.of(
              call.with(call.safety().withDevice(key)),
              new LinkEffect.SendToPeer(peer, new SafetyMessage.DeviceKey(key, signature)));
      case SafetyMsg.DeviceChecked(_, _, var device) -> checked(call, participant, device);
    };
  }

  private static Step<InCall> checked(InCall call, Participant participant, PeerDevice device) {
    PeerDevice claimed = participant.bond().device();
    if (claimed == null || !claimed.key().equals(device.key())) {
      return Step.of(call);
    }
    InCall next = call.with(participant.with(participant.bond().with(device)));
    return switch (device.standing()) {
      case CLAIMED, REFUSED -> Step.of(next);
      case NEW, KNOWN -> remember(next, participant, device, PeerDevice.Standing.KNOWN);
      case VERIFIED -> Step.of(next, new SafetyEffect.RememberDevice(device));
    };
  }

  /** Under the name that they have now. */
  private static Step<InCall> remember(
      InCall call, Participant participant, PeerDevice device, PeerDevice.Standing standing) {
    String name = participant.name() == null ? "" : participant.name();
    return Step.of(
        call, new SafetyEffect.RememberDevice(new PeerDevice(device.key(), standing, name)));
  }

  /** The person has compared the code: whom it vouches for is verified, if the key is theirs. */
  static Step<InCall> verified(InCall call) {
    if (!(call.safety().code().stage() instanceof CodeStage.Made made)) {
      return Step.of(call);
    }
    Map<PeerId, String> vouched = made.devices();
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      PeerDevice device = participant.bond().device();
      if (device != null && device.proven() && device.key().equals(vouched.get(participant.id()))) {
        step = step.then(next -> verified(next, participant, device));
      }
    }
    return step;
  }

  private static Step<InCall> verified(InCall call, Participant participant, PeerDevice device) {
    String name = participant.name() == null ? "" : participant.name();
    PeerDevice verified = new PeerDevice(device.key(), PeerDevice.Standing.VERIFIED, name);
    return Step.of(
        call.with(participant.with(participant.bond().with(verified))),
        new SafetyEffect.RememberDevice(verified));
  }

  /** The person wants nobody to be known again. */
  static Step<InCall> forgotten(InCall call) {
    Step<InCall> step =
        Step.of(call.with(call.safety().withDevice(null)), new SafetyEffect.ForgetDevices())
            .then(next -> CallUpdate.tell(next, Notice.What.DEVICES_FORGOTTEN, ""));
    for (Participant participant : call.participants()) {
      PeerDevice device = participant.bond().device();
      if (device != null && device.proven()) {
        PeerDevice unknown = new PeerDevice(device.key(), PeerDevice.Standing.NEW, "");
        step =
            step.then(
                next -> Step.of(next.with(participant.with(participant.bond().with(unknown)))));
      }
    }
    return step;
  }
}
