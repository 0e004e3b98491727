package dev.parley.front;

import dev.parley.front.app.check.CheckModel;
import dev.parley.front.browser.CheckProgram;
import dev.parley.front.browser.SettingsStore;
import dev.parley.front.browser.jso.dom.Platform;

/** Where the page that checks the connection starts; a script of its own. */
public final class CheckMain {

  private CheckMain() {}

  /** Puts the first model together and runs it. */
  public static void main(String[] args) {
    CheckModel.Client client =
        new CheckModel.Client(
            Platform.hasRtcPeerConnection(),
            Platform.subtleCrypto() != null,
            Platform.hasWebSocket(),
            Platform.userAgent());
    new CheckProgram(CheckModel.first(client, SettingsStore.load().theme()))
        .start(SettingsStore.language());
  }
}
