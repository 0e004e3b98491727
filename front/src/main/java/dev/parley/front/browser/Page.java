package dev.parley.front.browser;

import dev.parley.front.app.Language;
import dev.parley.front.app.PageEffect;
import dev.parley.front.app.PageMsg;
import dev.parley.front.app.Presets;
import dev.parley.front.app.Problem;
import dev.parley.front.app.UiMsg;
import dev.parley.front.browser.jso.dom.Display;
import dev.parley.front.browser.jso.dom.Platform;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;

/** Runs {@link PageEffect}s, and reports what happens to the page as a whole. */
final class Page {

  /** Keys of rooms live as long as the page. */
  static final Sealer SEALER = new Sealer();

  private static final String SPACE = " ";

  private final Dispatch dispatch;
  private final Translator translator;
  private final Sounds sounds = new Sounds();
  private final Wakefulness wakefulness = new Wakefulness();
  private final FloatingWindow floating;
  private final Embedder embedder;
  private String networkType = Platform.connectionType();

  Page(Dispatch dispatch, Translator translator) {
    this.dispatch = dispatch;
    this.translator = translator;
    floating = new FloatingWindow(dispatch);
    embedder = new Embedder(dispatch);
  }

  FloatingWindow floating() {
    return floating;
  }

  void listen() {
    Window window = Window.current();
    window.onEvent("popstate", _ -> reportFragment());
    window.onEvent("hashchange", _ -> reportFragment());
    window.onEvent("pagehide", _ -> dispatch.accept(new PageMsg.PageHidden()));
    window.onEvent("pageshow", Platform::reloadIfRestored);
    window.onEvent("offline", _ -> dispatch.accept(new PageMsg.WentOffline()));
    window.onEvent("online", _ -> dispatch.accept(new PageMsg.NetworkChanged()));
    Platform.onConnectionChange(this::reportNetwork);
    window.getDocument().onEvent("visibilitychange", _ -> reportVisibility());
    window.getDocument().onEvent("keydown", (EventListener<KeyboardEvent>) this::reportKey);
    window.getDocument().onEvent("keyup", (EventListener<KeyboardEvent>) this::reportKeyUp);
    window.onEvent("blur", _ -> dispatch.accept(new UiMsg.StoppedTalking()));
    Display.onFullChange(on -> dispatch.accept(new PageMsg.FullScreenChanged(on)));
    reportFragment();
    embedder.listen();
  }

  private void reportFragment() {
    Presets.of(Platform::fragmentParameter).forEach(dispatch::accept);
    dispatch.accept(new PageMsg.FragmentChanged(Platform.fragment()));
  }

  /** Besides the kind of network, estimates of its speed change all the time. */
  private void reportNetwork() {
    String type = Platform.connectionType();
    if (!type.equals(networkType)) {
      networkType = type;
      dispatch.accept(new PageMsg.NetworkChanged());
    }
  }

  private void reportVisibility() {
    dispatch.accept(
        Platform.isVisible() ? new PageMsg.BecameVisible() : new PageMsg.BecameHidden());
  }

  private void reportKey(KeyboardEvent event) {
    boolean typing = Platform.takesText(event.getTarget());
    boolean combined = event.isCtrlKey() || event.isMetaKey() || event.isAltKey();
    if (combined) {
      return;
    }
    if (event.getKey().equals(SPACE)) {
      reportSpace(event);
    } else if (!typing || event.getKey().equals("Escape")) {
      dispatch.accept(new UiMsg.PressedKey(event.getKey()));
    }
  }

  private void reportSpace(KeyboardEvent event) {
    if (!Platform.takesSpace(event.getTarget())) {
      event.preventDefault();
      if (!event.isRepeat()) {
        dispatch.accept(new UiMsg.PushedToTalk());
      }
    }
  }

  private void reportKeyUp(KeyboardEvent event) {
    if (event.getKey().equals(SPACE)) {
      dispatch.accept(new UiMsg.StoppedTalking());
    }
  }

  void run(PageEffect effect) {
    switch (effect) {
      case PageEffect.ShowFragment(var fragment) -> Platform.showFragment(fragment);
      case PageEffect.MakeRoomName() -> makeRoomName();
      case PageEffect.DeriveRoomKey(var typed) -> deriveRoomKey(typed);
      case PageEffect.Rehearse _ ->
          throw new IllegalStateException("a matter of all, not of the page");
      case PageEffect.SaveSettings(var settings) -> SettingsStore.save(settings);
      case PageEffect.Speak(var language) -> speak(language);
      case PageEffect.RememberCall call -> ReloadedCall.remember(call);
      case PageEffect.CopyText(var text) -> copy(text);
      case PageEffect.ShareUrl(var url) -> Platform.share(url);
      case PageEffect.WriteMessage(var text, var instead) -> Platform.writeMessage(text, instead);
      case PageEffect.PlaySound(var sound) -> sounds.play(sound);
      case PageEffect.FullScreen(var element) -> Display.showFull(element);
      case PageEffect.ShowAbove(var what, var element) -> floating.run(what, element);
      case PageEffect.KeepForOffline() -> Platform.registerServiceWorker("offline.js");
      case PageEffect.TellEmbedder(var event, var people) -> embedder.tell(event, people);
      case PageEffect.KeepAwake(var on) -> wakefulness.keep(on);
      case PageEffect.Schedule(var timer, var delayMs) ->
          Window.setTimeout(() -> dispatch.accept(new PageMsg.TimerFired(timer)), delayMs);
    }
  }

  private void speak(Language language) {
    translator.speak(
        language,
        done -> {
          if (done) {
            SettingsStore.save(language);
          }
          dispatch.accept(new PageMsg.LanguageLoaded(language, done));
        });
  }

  private void makeRoomName() {
    Promises.settle(
        RoomNames.make(),
        name -> dispatch.accept(new PageMsg.RoomNameMade(name.value())),
        // Without the word list: random letters are as good a secret, if harder to say.
        _ -> dispatch.accept(new PageMsg.RoomNameMade(Ids.random128())));
  }

  private void deriveRoomKey(String typed) {
    String name = Sealer.normalise(typed);
    if (name.isEmpty()) {
      dispatch.accept(new PageMsg.RoomKeyFailed(typed, Problem.ROOM_NAME_EMPTY));
      return;
    }
    Promises.settle(
        SEALER.derive(name),
        room -> dispatch.accept(new PageMsg.RoomKeyDerived(typed, room.value())),
        _ -> dispatch.accept(new PageMsg.RoomKeyFailed(typed, Problem.KEY_FAILED)));
  }

  private void copy(String text) {
    Promises.settle(
        Platform.writeClipboard(text),
        _ -> dispatch.accept(new PageMsg.TextCopied(true)),
        _ -> dispatch.accept(new PageMsg.TextCopied(false)));
  }
}
