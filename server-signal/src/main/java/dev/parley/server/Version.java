package dev.parley.server;

/** Which Parley this is. */
final class Version {
  private Version() {}

  /** The number in the jar; there is none when the classes are run from a folder. */
  static String number() {
    String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "development" : number;
  }
}
