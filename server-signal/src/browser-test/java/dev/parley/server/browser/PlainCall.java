package dev.parley.server.browser;

import com.microsoft.playwright.Page;

/**
 * A call of a browser with itself, in a few lines and without Parley. It shows how smooth a call
 * can be at all on this machine at this moment: nothing that happens to Parley's server can touch
 * it.
 */
final class PlainCall {
  private static final String FIGURE = "Plain call";

  private static final String CALL =
      """
      async name => {
        const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
        here.onicecandidate = event => there.addIceCandidate(event.candidate);
        there.onicecandidate = event => here.addIceCandidate(event.candidate);
        const figure = document.createElement('figure');
        figure.setAttribute('aria-label', name);
        const video = figure.appendChild(document.createElement('video'));
        video.muted = video.autoplay = true;
        document.body.append(figure);
        const arrived = new Promise(resolve => { there.ontrack = resolve; });
        const camera = await navigator.mediaDevices.getUserMedia({ video: true });
        camera.getTracks().forEach(track => here.addTrack(track, camera));
        await here.setLocalDescription();
        await there.setRemoteDescription(here.localDescription);
        await there.setLocalDescription();
        await here.setRemoteDescription(there.localDescription);
        video.srcObject = (await arrived).streams[0];
        await new Promise(resolve => { video.onloadeddata = resolve; });
      }
      """;

  private final FrameWatch frames;

  private PlainCall(FrameWatch frames) {
    this.frames = frames;
  }

  /** Begins one on a page of someone who is in no call. */
  static PlainCall of(PersonPage nobody) {
    nobody.openHome();
    Page page = nobody.page();
    page.evaluate(CALL, FIGURE);
    FrameWatch frames = new FrameWatch(nobody);
    frames.watch(FIGURE);
    return new PlainCall(frames);
  }

  void begin() {
    frames.begin();
  }

  /** The longest time without a picture since the beginning, in ms. */
  int longestGap() {
    return frames.longestGap(FIGURE);
  }
}
