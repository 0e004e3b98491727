package dev.parley.server;

import picocli.CommandLine.IVersionProvider;

/** Tells which Parley this is. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Parley " + number()};
  }

  /** The number in the jar; there is none when the classes are run from a folder. */
  static String number() {
    String number = Version.class.getPackage().getImplementationVersion();
    return number == null ? "development" : number;
  }
}
