package dev.parley.front.app.mesh;

/**
 * How one picture is sent on one link (W3C WebRTC 1.0, {@code RTCRtpEncodingParameters}).
 *
 * @param maxBitrate in bits a second; 0 = not sent at all
 * @param height at most so many lines are sent
 * @param captured so many lines the source has; 0 = not known
 * @param maxFramerate pictures a second
 */
public record Encoding(int maxBitrate, int height, int captured, int maxFramerate) {

  /** Not sent. */
  public static final Encoding OFF = new Encoding(0, 0, 0, 0);

  /** Whether it is sent. */
  public boolean active() {
    return maxBitrate > 0;
  }

  /** By what width and height are divided, 1 or more. */
  public double scaleResolutionDownBy() {
    return captured > height && height > 0 ? (double) captured / height : 1;
  }
}
