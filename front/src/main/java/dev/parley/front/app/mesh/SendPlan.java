package dev.parley.front.app.mesh;

/**
 * What is sent on one link.
 *
 * @param audio most bits a second for the voice, without headers
 * @param voice whether the voice is sent; who is muted costs neither side packets of silence
 * @param camera how the picture of the camera is sent
 * @param screen how the shared screen is sent
 */
public record SendPlan(int audio, boolean voice, Encoding camera, Encoding screen) {

  /** Nothing decided yet: as the browser likes. */
  public static final SendPlan NONE = new SendPlan(0, true, Encoding.OFF, Encoding.OFF);

  /** All of it in bits a second, with the headers of the voice's many small packets. */
  public int bits() {
    int sound = voice ? audio + UplinkPlan.AUDIO_HEADERS : 0;
    return sound + camera.maxBitrate() + screen.maxBitrate();
  }
}
