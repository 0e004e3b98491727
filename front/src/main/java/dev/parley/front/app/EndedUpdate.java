package dev.parley.front.app;

/** What happens after a call. */
final class EndedUpdate {

  private EndedUpdate() {}

  static Step<? extends Model> update(Model.Ended ended, Msg msg, long now) {
    return switch (msg) {
      case UiMsg.EntryMsg entry -> update(ended, entry, now);
      case UiMsg.SettingsMsg settings -> SharedUpdate.update(ended, settings);
      case PageMsg page -> update(ended, page);
      case MediaMsg media -> update(ended, media);
      case FileMsg _ -> FileUpdate.strayed(ended);
      case UiMsg.CallMsg _, SignalingMsg _, LinkMsg _, SafetyMsg _ -> Step.of(ended);
    };
  }

  private static Step<? extends Model> update(Model.Ended ended, UiMsg.EntryMsg msg, long now) {
    return switch (msg) {
      case UiMsg.PressedRejoin() ->
          SharedUpdate.start(ended).then(ready -> CallUpdate.enter(ready, ready.room(), null, now));
      case UiMsg.PressedHome() -> HomeUpdate.enter(ended.shared());
      case UiMsg.TypedRoomName _,
          UiMsg.PressedNewRoom _,
          UiMsg.PressedJoin _,
          UiMsg.OpenedSettings _ ->
          Step.of(ended);
    };
  }

  private static Step<? extends Model> update(Model.Ended ended, PageMsg msg) {
    return switch (msg) {
      case PageMsg.FragmentChanged(var fragment) -> {
        if (fragment.isBlank()) {
          yield HomeUpdate.enter(ended.shared());
        }
        yield fragment.equals(ended.room().name())
            ? Step.of(ended)
            : LobbyUpdate.enter(ended.shared(), fragment);
      }
      case PageMsg.LanguageLoaded loaded -> SharedUpdate.languageLoaded(ended, loaded);
      case PageMsg.WentOffline() -> SharedUpdate.offline(ended, true);
      case PageMsg.NetworkChanged() -> SharedUpdate.offline(ended, false);
      case PageMsg.FloatingChanged(var on) -> SharedUpdate.floated(ended, on);
      case PageMsg.RoomNameMade _,
          PageMsg.RoomKeyDerived _,
          PageMsg.RoomKeyFailed _,
          PageMsg.TextCopied _,
          PageMsg.PageHidden _,
          PageMsg.BecameVisible _,
          PageMsg.FullScreenChanged _,
          PageMsg.BecameHidden _,
          PageMsg.TimerFired _ ->
          Step.of(ended);
    };
  }

  private static Step<? extends Model> update(Model.Ended ended, MediaMsg msg) {
    return switch (msg) {
      case MediaMsg.ScreenChanged(var stream) -> ScreenUpdate.strayed(ended, stream);
      case MediaMsg.DevicesListed(var devices) -> SharedUpdate.devicesListed(ended, devices);
      case MediaMsg.MicrophoneTested(var test) -> SharedUpdate.tested(ended, test);
      case MediaMsg.CaptureStarted(var kind, _) -> Step.of(ended, new MediaEffect.Release(kind));
      case MediaMsg.CaptureFailed _,
          MediaMsg.CaptureEnded _,
          MediaMsg.ScreenFailed _,
          MediaMsg.LevelsMeasured _ ->
          Step.of(ended);
    };
  }
}
