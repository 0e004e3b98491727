package dev.parley.front.app.mesh;

/**
 * What is sent on one link.
 *
 * @param audio most bits a second for the voice, without headers
 * @param camera how the picture of the camera is sent
 * @param screen how the shared screen is sent
 */
public record SendPlan(int audio, Encoding camera, Encoding screen) {

  /** Nothing decided yet: as the browser likes. */
  public static final SendPlan NONE = new SendPlan(0, Encoding.OFF, Encoding.OFF);

  /** All of it in bits a second, with the headers of the voice's many small packets. */
  public int bits() {
    return audio + UplinkPlan.AUDIO_HEADERS + camera.maxBitrate() + screen.maxBitrate();
  }
}
