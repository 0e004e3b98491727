package dev.parley.front.app;

import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerMessage;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a call: hands each family of messages on, and sees to what they have in common.
 */
final class CallUpdate {

  private CallUpdate() {}

  /**
   * Goes into a room.
   *
   * @param offer for one of those who are there; null = there is none yet
   */
  static Step<InCall> enter(Model from, Room room, @Nullable OfferAhead offer, long now) {
    // First of all the way to the others.
    return SignalingUpdate.connect(InCall.entering(from.shared(), room), now, offer)
        .and(new PageEffect.SaveSettings(from.shared().settings()))
        .and(new PageEffect.KeepAwake(true))
        .and(new PageEffect.Schedule(new Timer.CallSettled(), Timings.CALL_SETTLED_MS))
        .and(tick(from.shared()));
  }

  private static PageEffect.Schedule tick(Shared shared) {
    return new PageEffect.Schedule(new Timer.Tick(shared.numbers().calls()), Timings.TICK_MS);
  }

  static Step<? extends Model> update(InCall call, Msg msg, long now) {
    Step<? extends Model> step = take(call, msg, now);
    if (!(step.model() instanceof InCall next)) {
      return step;
    }
    return new Step<>(next, step.effects())
        .then(taken -> Delivery.tellNeighbours(call, taken))
        .then(told -> MeshUpdate.followOwn(call, told, now))
        .then(told -> SafetyUpdate.settle(call, told));
  }

  private static Step<? extends Model> take(InCall call, Msg msg, long now) {
    return switch (msg) {
      case UiMsg.CallMsg ui -> CallUiUpdate.update(call, ui, now);
      case UiMsg.SettingsMsg settings ->
          SharedUpdate.update(call, settings)
              .then(next -> tellMedia(call, next))
              .then(next -> hideAddress(call, next, now));
      case UiMsg.EntryMsg _ -> Step.of(call);
      case PageMsg page -> update(call, page, now);
      case MediaMsg media -> update(call, media, now);
      case SignalingMsg signaling -> SignalingUpdate.update(call, signaling, now);
      case FileMsg file -> FileUpdate.update(call, file);
      case SafetyMsg safety -> SafetyUpdate.update(call, safety);
      case LinkMsg link -> LinkUpdate.update(call, link, now);
    };
  }

  /** Links that are there already go over other paths too when the person wants that. */
  private static Step<InCall> hideAddress(InCall before, InCall call, long now) {
    return before.shared().settings().hideAddress() == call.shared().settings().hideAddress()
        ? Step.of(call)
        : SignalingUpdate.useIceServers(call).then(next -> LinkUpdate.networkChanged(next, now));
  }

  /** Leaves for good: tells the server, closes all links, gives the devices back. */
  static Step<InCall> hangUp(InCall call) {
    Numbers counted =
        new Numbers(
            call.numbers(), call.room().id(), call.chat(), call.shared().numbers().calls() + 1);
    Step<InCall> step =
        sayBye(call)
            .then(next -> ScreenUpdate.hangUp(next.with(next.shared().with(counted))))
            .then(AttentionUpdate::land)
            .then(CallUpdate::closeLinks)
            .then(FileUpdate::close);
    if (call.signaling() instanceof Signaling.Joined) {
      step = step.and(new SignalingEffect.SendToServer(new ClientMessage.Leave()));
    }
    if (call.ui().fullScreen()) {
      step = step.and(new PageEffect.FullScreen(""));
    }
    return step.and(new SignalingEffect.CloseSocket()).and(new PageEffect.KeepAwake(false));
  }

  private static PageEffect remember(InCall call) {
    LocalMedia media = call.shared().media();
    return new PageEffect.RememberCall(
        call.room().name(), media.microphone().wanted(), media.camera().wanted());
  }

  private static Step<InCall> sayBye(InCall call) {
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      step = step.and(new LinkEffect.SendToPeer(participant.id(), new PeerMessage.Bye()));
    }
    return step;
  }

  private static Step<InCall> closeLinks(InCall call) {
    Step<InCall> step = Step.of(call);
    for (Participant participant : call.participants()) {
      step = step.and(new LinkEffect.CloseLink(participant.id()));
    }
    return step;
  }

  /** Tells something for a few seconds. */
  static Step<InCall> tell(InCall call, Notice.What what, String name) {
    CallUi ui = call.ui().telling(what, name);
    return Step.of(
        call.with(ui),
        new PageEffect.Schedule(new Timer.NoticeExpiry(ui.noticesSoFar()), Timings.NOTICE_MS));
  }

  /** Whether something of this kind stands there at this moment. */
  static boolean isTold(InCall call, Notice.What what) {
    for (Notice notice : call.ui().notices()) {
      if (notice.what() == what) {
        return true;
      }
    }
    return false;
  }

  /** Makes a soft sound, if the person wants sounds. */
  static Step<InCall> sound(InCall call, PageEffect.Sound sound) {
    return call.shared().settings().sounds()
        ? Step.of(call, new PageEffect.PlaySound(sound))
        : Step.of(call);
  }

  private static Step<? extends Model> update(InCall call, PageMsg msg, long now) {
    return switch (msg) {
      case PageMsg.FragmentChanged(var fragment) -> fragmentChanged(call, fragment);
      case PageMsg.TextCopied(var done) ->
          tell(call, done ? Notice.What.LINK_COPIED : Notice.What.LINK_NOT_COPIED, "");
      case PageMsg.LanguageLoaded loaded ->
          loaded.done()
              ? SharedUpdate.languageLoaded(call, loaded)
              : tell(call, Notice.What.LANGUAGE_FAILED, "");
      case PageMsg.PageHidden() ->
          sayBye(call)
              .and(new SignalingEffect.SendToServer(new ClientMessage.Leave()))
              .and(remember(call));
      case PageMsg.WentOffline() -> SharedUpdate.offline(call, true);
      case PageMsg.NetworkChanged() ->
          SharedUpdate.offline(call, false)
              .then(next -> SignalingUpdate.reopen(next, now))
              .then(next -> LinkUpdate.networkChanged(next, now))
              .and(new PageEffect.Schedule(new Timer.NetworkSettled(), Timings.NETWORK_SETTLED_MS));
      case PageMsg.BecameVisible() ->
          SignalingUpdate.becameVisible(call, now)
              .then(next -> MeshUpdate.visible(next, true, now))
              .and(new PageEffect.KeepAwake(true));
      case PageMsg.BecameHidden() -> MeshUpdate.visible(call, false, now);
      case PageMsg.TimerFired(var timer) -> timerFired(call, timer, now);
      case PageMsg.FullScreenChanged(var on) -> Step.of(call.with(call.ui().withFullScreen(on)));
      case PageMsg.FloatingChanged(var on) ->
          MeshUpdate.floating(call.with(call.ui().withFloating(on)), now);
      case PageMsg.RoomNameMade _, PageMsg.RoomKeyDerived _, PageMsg.RoomKeyFailed _ ->
          Step.of(call);
    };
  }

  private static Step<? extends Model> fragmentChanged(InCall call, String fragment) {
    if (fragment.equals(call.room().name())) {
      return Step.of(call);
    }
    // "Back" on a phone means the sheet that covers everything, and not the call.
    InCall uncovered = CallUiUpdate.closeTopmost(call);
    if (fragment.isBlank() && !uncovered.ui().equals(call.ui())) {
      return Step.of(uncovered, new PageEffect.ShowFragment(call.room().name()));
    }
    return fragment.isBlank()
        ? hangUp(call).then(SharedUpdate::release).then(gone -> HomeUpdate.enter(gone.shared()))
        : hangUp(call).then(gone -> LobbyUpdate.enter(gone.shared(), fragment));
  }

  private static Step<? extends Model> timerFired(InCall call, Timer timer, long now) {
    return switch (timer) {
      case Timer.NoticeExpiry(var id) -> Step.of(call.with(call.ui().withoutNotice(id)));
      case Timer.ReactionExpiry(var id) -> Step.of(call.with(call.talk().withoutReaction(id)));
      case Timer.Reconnect(var attempt) -> SignalingUpdate.reconnect(call, attempt, now);
      case Timer.JoinDue(var began) -> SignalingUpdate.joinDue(call, began, now);
      case Timer.Tick(var calls) ->
          calls == call.shared().numbers().calls()
              ? timePassed(call, now).and(tick(call.shared()))
              : Step.of(call);
      case Timer.CallSettled() -> callSettled(call);
      case Timer.NetworkSettled() -> LinkUpdate.networkSettled(call, now);
    };
  }

  /** What is for later comes from the server too, so it waits until that is there. */
  private static Step<InCall> callSettled(InCall call) {
    return Step.of(
        call,
        call.signaling() instanceof Signaling.Joined
            ? new PageEffect.KeepForOffline()
            : new PageEffect.Schedule(new Timer.CallSettled(), Timings.CALL_SETTLED_MS));
  }

  private static Step<InCall> timePassed(InCall call, long now) {
    Step<InCall> step =
        SignalingUpdate.timePassed(call, now)
            .then(next -> LinkUpdate.toAll(next, new LinkEvent.TimePassed(), now))
            .then(next -> RoomUpdate.endOrphans(next, now))
            .then(next -> SafetyUpdate.timePassed(next, now))
            .then(next -> HistoryUpdate.timePassed(next, now))
            .then(next -> TalkUpdate.timePassed(next, now))
            .then(next -> Step.of(AttentionUpdate.timePassed(next)))
            .then(next -> MeshUpdate.timePassed(next, now));
    for (Participant participant : call.participants()) {
      step = step.then(next -> ChatUpdate.remind(next, participant.id(), now));
    }
    return step;
  }

  private static Step<InCall> update(InCall call, MediaMsg msg, long now) {
    return switch (msg) {
      case MediaMsg.DevicesListed(var devices) -> SharedUpdate.devicesListed(call, devices);
      case MediaMsg.MicrophoneTested(var test) -> SharedUpdate.tested(call, test);
      case MediaMsg.CaptureStarted(var kind, var id) ->
          SharedUpdate.captureStarted(call, kind, id).then(next -> tellMedia(call, next));
      case MediaMsg.CaptureFailed failed ->
          SharedUpdate.captureFailed(call, failed).then(next -> tellMedia(call, next));
      case MediaMsg.CaptureEnded(var kind) ->
          SharedUpdate.captureEnded(call, kind)
              .then(next -> tellMedia(call, next))
              .then(next -> tell(next, changed(kind), ""));
      case MediaMsg.ScreenChanged(var stream) -> ScreenUpdate.changed(call, stream);
      case MediaMsg.ScreenFailed(var problem) -> ScreenUpdate.failed(call, problem);
      case MediaMsg.LevelsMeasured(var own, var others) ->
          VoiceUpdate.measured(call, own, others, now);
    };
  }

  private static Notice.What changed(DeviceKind kind) {
    return switch (kind) {
      case CAMERA -> Notice.What.CAMERA_CHANGED;
      case MICROPHONE, SPEAKER -> Notice.What.MICROPHONE_CHANGED;
    };
  }

  /** Tells the others when what they can hear and see of this side has changed. */
  static Step<InCall> tellMedia(InCall before, InCall now) {
    Step<InCall> step = Step.of(now);
    if (mediaState(before).equals(mediaState(now))) {
      return step;
    }
    for (Participant participant : now.participants()) {
      step = step.and(new LinkEffect.SendToPeer(participant.id(), mediaState(now)));
    }
    return step;
  }

  /** What the others can hear and see of this side, a raised hand included. */
  static PeerMessage.MediaState mediaState(InCall call) {
    LocalMedia media = call.shared().media();
    return new PeerMessage.MediaState(
        media.microphone().sending(),
        media.camera().sending(),
        media.sharedScreen(),
        call.talk().hand() == 0 ? null : (Integer) call.talk().hand());
  }
}
