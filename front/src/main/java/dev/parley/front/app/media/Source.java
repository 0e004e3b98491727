package dev.parley.front.app.media;

/**
 * The microphone or the camera: what the person wants, and what the browser gives.
 *
 * @param wanted whether the person wants the others to hear or see it
 * @param capture what the browser gives
 */
public record Source(boolean wanted, Capture capture) {

  /** Wanted, and nothing asked for yet. */
  public static final Source INITIAL = new Source(true, new Capture.Off());

  /** Whether the others can hear or see it. */
  public boolean sending() {
    return wanted && capture instanceof Capture.On;
  }

  /** Whether it is on, or will be once the browser has it. */
  public boolean expected() {
    return wanted && !(capture instanceof Capture.Failed);
  }

  Source with(Capture next) {
    return new Source(wanted, next);
  }

  Source wanting(boolean next) {
    return new Source(next, capture);
  }
}
