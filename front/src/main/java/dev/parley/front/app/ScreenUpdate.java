package dev.parley.front.app;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.protocol.PeerMessage;
import org.jspecify.annotations.Nullable;

/** What happens to shared screens: the own one and those of others. */
final class ScreenUpdate {

  private static final Effect RELEASE = new MediaEffect.ShareScreen(false);

  private ScreenUpdate() {}

  private static Capture screen(InCall call) {
    return call.shared().media().screen();
  }

  /** The person wants to share, or to stop. While the browser asks what to share, neither. */
  static Step<InCall> toggled(InCall call) {
    if (screen(call) instanceof Capture.On) {
      return become(call, new Capture.Off()).and(RELEASE);
    }
    return screen(call) instanceof Capture.Asking || !call.shared().environment().support().screen()
        ? Step.of(call)
        : become(call, new Capture.Asking()).and(new MediaEffect.ShareScreen(true));
  }

  static Step<InCall> changed(InCall call, @Nullable String stream) {
    if (screen(call) instanceof Capture.Off) {
      return strayed(call, stream);
    }
    return stream == null
        ? become(call, new Capture.Off())
        : become(AttentionUpdate.dimmed(call), new Capture.On(stream));
  }

  /** Asked for in a call that was left meanwhile: what came of it is given back. */
  static <M extends Model> Step<M> strayed(M model, @Nullable String stream) {
    return stream == null ? Step.of(model) : Step.of(model, RELEASE);
  }

  /** Closing the browser's dialog is a choice and no failure. */
  static Step<InCall> failed(InCall call, CaptureProblem problem) {
    if (!(screen(call) instanceof Capture.Asking)) {
      return Step.of(call);
    }
    Step<InCall> off = become(call, new Capture.Off());
    return problem == CaptureProblem.DENIED
        ? off
        : CallUpdate.tell(off.model(), Notice.What.SCREEN_FAILED, "");
  }

  /** Stops sharing because the call is over for this person. */
  static Step<InCall> hangUp(InCall call) {
    return screen(call) instanceof Capture.Off
        ? Step.of(call)
        : become(call, new Capture.Off()).and(RELEASE);
  }

  private static Step<InCall> become(InCall call, Capture next) {
    Shared shared = call.shared().with(call.shared().media().withScreen(next));
    return CallUpdate.tellMedia(call, call.with(shared));
  }

  /** Someone told what they let the others hear and see. */
  static Step<InCall> told(InCall call, Participant participant, PeerMessage.MediaState state) {
    PeerMedia before = participant.media();
    InCall next = call.with(participant.with(before.telling(state)));
    if (before.screen() != null || state.screen() == null) {
      return Step.of(next);
    }
    // Whoever shares a screen now wishes for attention later than whoever put someone forward.
    next = AttentionUpdate.dimmed(next);
    boolean news = !CallUpdate.isTold(call, Notice.What.SHARES_SCREEN);
    String name = participant.name() == null ? "" : participant.name();
    return news ? CallUpdate.tell(next, Notice.What.SHARES_SCREEN, name) : Step.of(next);
  }
}
