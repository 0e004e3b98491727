package dev.parley.front.app;

import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.media.SharedScreen;
import dev.parley.front.app.mesh.Demand;
import dev.parley.front.app.mesh.Incoming;
import dev.parley.front.app.mesh.Mesh;
import dev.parley.front.app.mesh.MeshLink;
import dev.parley.front.app.mesh.OwnPictures;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.mesh.SendPlan;
import dev.parley.front.app.mesh.Uplink;
import dev.parley.front.app.mesh.UplinkPlan;
import dev.parley.front.app.mesh.Views;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which pictures are worth sending: what the others are told, and what goes to them. */
final class MeshUpdate {

  /** How often the uplink is judged: links are measured as often. */
  private static final int JUDGE_EVERY_MS = 3_000;

  /** How often at most it is divided anew, whoever asks. */
  private static final int PLAN_EVERY_MS = 500;

  /** How often at most someone is told how large they are drawn. */
  private static final int TELL_EVERY_MS = 1_000;

  /** A tile that has not come up within this time is not on the stage. */
  private static final int DRAWN_WITHIN_MS = 3_000;

  /** Whoever has spoken may go on. */
  private static final int SPEAKER_MS = 5_000;

  private MeshUpdate() {}

  static MeshLink link(InCall call, Participant participant, long now) {
    return call.mesh().link(participant.id(), participant.link().generation(), now);
  }

  /** A second has passed. */
  static Step<InCall> timePassed(InCall call, long now) {
    Map<PeerId, MeshLink> links = new HashMap<>();
    for (Participant participant : call.participants()) {
      links.put(participant.id(), link(call, participant, now));
    }
    Mesh mesh = call.mesh().withLinks(links);
    mesh = call.voice().speaking() ? mesh.spoke(now) : mesh;
    mesh = now - mesh.measuredAt() >= JUDGE_EVERY_MS ? judged(call, mesh, now) : mesh;
    InCall known = mesh.equals(call.mesh()) ? call : call.with(mesh);
    return stopWatching(known).then(next -> tellAll(next, now)).then(next -> plan(next, now));
  }

  private static Mesh judged(InCall call, Mesh mesh, long now) {
    List<Uplink.Load> loads = new ArrayList<>();
    for (Participant participant : call.participants()) {
      MeshLink link = mesh.link(participant.id(), participant.link().generation(), now);
      if (participant.live() && link.measured().settled()) {
        loads.add(
            new Uplink.Load(
                link.sent().plan().bits(),
                link.measured().last().sent(),
                participant.path().traffic().flow().available(),
                link.measured().last().lostThere()));
      }
    }
    return loads.isEmpty() ? mesh : mesh.judged(mesh.uplink().measured(loads), now);
  }

  /** Details are sampled closely only while they can be seen. */
  private static Step<InCall> stopWatching(InCall call) {
    Mesh.Watched watched = call.mesh().watched();
    boolean seen =
        watched == null
            || (call.ui().panel() == CallUi.Panel.PEOPLE
                && call.participant(watched.peer()) != null);
    return seen
        ? Step.of(call)
        : Step.of(call.with(call.mesh().watching(null)), new LinkEffect.Watch(null));
  }

  /** The person wants to see how someone's link does, or has seen enough. */
  static Step<InCall> toggledDetails(InCall call, PeerId peer) {
    Mesh.Watched watched = call.mesh().watched();
    boolean open = call.ui().panel() == CallUi.Panel.PEOPLE;
    PeerId next = open && watched != null && watched.peer().equals(peer) ? null : peer;
    if (call.participant(peer) == null) {
      return Step.of(call);
    }
    InCall shown = open ? call : call.with(call.ui().with(CallUi.Panel.PEOPLE));
    return Step.of(shown.with(shown.mesh().watching(next)), new LinkEffect.Watch(next));
  }

  /** Someone's tile has another size, in device pixels; one that is gone has none. */
  static Step<InCall> drawn(InCall call, UiMsg.TileDrawn drawn, long now) {
    Participant participant = call.participant(drawn.peer());
    if (participant == null) {
      return Step.of(call);
    }
    MeshLink before = link(call, participant, now);
    Size size = drawn.size();
    // A share that is over says nothing of the next one.
    boolean over = drawn.screen() && !size.known() && participant.media().screen() == null;
    MeshLink next = before.with(before.incoming().drawn(drawn.screen(), over ? null : size));
    boolean first =
        (drawn.screen() ? before.incoming().screen() : before.incoming().camera()) == null;
    // While tiles move, sizes come with each picture; most of them mean nothing new.
    boolean same =
        !first
            && viewing(participant, before, true, Saving.NONE)
                .equals(viewing(participant, next, true, Saving.NONE));
    return same
        ? Step.of(call)
        : tell(call.with(call.mesh().with(drawn.peer(), next)), drawn.peer(), now);
  }

  /** The page came into sight, or went out of it. */
  static Step<InCall> visible(InCall call, boolean visible, long now) {
    return tellAll(call.with(call.mesh().withVisible(visible)), now);
  }

  /** Something of the call lies above other windows, or nothing any more. */
  static Step<InCall> floating(InCall call, long now) {
    return tellAll(call, now);
  }

  private static boolean canBeSeen(InCall call) {
    return call.mesh().visible() || call.ui().floating();
  }

  private static Step<InCall> tellAll(InCall call, long now) {
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      step = step.then(next -> tell(next, participant.id(), now));
    }
    return step;
  }

  private static Step<InCall> tell(InCall call, PeerId peer, long now) {
    Participant participant = call.participant(peer);
    if (participant == null || !participant.reached()) {
      return Step.of(call);
    }
    MeshLink link = link(call, participant, now);
    boolean early = now - link.since() < DRAWN_WITHIN_MS || !call.ui().stage().known();
    boolean looksAway = !canBeSeen(call) || saving(call) == Saving.PICTURES;
    PeerMessage.Viewing viewing = viewing(participant, link, canBeSeen(call), saving(call));
    boolean due = link.incoming().camera() != null || looksAway || !early;
    return !due
            || viewing.equals(link.incoming().told())
            || now - link.incoming().toldAt() < TELL_EVERY_MS
        ? Step.of(call)
        : Step.of(
            call.with(call.mesh().with(peer, link.with(link.incoming().telling(viewing, now)))),
            new LinkEffect.SendToPeer(peer, viewing));
  }

  private static PeerMessage.Viewing viewing(
      Participant participant, MeshLink link, boolean visible, Saving saving) {
    SharedScreen screen = participant.media().screen();
    Incoming incoming = link.incoming();
    return Views.of(
        incoming.camera() == null ? Size.UNKNOWN : incoming.camera(),
        participant.media().picture(),
        screen == null ? null : incoming.screen(),
        screen == null ? Size.UNKNOWN : screen.picture(),
        visible,
        saving);
  }

  private static Saving saving(InCall call) {
    return call.shared().settings().saving();
  }

  /** Someone told something about pictures. */
  static Step<InCall> said(
      InCall call, Participant participant, PeerMessage.OfPicture message, long now) {
    MeshLink link = link(call, participant, now);
    return switch (message) {
      case PeerMessage.Viewing viewing -> {
        InCall next =
            call.with(call.mesh().with(participant.id(), link.with(link.sent().wanting(viewing))));
        yield now - next.mesh().plannedAt() < PLAN_EVERY_MS ? Step.of(next) : plan(next, now);
      }
      case PeerMessage.CameraPaused(var paused) ->
          Step.of(
              call.with(
                  call.mesh().with(participant.id(), link.with(link.incoming().paused(paused)))));
    };
  }

  /** Someone's link was measured. */
  static InCall measured(InCall call, Participant participant, Traffic traffic, long now) {
    MeshLink link = link(call, participant, now);
    Traffic before = participant.path().traffic();
    return call.with(call.mesh().measured(participant.id(), link.measured(before, traffic, now)));
  }

  /** What has just been switched on is not kept waiting for its part. */
  static Step<InCall> followOwn(InCall before, InCall call, long now) {
    OwnPictures own = own(call, now);
    OwnPictures then = own(before, now);
    boolean same =
        own.voice() == then.voice()
            && own.camera() == then.camera()
            && own.screen() == then.screen();
    return same || call.mesh().plannedAt() == 0 ? Step.of(call) : plan(call, now);
  }

  /** Divides the uplink, and sees to what changes by that. */
  private static Step<InCall> plan(InCall call, long now) {
    List<Participant> sharing = new ArrayList<>();
    List<Demand> demands = new ArrayList<>();
    for (Participant participant : call.participants()) {
      if (!participant.link().repair().givenUp()) {
        MeshLink link = link(call, participant, now);
        int available = participant.path().traffic().flow().available();
        int ceiling =
            available > 0 && link.measured().settled() ? available / 2 * 3 : Demand.NO_CEILING;
        sharing.add(participant);
        demands.add(new Demand(link.sent().wanted(), ceiling, link.sent().plan()));
      }
    }
    OwnPictures own = own(call, now);
    List<SendPlan> plans = UplinkPlan.of(call.mesh().uplink().bps(), own, demands);
    Step<InCall> step = Step.of(call);
    for (int i = 0; i < plans.size(); i++) {
      Participant participant = sharing.get(i);
      SendPlan plan = plans.get(i);
      step = step.then(next -> send(next, participant, plan, own.camera(), now));
    }
    return step.effects().isEmpty()
        ? step
        : new Step<>(step.model().with(step.model().mesh().planned(now)), step.effects());
  }

  private static OwnPictures own(InCall call, long now) {
    long spokeAt = call.mesh().spokeAt();
    return new OwnPictures(
        call.shared().media().microphone().sending(),
        call.shared().media().camera().sending(),
        call.ui().ownPicture().height(),
        call.shared().media().sharedScreen() != null,
        call.ui().ownScreen().height(),
        spokeAt != 0 && now - spokeAt < SPEAKER_MS,
        saving(call));
  }

  private static Step<InCall> send(
      InCall call, Participant participant, SendPlan plan, boolean camera, long now) {
    PeerId peer = participant.id();
    MeshLink before = link(call, participant, now);
    MeshLink link = before.with(before.sent().with(plan));
    Step<InCall> step = Step.of(call);
    if (!plan.equals(before.sent().plan())) {
      step = step.and(new LinkEffect.Limit(peer, link.generation(), plan));
    }
    boolean waits = camera && link.sent().waits();
    if (waits != link.sent().pausedTold() && participant.reached()) {
      link = link.with(link.sent().telling(waits));
      step = step.and(new LinkEffect.SendToPeer(peer, new PeerMessage.CameraPaused(waits)));
    }
    return link.equals(before)
        ? step
        : new Step<>(call.with(call.mesh().with(peer, link)), step.effects());
  }

  /** The person wants to do without something, or with it again. */
  static Step<InCall> toggledSaving(InCall call, Saving saving, long now) {
    Settings before = call.shared().settings();
    Saving next = before.saving() == saving ? Saving.NONE : saving;
    Settings settings = before.withSaving(next);
    boolean on = call.shared().media().camera().wanted();
    boolean without = next == Saving.PICTURES;
    boolean toggles = without ? on : !on && call.mesh().cameraBefore();
    InCall chosen =
        call.with(call.shared().with(settings)).with(call.mesh().withCameraBefore(without && on));
    Step<InCall> step = Step.of(chosen, new PageEffect.SaveSettings(settings));
    Step<InCall> switched =
        toggles
            ? step.then(SharedUpdate::toggledCamera).then(with -> CallUpdate.tellMedia(call, with))
            : step;
    return switched.then(told -> tellAll(told, now));
  }
}
