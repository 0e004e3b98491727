package dev.parley.front.app;

import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Processing;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerId;
import java.util.List;
import java.util.Random;

/** All that a person can press and type, in no order that makes sense. */
final class RandomUiMsgs {
  private final Random random;

  RandomUiMsgs(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Msg next() {
    Size size = new Size(random.nextInt(2000) - 10, random.nextInt(1000) - 10);
    return switch (random.nextInt(30)) {
      case 29 -> RandomMesh.pressed(random, RandomMsgs.peer(random), size);
      case 28 -> RandomTalk.pressed(random);
      case 26, 27 -> stage();
      case 0 -> new UiMsg.TypedRoomName(one(List.of("", " ", "Quiet River")));
      case 1 -> new UiMsg.TypedDisplayName("x".repeat(random.nextInt(200)));
      case 2 -> new UiMsg.PressedNewRoom();
      case 3, 4, 5 -> new UiMsg.PressedJoin();
      case 6 -> random.nextInt(4) == 0 ? new UiMsg.PressedLeave() : new UiMsg.PressedHome();
      case 7 -> new UiMsg.PressedRejoin();
      case 8 -> new UiMsg.ToggledMicrophone();
      case 9 -> random.nextInt(3) > 0 ? new UiMsg.ToggledCamera() : sound();
      case 10 -> new UiMsg.RetriedCapture();
      case 11 -> new UiMsg.ChoseDevice(one(List.of(DeviceKind.values())), "d" + random.nextInt(3));
      case 12 ->
          random.nextBoolean()
              ? new UiMsg.ChoseTheme(one(List.of(Theme.values())))
              : new UiMsg.ChoseLanguage(one(List.of(Language.values())));
      case 13 -> random.nextBoolean() ? new UiMsg.ToggledSounds() : new UiMsg.ToggledHideAddress();
      case 14 -> new UiMsg.ToggledPanel(one(List.of(CallUi.Panel.values())));
      case 15 -> new UiMsg.OpenedDialog(one(List.of(CallUi.Dialog.values())));
      case 16 -> new UiMsg.PressedCopyLink();
      case 17 -> new UiMsg.PressedShareLink();
      case 18 -> new UiMsg.TypedChat("y".repeat(random.nextInt(5000)));
      case 19, 20 -> new UiMsg.SentChat();
      case 21 ->
          new UiMsg.PressedKey(one(List.of("m", "v", "s", "h", "c", "p", "i", "?", "Escape", "q")));
      case 22 -> new UiMsg.StageResized(size);
      case 23, 24 -> new UiMsg.ToggledScreen();
      default ->
          new UiMsg.PictureResized(
              random.nextBoolean() ? Driver.SELF : RandomMsgs.peer(random),
              random.nextBoolean(),
              size);
    };
  }

  private Msg sound() {
    return switch (random.nextInt(4)) {
      case 0 -> new UiMsg.ChoseProcessing(new Processing(true, random.nextBoolean(), true));
      case 1 ->
          one(
              List.of(
                  new UiMsg.PressedMicrophoneTest(),
                  new UiMsg.AskedMicrophone(random.nextBoolean()),
                  new UiMsg.AskedCamera(random.nextBoolean()),
                  new UiMsg.AskedChat()));
      case 2 -> new UiMsg.OpenedSettings(random.nextBoolean());
      default -> new UiMsg.PressedSpeakerTest();
    };
  }

  private Msg stage() {
    PeerId peer = random.nextInt(4) == 0 ? Driver.SELF : RandomMsgs.peer(random);
    return switch (random.nextInt(6)) {
      case 4 -> new UiMsg.ToggledFloating();
      case 5 -> new UiMsg.ToggledFullScreen(random.nextBoolean() ? null : new Subject(peer, false));
      case 0 -> new UiMsg.ToggledPin(new Subject(peer, random.nextBoolean()));
      case 1 -> new UiMsg.ToggledSpotlight(peer);
      case 2 -> new UiMsg.ToggledSpeakerView();
      default -> new UiMsg.OpenedTileMenu(new Subject(peer, random.nextBoolean()));
    };
  }
}
