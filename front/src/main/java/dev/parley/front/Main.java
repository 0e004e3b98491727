package dev.parley.front;

import dev.parley.front.app.Environment;
import dev.parley.front.app.Model;
import dev.parley.front.app.Settings;
import dev.parley.front.app.Shared;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.browser.FloatingWindow;
import dev.parley.front.browser.Ids;
import dev.parley.front.browser.Program;
import dev.parley.front.browser.ReloadedCall;
import dev.parley.front.browser.SettingsStore;
import dev.parley.front.browser.jso.dom.Display;
import dev.parley.front.browser.jso.dom.Frame;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.protocol.PeerId;

/** Where the page starts. */
public final class Main {

  private Main() {}

  /** Puts the first model together and runs it. */
  public static void main(String[] args) {
    Settings settings = SettingsStore.load();
    Environment environment =
        new Environment(
            new PeerId(Ids.random128()),
            Platform.pageUrl(),
            new Environment.Support(
                Platform.subtleCrypto() != null,
                Platform.hasRtcPeerConnection(),
                Platform.hasSetSinkId(),
                Platform.hasShare(),
                Platform.hasGetDisplayMedia(),
                Platform.hasSaveFilePicker(),
                Display.hasFullscreen(),
                FloatingWindow.possible()),
            Frame.isEmbedded());
    ReloadedCall reloaded = ReloadedCall.take();
    LocalMedia media = LocalMedia.initial(settings.devices());
    Shared shared =
        new Shared(
                environment,
                settings,
                reloaded == null
                    ? media.wanting(true, settings.saving() != Saving.PICTURES)
                    : media.wanting(reloaded.microphone(), reloaded.camera()))
            .withOffline(!Platform.isOnLine());
    new Program(new Model.Home(shared, "")).start(SettingsStore.language(), reloaded);
  }
}
