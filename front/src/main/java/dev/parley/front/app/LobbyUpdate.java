package dev.parley.front.app;

import dev.parley.front.app.media.Capture;
import dev.parley.front.app.media.Hearing;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.ServerMessage;
import dev.parley.sealing.RoomName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens in the lobby. */
final class LobbyUpdate {

  private LobbyUpdate() {}

  /** Goes to the lobby of a room: its key is derived while the person looks at the camera. */
  static Step<Model.Lobby> enter(Shared shared, String typed) {
    String name =
        typed.length() > RoomName.MAX_LENGTH ? typed.substring(0, RoomName.MAX_LENGTH) : typed;
    Model.Lobby lobby =
        new Model.Lobby(shared, name, null, false, Hearing.NOTHING, null, false, Ahead.NOTHING);
    return Step.of(lobby, new PageEffect.DeriveRoomKey(name)).then(SharedUpdate::start);
  }

  /** Back from a call that did not come about. */
  static Step<Model.Lobby> enterAgain(Shared shared, Room room, Problem problem) {
    return Step.of(
        new Model.Lobby(
            shared, room.name(), room, false, Hearing.NOTHING, problem, false, Ahead.NOTHING));
  }

  static Step<? extends Model> update(Model.Lobby lobby, Msg msg, long now) {
    return switch (msg) {
      case UiMsg.EntryMsg entry -> update(lobby, entry, now);
      // The server may have closed the one that was opened with the lobby.
      case UiMsg.TypedDisplayName typed -> prepare(SharedUpdate.update(lobby, typed));
      case UiMsg.ToggledHideAddress toggled ->
          SharedUpdate.update(lobby, toggled).then(next -> prepareLink(next, false));
      case UiMsg.SettingsMsg settings -> SharedUpdate.update(lobby, settings);
      case PageMsg page -> update(lobby, page, now);
      case MediaMsg media -> update(lobby, media, now);
      case FileMsg _ -> FileUpdate.strayed(lobby);
      case SignalingMsg.ServerSaid(ServerMessage.IceServers(var iceServers)) ->
          prepareLink(lobby.with(lobby.ahead().with(iceServers)), false);
      case SignalingMsg.OfferMade(var sdp) -> offerMade(lobby, sdp);
      case SignalingMsg.OfferSealed(var sdp, var body) -> offerSealed(lobby, sdp, body);
      case UiMsg.CallMsg _, SignalingMsg _, LinkMsg _, SafetyMsg _ -> Step.of(lobby);
    };
  }

  private static Step<? extends Model> update(Model.Lobby lobby, UiMsg.EntryMsg msg, long now) {
    return switch (msg) {
      case UiMsg.PressedJoin() -> {
        Room room = lobby.room();
        if (room != null) {
          yield CallUpdate.enter(lobby, room, offer(lobby), now);
        }
        Step<Model.Lobby> waiting = Step.of(lobby.withJoinPressed());
        // After a failure nothing is under way that could be waited for.
        yield lobby.problem() == null
            ? waiting
            : waiting.and(new PageEffect.DeriveRoomKey(lobby.typedName()));
      }
      case UiMsg.PressedHome() -> leave(lobby);
      case UiMsg.OpenedSettings(var open) -> Step.of(lobby.withSettings(open));
      case UiMsg.TypedRoomName _, UiMsg.PressedNewRoom _, UiMsg.PressedRejoin _ -> Step.of(lobby);
    };
  }

  private static Step<? extends Model> update(Model.Lobby lobby, PageMsg msg, long now) {
    return switch (msg) {
      case PageMsg.FragmentChanged(var fragment) -> fragmentChanged(lobby, fragment);
      case PageMsg.RoomKeyDerived(var typed, var room) ->
          typed.equals(lobby.typedName())
              ? derived(lobby.withRoom(room), room, now)
              : Step.of(lobby);
      case PageMsg.RoomKeyFailed(var typed, var problem) ->
          Step.of(typed.equals(lobby.typedName()) ? lobby.withProblem(problem) : lobby);
      case PageMsg.LanguageLoaded loaded -> SharedUpdate.languageLoaded(lobby, loaded);
      case PageMsg.WentOffline() -> SharedUpdate.offline(lobby, true);
      case PageMsg.NetworkChanged() ->
          SharedUpdate.offline(lobby, false).then(next -> prepareLink(next, true));
      case PageMsg.FloatingChanged(var on) -> SharedUpdate.floated(lobby, on);
      case PageMsg.RoomNameMade _,
          PageMsg.TextCopied _,
          PageMsg.PageHidden _,
          PageMsg.BecameVisible _,
          PageMsg.FullScreenChanged _,
          PageMsg.BecameHidden _,
          PageMsg.TimerFired _ ->
          Step.of(lobby);
    };
  }

  private static Step<? extends Model> derived(Model.Lobby lobby, Room room, long now) {
    PageEffect show = new PageEffect.ShowFragment(room.name());
    return lobby.joinPressed()
        ? Step.of(lobby, show).then(ready -> CallUpdate.enter(ready, room, offer(ready), now))
        : prepare(Step.of(lobby, show, new PageEffect.Rehearse()));
  }

  /** Whoever presses Join soon need not wait for the way to the server, nor for an offer. */
  private static Step<Model.Lobby> prepare(Step<Model.Lobby> step) {
    return step.model().shared().offline()
        ? step
        : step.and(new SignalingEffect.PrepareSocket()).then(next -> prepareLink(next, false));
  }

  /** Browsers show a page all addresses of its device only while it may use the devices. */
  private static Step<Model.Lobby> prepareLink(Model.Lobby lobby, boolean afresh) {
    List<IceServer> iceServers = lobby.ahead().iceServers();
    boolean ready = lobby.room() != null && !lobby.shared().offline() && !isAsking(lobby);
    return iceServers == null || !ready
        ? Step.of(lobby)
        : Step.of(
            lobby,
            new LinkEffect.PrepareLink(
                iceServers, lobby.shared().settings().hideAddress(), afresh));
  }

  /** Only the first call of a page has its numbers before it: later ones go on from others. */
  private static Step<Model.Lobby> offerMade(Model.Lobby lobby, @Nullable String sdp) {
    OfferAhead before = lobby.ahead().offer();
    Room room = lobby.room();
    if (sdp == null || room == null || lobby.shared().numbers().calls() > 0) {
      return Step.of(before == null ? lobby : lobby.with(lobby.ahead().with((OfferAhead) null)));
    }
    return before != null && before.sdp().equals(sdp)
        ? Step.of(lobby)
        : Step.of(
            lobby.with(lobby.ahead().with(new OfferAhead(sdp, null))),
            new SignalingEffect.SealOffer(room.id(), sdp));
  }

  private static Step<Model.Lobby> offerSealed(Model.Lobby lobby, String sdp, String body) {
    OfferAhead offer = lobby.ahead().offer();
    return offer != null && offer.sdp().equals(sdp)
        ? Step.of(lobby.with(lobby.ahead().with(new OfferAhead(sdp, body))))
        : Step.of(lobby);
  }

  /** Null while there is none, or while it is being sealed. */
  private static @Nullable OfferAhead offer(Model.Lobby lobby) {
    OfferAhead offer = lobby.ahead().offer();
    return offer == null || offer.body() == null ? null : offer;
  }

  private static boolean isAsking(Model.Lobby lobby) {
    LocalMedia media = lobby.shared().media();
    return media.microphone().capture() instanceof Capture.Asking
        || media.camera().capture() instanceof Capture.Asking;
  }

  private static Step<? extends Model> fragmentChanged(Model.Lobby lobby, String fragment) {
    if (fragment.isBlank()) {
      return leave(lobby);
    }
    Room room = lobby.room();
    boolean same =
        fragment.equals(lobby.typedName()) || (room != null && fragment.equals(room.name()));
    return same ? Step.of(lobby) : enter(lobby.shared(), fragment);
  }

  private static Step<Model.Home> leave(Model.Lobby lobby) {
    return SharedUpdate.release(lobby).then(idle -> HomeUpdate.enter(idle.shared()));
  }

  private static Step<? extends Model> update(Model.Lobby lobby, MediaMsg msg, long now) {
    return switch (msg) {
      case MediaMsg.ScreenChanged(var stream) -> ScreenUpdate.strayed(lobby, stream);
      case MediaMsg.DevicesListed(var devices) -> SharedUpdate.devicesListed(lobby, devices);
      // Another microphone has its own time to be heard.
      case MediaMsg.CaptureStarted(var kind, var id) ->
          SharedUpdate.captureStarted(lobby.with(Hearing.NOTHING), kind, id)
              .then(next -> prepareLink(next, true));
      case MediaMsg.MicrophoneTested(var test) -> SharedUpdate.tested(lobby, test);
      case MediaMsg.CaptureFailed failed ->
          SharedUpdate.captureFailed(lobby, failed).then(next -> prepareLink(next, false));
      case MediaMsg.CaptureEnded(var kind) -> SharedUpdate.captureEnded(lobby, kind);
      case MediaMsg.ScreenFailed _ -> Step.of(lobby);
      case MediaMsg.LevelsMeasured(var own, _) -> measured(lobby, own, now);
    };
  }

  /** The microphone is listened to while it is off too; the meter shows what others would hear. */
  private static Step<Model.Lobby> measured(Model.Lobby lobby, double own, long now) {
    boolean sending = lobby.shared().media().microphone().sending();
    Hearing next = sending ? lobby.hearing().measure(own, now) : Hearing.NOTHING;
    return next.equals(lobby.hearing()) ? Step.of(lobby) : Step.of(lobby.with(next));
  }
}
