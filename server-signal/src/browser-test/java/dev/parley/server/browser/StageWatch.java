package dev.parley.server.browser;

import java.util.ArrayList;
import java.util.List;

/** What came to and went from a person's stage, however briefly, and what they were told. */
final class StageWatch {

  static final String SCRIPT =
      """
      (() => {
        const seen = { came: [], went: [], notices: [], badges: [] };
        const figures = node => node.matches?.('figure') ? [node]
            : [...node.querySelectorAll?.('figure') ?? []];
        const name = figure => figure.getAttribute('aria-label');
        const told = node => node.parentElement?.matches('[role=status][aria-label=Notices]');
        new MutationObserver(records => records.forEach(record => {
          record.removedNodes.forEach(node => seen.went.push(...figures(node).map(name)));
          record.addedNodes.forEach(node => {
            seen.came.push(...figures(node).map(name));
            if (node.matches?.('p.badge')) seen.badges.push(node.textContent);
            if (told(node)) seen.notices.push(node.textContent);
          });
        })).observe(document, { childList: true, subtree: true });
        window.parleyStage = {
          seen,
          begin: () => Object.values(seen).forEach(list => { list.length = 0; }),
        };
      })();
      """;

  private final PersonPage viewer;

  StageWatch(PersonPage viewer) {
    this.viewer = viewer;
  }

  /** Forgets what has happened until now. */
  void begin() {
    viewer.page().evaluate("() => parleyStage.begin()");
  }

  /** Figures that were put onto the stage, or moved about on it. */
  List<String> came() {
    return list("came");
  }

  /** Figures that were taken off the stage, or moved about on it. */
  List<String> went() {
    return list("went");
  }

  /** What was told, also what is gone by now. */
  List<String> notices() {
    return list("notices");
  }

  /** What was said of the connection to the server, also what is gone by now. */
  List<String> badges() {
    return list("badges");
  }

  private List<String> list(String what) {
    List<String> all = new ArrayList<>();
    Object found = viewer.page().evaluate("what => parleyStage.seen[what]", what);
    ((List<?>) found).forEach(each -> all.add(String.valueOf(each)));
    return all;
  }
}
