package dev.parley.front.app.check;

import dev.parley.front.app.check.Finding.Level;

/** What all findings mean together: will calls work from here? The gravest comes first. */
public enum Summary {
  /** Not in this browser. */
  NO_BROWSER(Level.FAILED),
  /** Not without the server. */
  NO_SERVER(Level.FAILED),
  /** Nothing gets through, not even over a relay. */
  NO_WAY(Level.FAILED),
  /** Over the relay alone. */
  OVER_RELAY(Level.WARNING),
  /** Within the own network, and perhaps not beyond. */
  NEARBY(Level.WARNING),
  /** They will, but nobody will hear this person. */
  UNHEARD(Level.WARNING),
  /** They will, but nobody will see this person. */
  UNSEEN(Level.WARNING),
  /** They will, unless a network needs a relay. */
  MOSTLY(Level.WARNING),
  /** They will. */
  FINE(Level.FINE);

  private final Level level;

  Summary(Level level) {
    this.level = level;
  }

  /** How good that is. */
  public Level level() {
    return level;
  }

  /** Of a page on which all checks are over. */
  public static Summary of(CheckModel model) {
    if (failed(model, Check.BROWSER)) {
      return NO_BROWSER;
    }
    if (failed(model, Check.SERVER)) {
      return NO_SERVER;
    }
    boolean relay = level(model, Check.RELAY) == Level.FINE;
    if (failed(model, Check.DIRECT)) {
      return relay ? OVER_RELAY : NO_WAY;
    }
    if (level(model, Check.ADDRESS) != Level.FINE) {
      return relay ? OVER_RELAY : NEARBY;
    }
    if (level(model, Check.MICROPHONE) != Level.FINE) {
      return UNHEARD;
    }
    if (level(model, Check.CAMERA) != Level.FINE) {
      return UNSEEN;
    }
    return relay ? FINE : MOSTLY;
  }

  private static boolean failed(CheckModel model, Check check) {
    return level(model, check) == Level.FAILED;
  }

  private static Level level(CheckModel model, Check check) {
    Finding finding = model.finding(check);
    return finding == null ? Level.WARNING : finding.level();
  }
}
