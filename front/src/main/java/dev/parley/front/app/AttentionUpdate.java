package dev.parley.front.app;

import dev.parley.front.app.media.ActiveSpeaker;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is to be seen large, by the wish of the person here, of others, or by speaking. */
final class AttentionUpdate {

  private AttentionUpdate() {}

  static Step<InCall> pressed(InCall call, UiMsg.OfStage msg) {
    CallUi ui = call.ui();
    Attention attention = ui.attention();
    return switch (msg) {
      case UiMsg.ToggledPin(var subject) -> Step.of(closed(call, toggled(attention, subject)));
      case UiMsg.ToggledSpotlight(var who) -> toggled(call, who);
      case UiMsg.ToggledSpeakerView() ->
          Step.of(closed(call, attention.withSpeakerView(!attention.speakerView())));
      case UiMsg.ToggledFullScreen(var subject) -> toggledFullScreen(call, subject);
      case UiMsg.ToggledFloating() -> toggledFloating(call);
      case UiMsg.OpenedTileMenu(var subject) ->
          Step.of(call.with(ui.with(attention.withMenu(subject)).with(CallUi.Dialog.TILE)));
    };
  }

  private static Step<InCall> toggledFullScreen(InCall call, @Nullable Subject subject) {
    if (!call.shared().environment().support().fullScreen()) {
      return Step.of(call);
    }
    String element = subject == null ? Subject.CALL_ELEMENT : subject.element();
    return Step.of(
        closed(call, call.ui().attention()),
        new PageEffect.FullScreen(call.ui().fullScreen() ? "" : element));
  }

  private static Step<InCall> toggledFloating(InCall call) {
    InCall closed = closed(call, call.ui().attention());
    return call.ui().floating()
        ? land(closed)
        : Step.of(
            closed,
            new PageEffect.ShowAbove(
                call.shared().environment().support().floating(),
                StagePlan.foremost(call).getFirst().element()));
  }

  /** Nothing lies above other windows any more. */
  static Step<InCall> land(InCall call) {
    return call.ui().floating()
        ? Step.of(call, new PageEffect.ShowAbove(Environment.Floating.NOTHING, ""))
        : Step.of(call);
  }

  /** Whatever menu it was chosen from has served. */
  private static InCall closed(InCall call, Attention next) {
    return call.with(call.ui().with(next).with(CallUi.Dialog.NONE));
  }

  /** Pins, or ends what makes it large: for the person here alone. */
  private static Attention toggled(Attention attention, Subject subject) {
    boolean spotlit = !subject.screen() && subject.peer().equals(attention.spotlit());
    boolean pinned = subject.equals(attention.pinned());
    Attention next = attention.withPinned(pinned || spotlit ? null : subject);
    return spotlit ? next.withSpotlight(null) : next;
  }

  private static Step<InCall> toggled(InCall call, PeerId who) {
    Attention attention = call.ui().attention();
    boolean ends = who.equals(attention.spotlit());
    Attention.Spotlight next = ends ? null : new Attention.Spotlight(call.self(), who);
    // What was pinned would hide from this person alone what they show to everyone.
    Attention wished = (ends ? attention : attention.withPinned(null)).withSpotlight(next);
    Step<InCall> step = Step.of(closed(call, wished));
    for (Participant participant : call.participants()) {
      step = step.and(tell(participant.id(), ends ? null : who));
    }
    return step;
  }

  private static Effect tell(PeerId peer, @Nullable PeerId who) {
    return new LinkEffect.SendToPeer(peer, new PeerMessage.Spotlight(who));
  }

  /** Someone who may have come later learns what this person wished for everyone. */
  static Step<InCall> remind(InCall call, PeerId peer) {
    Attention.Spotlight spotlight = call.ui().attention().spotlight();
    return spotlight != null && spotlight.by().equals(call.self())
        ? Step.of(call, tell(peer, spotlight.who()))
        : Step.of(call);
  }

  /** Someone wished something for everyone. */
  static Step<InCall> told(InCall call, Participant participant, @Nullable PeerId who) {
    Attention attention = call.ui().attention();
    if (who == null) {
      return Step.of(dimmed(call));
    }
    Attention.Spotlight next = new Attention.Spotlight(participant.id(), who);
    InCall lit = call.with(call.ui().with(attention.withSpotlight(next)));
    boolean news = !who.equals(attention.spotlit());
    if (news && who.equals(call.self())) {
      return once(lit, Notice.What.YOU_ARE_SPOTLIT, "");
    }
    Participant star = call.participant(who);
    String name = star == null ? null : star.name();
    return news && name != null ? once(lit, Notice.What.SPOTLIT, name) : Step.of(lit);
  }

  private static Step<InCall> once(InCall call, Notice.What what, String name) {
    return CallUpdate.isTold(call, what) ? Step.of(call) : CallUpdate.tell(call, what, name);
  }

  /** Nobody is in the spotlight any more, as far as this page goes. */
  static InCall dimmed(InCall call) {
    Attention attention = call.ui().attention();
    return attention.spotlight() == null
        ? call
        : call.with(call.ui().with(attention.withSpotlight(null)));
  }

  static InCall looked(InCall call, long now) {
    List<PeerId> speaking = new ArrayList<>();
    for (Participant participant : call.participants()) {
      if (participant.media().speech().speaking()) {
        speaking.add(participant.id());
      }
    }
    Attention attention = call.ui().attention();
    ActiveSpeaker next = attention.speaker().look(speaking, now);
    return next.equals(attention.speaker())
        ? call
        : call.with(call.ui().with(attention.with(next)));
  }

  /** The menu of a tile that is gone would lie over the call unseen. */
  static InCall timePassed(InCall call) {
    CallUi ui = call.ui();
    Subject menu = ui.attention().menu();
    boolean gone =
        ui.dialog() == CallUi.Dialog.TILE && (menu == null || !StagePlan.isHere(call, menu));
    return gone ? call.with(ui.with(CallUi.Dialog.NONE)) : call;
  }
}
