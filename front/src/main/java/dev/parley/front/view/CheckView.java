package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.CheckModel;
import dev.parley.front.app.check.CheckMsg;
import dev.parley.front.app.check.Finding;
import dev.parley.front.app.check.Progress;
import dev.parley.front.app.check.Summary;
import dev.parley.front.app.media.Device;
import dev.parley.front.view.words.CheckWords;
import dev.parley.front.view.words.EntryWords;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;

/** The page that tells whether calls will work from here. */
public final class CheckView {
  /** The word for the screen, for the style sheet and for tests. */
  public static final String SCREEN = "check";

  /** What stands in the browser's tab. */
  public static final Said TITLE = EntryWords.CONNECTION_CHECK;

  private static final String START = "start";

  private CheckView() {}

  /** What stands in the body. */
  public static Html view(CheckModel model) {
    return div(
        "screen check",
        header(model),
        element(
            "main",
            Attribute.classes("check-main"),
            div(
                "check-words",
                element("p", Attribute.classes("eyebrow"), text(TITLE)),
                element("h1", text(CheckWords.WILL_CALLS_WORK)),
                element("p", Attribute.classes("lead"), text(CheckWords.CHECK_LEAD)),
                summary(model),
                actions(model)),
            list(model)));
  }

  private static Html header(CheckModel model) {
    return element(
        "header",
        Attribute.classes("header"),
        element(
            "a",
            Attribute.classes("wordmark"),
            Attribute.of("href", "./"),
            Attribute.label(EntryWords.TO_HOME),
            Header.logo(),
            element("span", text("Parley"))),
        div(
            "header-tools",
            Form.languages(model.language(), CheckMsg.ChoseLanguage::new),
            Header.themeButton(model.theme(), CheckMsg.ChoseTheme::new)));
  }

  /** Always there, so that a screen reader watches it. */
  private static Html summary(CheckModel model) {
    return div(
        "check-summary",
        Attribute.of("role", "status"),
        model.finished() > 0 ? summary(Summary.of(model)) : Html.nothing(),
        when(
            model.copied() != null,
            element(
                "p",
                Attribute.classes("hint"),
                text(
                    Boolean.TRUE.equals(model.copied())
                        ? CheckWords.RESULTS_COPIED
                        : CheckWords.RESULTS_NOT_COPIED))));
  }

  private static Html summary(Summary summary) {
    return element(
        "p",
        Attribute.classes("banner is-" + word(summary.level())),
        icon(iconOf(summary.level())),
        element("strong", text(FindingWords.of(summary))));
  }

  private static Html actions(CheckModel model) {
    if (model.finished() > 0) {
      return div(
          "check-actions",
          button(
              "copy",
              "button primary",
              "copy",
              CheckWords.COPY_RESULTS,
              new CheckMsg.PressedCopy()),
          button(
              START, "button", "rotate-cw", CheckWords.CHECK_AGAIN, new CheckMsg.PressedStart()));
    }
    boolean running = model.run() > 0;
    return div(
        "check-actions",
        element(
            "button",
            new Attribute.Key(START),
            Attribute.classes("button primary"),
            Attribute.of("type", "button"),
            // Not disabled: it keeps the focus until it leads on to "Check again".
            Attribute.of("aria-disabled", running ? "true" : "false"),
            new Attribute.OnClick(new CheckMsg.PressedStart()),
            text(running ? CheckWords.CHECKING : CheckWords.START_CHECK)));
  }

  private static Html button(String key, String classes, String icon, Phrase label, CheckMsg msg) {
    return element(
        "button",
        new Attribute.Key(key),
        Attribute.classes(classes),
        Attribute.of("type", "button"),
        new Attribute.OnClick(msg),
        icon(icon),
        text(label));
  }

  private static Html list(CheckModel model) {
    List<Html> rows = new ArrayList<>();
    for (Check check : Check.values()) {
      rows.add(row(model, check));
    }
    return element(
        "ul",
        Attribute.classes("card check-list"),
        // Without its bullets, Safari would take it for no list.
        Attribute.of("role", "list"),
        Attribute.label(CheckWords.RESULTS),
        Html.all(rows));
  }

  private static Html row(CheckModel model, Check check) {
    Progress progress = model.progress(check);
    return element(
        "li",
        new Attribute.Key(check.name()),
        Attribute.classes("check-row is-" + word(progress)),
        div("check-mark", mark(progress)),
        element("h2", text(FindingWords.title(check))),
        element("span", Attribute.classes("check-state"), text(FindingWords.state(progress))),
        div(
            "check-found",
            element("p", text(FindingWords.of(check, progress))),
            others(model, progress),
            level(model, check)));
  }

  private static Html mark(Progress progress) {
    return switch (progress) {
      case Progress.Waiting() -> Html.nothing();
      case Progress.Running _ -> icon("loader");
      case Progress.Done(var finding) -> icon(iconOf(finding.level()));
    };
  }

  private static String iconOf(Finding.Level level) {
    return switch (level) {
      case FINE -> "check";
      case WARNING -> "triangle-alert";
      case FAILED -> "x";
    };
  }

  private static String word(Progress progress) {
    return switch (progress) {
      case Progress.Waiting() -> "waiting";
      case Progress.Running _ -> "running";
      case Progress.Done(var finding) -> word(finding.level());
    };
  }

  private static String word(Finding.Level level) {
    return switch (level) {
      case FINE -> "fine";
      case WARNING -> "warning";
      case FAILED -> "failed";
    };
  }

  /** What other devices of the kind there are. */
  private static Html others(CheckModel model, Progress progress) {
    if (!(progress instanceof Progress.Done(var finding)
        && finding instanceof Finding.Opened(var kind, var label, _))) {
      return Html.nothing();
    }
    List<String> names = new ArrayList<>();
    for (Device device : model.devices()) {
      // The browser's own aliases for what is there already.
      boolean alias = device.id().equals("default") || device.id().equals("communications");
      boolean other = !device.label().isEmpty() && !device.label().equals(label);
      if (device.kind() == kind && other && !alias) {
        names.add(device.label());
      }
    }
    return when(
        !names.isEmpty(),
        element(
            "p",
            Attribute.classes("hint"),
            text(CheckWords.ALSO_THERE.of(verbatim(String.join(", ", names))))));
  }

  /** What is heard, while it is listened for. */
  private static Html level(CheckModel model, Check check) {
    boolean listening =
        check == Check.MICROPHONE
            && model.progress(check) instanceof Progress.Running(var asking)
            && !asking;
    return when(listening, LobbyView.level(model.sound().level()));
  }
}
