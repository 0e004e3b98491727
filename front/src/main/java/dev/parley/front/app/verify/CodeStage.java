package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import java.util.List;
import java.util.Map;

/** How far the safety code of a call has come. */
public sealed interface CodeStage {

  /** Nobody has asked for one, or it was put away. */
  record Idle() implements CodeStage {}

  /** The pages are making one. */
  record Making(Run run) implements CodeStage {}

  /**
   * There is one.
   *
   * @param numbers what people compare
   * @param words the same in words; empty before the list is there, or if it cannot be had
   * @param links that it vouches for
   * @param devices the keys that it vouches for
   * @param answer what the person said of it
   */
  record Made(
      List<Integer> numbers,
      List<String> words,
      List<LinkEnds> links,
      Map<PeerId, String> devices,
      Answer answer)
      implements CodeStage {

    Made with(Answer next) {
      return new Made(numbers, words, links, devices, next);
    }

    Made with(List<String> next) {
      return new Made(numbers, next, links, devices, answer);
    }
  }

  /**
   * There is none, or it is not valid any more.
   *
   * @param reason why
   * @param who whom it is about
   */
  record Broken(Reason reason, List<PeerId> who) implements CodeStage {}

  /** What the person said of a code. */
  enum Answer {
    /** Nothing yet. */
    NONE,
    /** All have the same. */
    MATCHED,
    /** Someone has another one. */
    DIFFERED
  }

  /** Why there is no code. */
  enum Reason {
    /** Someone did not answer in time, or cannot be reached. */
    SILENT,
    /** Someone came or went meanwhile, or has a fresh connection. */
    CHANGED,
    /** Someone sees other people than this page. */
    PEOPLE,
    /** Two pages do not see the same ends of the link between them. */
    LINKS
  }
}
