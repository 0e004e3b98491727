package dev.parley.server.browser;

/**
 * A browser without a window has no screen. A drawing in its place is captured as any screen is;
 * what the page does with the tracks is done by the real browser.
 */
final class FakeScreen {

  /**
   * Lets the page capture the drawing. Tests may set {@code refuses} to the name of an error and
   * {@code withSound}, and look at {@code screenTrack} and {@code screenWanted}.
   */
  static final String SCRIPT =
      """
      window.refuses = '';
      window.withSound = false;
      window.screenSize = [960, 600];
      navigator.mediaDevices.getDisplayMedia = async wanted => {
        if (refuses) throw new DOMException(refuses, refuses);
        const canvas = document.createElement('canvas');
        const [width, height] = screenSize;
        Object.assign(canvas, { width, height });
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#f7f5f0';
        pen.fillRect(0, 0, width, height);
        pen.fillStyle = '#24414d';
        pen.fillRect(0, 0, width, 44);
        pen.font = 'bold 40px sans-serif';
        pen.fillText('The plan for spring', 64, 130);
        pen.font = '22px sans-serif';
        ['Ask the neighbours about the fence', 'Order seeds before the end of the month',
            'Repair the greenhouse door', 'Paint the bench again'].forEach((line, i) => {
          pen.fillText('•  ' + line, 64, 200 + i * 48);
        });
        let on = false;
        setInterval(() => {
          on = !on;
          pen.fillStyle = on ? '#f4ad68' : '#6fd3ba';
          pen.fillRect(width - 150, height - 150, 90, 90);
        }, 200);
        const stream = canvas.captureStream(5);
        if (withSound) {
          const sound = new AudioContext();
          const tone = sound.createOscillator();
          const end = sound.createMediaStreamDestination();
          tone.connect(end);
          tone.start();
          stream.addTrack(end.stream.getAudioTracks()[0]);
        }
        window.screenTrack = stream.getVideoTracks()[0];
        window.screenWanted = wanted;
        return stream;
      };
      """;

  private FakeScreen() {}
}
