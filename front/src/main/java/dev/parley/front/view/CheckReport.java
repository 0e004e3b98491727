package dev.parley.front.view;

import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.CheckModel;
import dev.parley.front.app.check.Summary;
import dev.parley.front.view.words.CheckWords;
import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * What the connection check has found as text, for whoever is to help. It has types of candidates
 * in it and no address.
 */
public final class CheckReport {

  private CheckReport() {}

  /**
   * Line by line, of a page on which all checks are over.
   *
   * @param time when that was, as ISO 8601 has it
   */
  public static List<Said> lines(CheckModel model, String time) {
    List<Said> lines = new ArrayList<>();
    lines.add(CheckView.TITLE);
    lines.add(verbatim(time));
    lines.add(verbatim(model.client().name()));
    lines.add(FindingWords.of(Summary.of(model)));
    for (Check check : Check.values()) {
      lines.add(
          CheckWords.RESULT_LINE.of(
              FindingWords.title(check),
              FindingWords.state(model.progress(check)),
              FindingWords.of(check, model.progress(check))));
    }
    List<String> types = model.ice().candidates();
    if (!types.isEmpty()) {
      lines.add(CheckWords.ICE_CANDIDATES.of(verbatim(String.join(", ", types))));
    }
    return lines;
  }
}
