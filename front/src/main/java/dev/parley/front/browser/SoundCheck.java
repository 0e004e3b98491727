package dev.parley.front.browser;

import dev.parley.front.app.MediaMsg;
import dev.parley.front.app.media.SoundTest;
import dev.parley.front.browser.jso.media.MediaRecorder;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.media.Playback;
import dev.parley.front.browser.jso.media.Tone;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.file.Blob;

/** Lets people hear themselves as others would, and whether the speaker is the one they mean. */
final class SoundCheck {
  private static final int RECORDED_MS = 3_000;

  private final Dispatch dispatch;

  SoundCheck(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  /** Records some seconds and plays them. */
  void microphone(@Nullable MediaStreamTrack microphone, String speaker) {
    if (microphone == null || !MediaRecorder.exists()) {
      report(SoundTest.FAILED);
      return;
    }
    // A copy is heard while the others hear nothing.
    MediaStreamTrack copy = microphone.copy();
    copy.setEnabled(true);
    MediaStream stream = new MediaStream();
    stream.addTrack(copy);
    MediaRecorder recorder = new MediaRecorder(stream);
    // Without slices there is one piece, at the end.
    recorder.setOnDataAvailable(event -> {
      copy.stop();
      play(event.getData(), speaker);
    });
    recorder.start();
    report(SoundTest.RECORDING);
    Window.setTimeout(recorder::stop, RECORDED_MS);
  }

  private void play(Blob recorded, String speaker) {
    report(SoundTest.PLAYING);
    Playback.play(recorded, speaker, played -> report(played ? SoundTest.NONE : SoundTest.FAILED));
  }

  /** Plays a short chime. */
  void speaker(String speaker) {
    Playback.play(Tone.chime(), speaker);
  }

  private void report(SoundTest test) {
    dispatch.accept(new MediaMsg.MicrophoneTested(test));
  }
}
