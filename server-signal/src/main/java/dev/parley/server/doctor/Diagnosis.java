package dev.parley.server.doctor;

import dev.parley.server.doctor.Finding.Level;
import java.util.ArrayList;
import java.util.List;

/** Becomes a {@link Finding}, as bad as the worst thing that is said of it. */
final class Diagnosis {
  private final String check;
  private final List<String> found = new ArrayList<>();
  private final List<String> advice = new ArrayList<>();
  private Level level = Level.OK;

  Diagnosis(String check) {
    this.check = check;
  }

  /** Something that is as it should be, or just so. */
  Diagnosis note(String what) {
    found.add(what);
    return this;
  }

  Diagnosis warn(String what, String whatToDo) {
    return say(Level.WARNING, what, whatToDo);
  }

  Diagnosis fail(String what, String whatToDo) {
    return say(Level.FAILED, what, whatToDo);
  }

  private Diagnosis say(Level bad, String what, String whatToDo) {
    level = level.compareTo(bad) < 0 ? bad : level;
    found.add(what);
    advice.add(whatToDo);
    return this;
  }

  Finding finding() {
    return new Finding(check, level, String.join("; ", found), String.join("; ", advice));
  }
}
