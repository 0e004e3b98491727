package dev.parley.front.app;

/** What happens on the home page. */
final class HomeUpdate {

  private HomeUpdate() {}

  static Step<? extends Model> update(Model.Home home, Msg msg) {
    return switch (msg) {
      case UiMsg.EntryMsg entry -> update(home, entry);
      case UiMsg.SettingsMsg settings -> SharedUpdate.update(home, settings);
      case PageMsg page -> update(home, page);
      case MediaMsg media -> update(home, media);
      case FileMsg _ -> FileUpdate.strayed(home);
      // The call is over; what is still under way is void.
      case UiMsg.CallMsg _, SignalingMsg _, LinkMsg _, SafetyMsg _ -> Step.of(home);
    };
  }

  /** The home page with nothing typed. */
  static Step<Model.Home> enter(Shared shared) {
    return Step.of(new Model.Home(shared, ""), new PageEffect.ShowFragment(""));
  }

  private static Step<? extends Model> update(Model.Home home, UiMsg.EntryMsg msg) {
    return switch (msg) {
      case UiMsg.TypedRoomName(var text) -> Step.of(new Model.Home(home.shared(), text));
      case UiMsg.PressedNewRoom() -> Step.of(home, new PageEffect.MakeRoomName());
      case UiMsg.PressedJoin() ->
          home.roomName().isBlank() || !home.shared().environment().callable()
              ? Step.of(home)
              : LobbyUpdate.enter(home.shared(), home.roomName());
      case UiMsg.PressedHome _, UiMsg.PressedRejoin _, UiMsg.OpenedSettings _ -> Step.of(home);
    };
  }

  private static Step<? extends Model> update(Model.Home home, PageMsg msg) {
    return switch (msg) {
      case PageMsg.FragmentChanged(var fragment) ->
          fragment.isBlank() || !home.shared().environment().callable()
              ? Step.of(home)
              : LobbyUpdate.enter(home.shared(), fragment);
      case PageMsg.RoomNameMade(var name) -> LobbyUpdate.enter(home.shared(), name);
      case PageMsg.LanguageLoaded loaded -> SharedUpdate.languageLoaded(home, loaded);
      case PageMsg.WentOffline() -> SharedUpdate.offline(home, true);
      case PageMsg.NetworkChanged() -> SharedUpdate.offline(home, false);
      case PageMsg.FloatingChanged(var on) -> SharedUpdate.floated(home, on);
      case PageMsg.RoomKeyDerived _,
          PageMsg.RoomKeyFailed _,
          PageMsg.TextCopied _,
          PageMsg.PageHidden _,
          PageMsg.BecameVisible _,
          PageMsg.FullScreenChanged _,
          PageMsg.BecameHidden _,
          PageMsg.TimerFired _ ->
          Step.of(home);
    };
  }

  private static Step<? extends Model> update(Model.Home home, MediaMsg msg) {
    return switch (msg) {
      case MediaMsg.ScreenChanged(var stream) -> ScreenUpdate.strayed(home, stream);
      case MediaMsg.DevicesListed(var devices) -> SharedUpdate.devicesListed(home, devices);
      case MediaMsg.MicrophoneTested(var test) -> SharedUpdate.tested(home, test);
      // Asked for on a screen that was left meanwhile: give it back.
      case MediaMsg.CaptureStarted(var kind, _) -> Step.of(home, new MediaEffect.Release(kind));
      case MediaMsg.CaptureFailed _,
          MediaMsg.CaptureEnded _,
          MediaMsg.ScreenFailed _,
          MediaMsg.LevelsMeasured _ ->
          Step.of(home);
    };
  }
}
