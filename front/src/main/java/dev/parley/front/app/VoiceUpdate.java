package dev.parley.front.app;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.OwnVoice;
import dev.parley.front.app.media.Source;
import dev.parley.front.app.media.SpeechDetector;
import dev.parley.protocol.PeerId;
import java.util.Map;

/** Who speaks, and who is heard how loud. */
final class VoiceUpdate {

  private VoiceUpdate() {}

  static Step<InCall> measured(InCall call, double own, Map<PeerId, Double> others, long now) {
    InCall next = call;
    SpeechDetector speech = call.voice().speech().measure(own, now);
    if (!speech.equals(call.voice().speech())) {
      next = next.with(call.voice().with(speech));
    }
    for (Participant participant : call.participants()) {
      double level =
          participant.media().microphone() ? others.getOrDefault(participant.id(), 0.0) : 0;
      SpeechDetector theirs = participant.media().speech().measure(level, now);
      if (!theirs.equals(participant.media().speech())) {
        next = next.with(participant.with(participant.media().with(theirs)));
      }
    }
    return warnWhoIsNotHeard(AttentionUpdate.looked(next, now));
  }

  /** Once each time that the microphone is off: whoever speaks to the room here knows by then. */
  private static Step<InCall> warnWhoIsNotHeard(InCall call) {
    OwnVoice voice = call.voice();
    if (call.shared().media().microphone().sending()) {
      return Step.of(voice.warned() ? call.with(voice.withWarned(false)) : call);
    }
    return voice.speaking() && !voice.warned()
        ? CallUpdate.tell(call.with(voice.withWarned(true)), Notice.What.NOT_HEARD, "")
        : Step.of(call);
  }

  /** The key for talking is held: the microphone is on for as long. */
  static Step<? extends Model> pushed(InCall call, long now) {
    Source microphone = call.shared().media().microphone();
    boolean muted = microphone.capture() instanceof Capture.On && !microphone.wanted();
    return muted ? toggle(call.with(call.voice().withPushing(true)), now) : Step.of(call);
  }

  static Step<? extends Model> released(InCall call, long now) {
    if (!call.voice().pushing()) {
      return Step.of(call);
    }
    InCall released = call.with(call.voice().withPushing(false));
    return call.shared().media().microphone().wanted() ? toggle(released, now) : Step.of(released);
  }

  private static Step<? extends Model> toggle(InCall call, long now) {
    return CallUpdate.update(call, new UiMsg.ToggledMicrophone(), now);
  }

  static InCall changed(InCall call, PeerId peer, int percent) {
    Participant participant = call.participant(peer);
    return participant == null
        ? call
        : call.with(participant.with(participant.media().with(new Volume(percent, false))));
  }

  static InCall silenced(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    if (participant == null) {
      return call;
    }
    Volume volume = participant.media().volume();
    Volume next = new Volume(volume.percent(), !volume.silenced());
    return call.with(participant.with(participant.media().with(next)));
  }
}
