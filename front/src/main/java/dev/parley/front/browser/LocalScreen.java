package dev.parley.front.browser;

import dev.parley.front.app.MediaMsg;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.DisplayMediaStreamOptions;
import dev.parley.front.browser.jso.media.MediaDevices;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.media.MediaTrackConstraints;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;

/** Captures the own screen, and sends it on all links. */
final class LocalScreen {

  /** Everyone else gets a stream encoded for them alone; text is read, not watched. */
  private static final int IDEAL_FRAME_RATE = 15;

  private final Dispatch dispatch;
  private final Links links;
  private final @Nullable MediaDevices devices = Platform.mediaDevices();

  LocalScreen(Dispatch dispatch, Links links) {
    this.dispatch = dispatch;
    this.links = links;
  }

  void share(boolean on) {
    if (on) {
      capture();
    } else {
      release();
    }
  }

  private void capture() {
    if (devices == null) {
      dispatch.accept(new MediaMsg.ScreenFailed(CaptureProblem.UNAVAILABLE));
      return;
    }
    MediaTrackConstraints video = JSObjects.create();
    video.setFrameRate(IDEAL_FRAME_RATE);
    DisplayMediaStreamOptions options = JSObjects.create();
    options.setVideo(video);
    // Some browsers, and some of what can be shared, have no sound: then there is none.
    options.setAudio(sound());
    // All that the computer plays has the others' voices in it: they would hear themselves.
    boolean withoutOwn = devices.getSupportedConstraints().isRestrictOwnAudio();
    options.setSystemAudio(withoutOwn ? "include" : "exclude");
    // A picture of this page in this page in this page shows nobody anything.
    options.setSelfBrowserSurface("exclude");
    options.setSurfaceSwitching("include");
    Promises.settle(
        devices.getDisplayMedia(options),
        this::captured,
        error -> dispatch.accept(new MediaMsg.ScreenFailed(LocalDevices.problem(error))));
  }

  /** What is played is no voice in a room, so nothing is to be cleaned off it. */
  private static MediaTrackConstraints sound() {
    MediaTrackConstraints sound = JSObjects.create();
    sound.setRestrictOwnAudio(true);
    sound.setEchoCancellation(false);
    sound.setNoiseSuppression(false);
    sound.setAutoGainControl(false);
    return sound;
  }

  private void captured(MediaStream picked) {
    release();
    JSArrayReader<MediaStreamTrack> tracks = picked.getTracks();
    for (int i = 0; i < tracks.getLength(); i++) {
      MediaStreamTrack track = tracks.get(i);
      links.screen().addTrack(track);
      if (isVideo(track)) {
        track.setContentHint("detail");
        track.setOnEnded(_ -> {
          release();
          dispatch.accept(new MediaMsg.ScreenChanged(null));
        });
      }
      links.send(slot(track), track);
    }
    dispatch.accept(new MediaMsg.ScreenChanged(links.screen().getId()));
  }

  private void release() {
    JSArrayReader<MediaStreamTrack> tracks = links.screen().getTracks();
    for (int i = 0; i < tracks.getLength(); i++) {
      MediaStreamTrack track = tracks.get(i);
      links.screen().removeTrack(track);
      // Stopping a track here does not report it as ended.
      track.stop();
      links.send(slot(track), null);
    }
  }

  private static MediaSlot slot(MediaStreamTrack track) {
    return isVideo(track) ? MediaSlot.SCREEN : MediaSlot.SCREEN_SOUND;
  }

  private static boolean isVideo(MediaStreamTrack track) {
    return track.getKind().equals("video");
  }
}
