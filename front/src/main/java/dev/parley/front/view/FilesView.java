package dev.parley.front.view;

import static dev.parley.front.view.Html.div;
import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.Html.when;
import static dev.parley.front.view.words.Said.verbatim;
import static dev.parley.front.view.words.StateWords.ACCEPT;
import static dev.parley.front.view.words.StateWords.ACCEPT_FILE;
import static dev.parley.front.view.words.StateWords.CANCEL;
import static dev.parley.front.view.words.StateWords.CANCEL_FILE;
import static dev.parley.front.view.words.StateWords.DECLINE;
import static dev.parley.front.view.words.StateWords.DECLINE_FILE;
import static dev.parley.front.view.words.StateWords.FILES;
import static dev.parley.front.view.words.StateWords.REMOVE;
import static dev.parley.front.view.words.StateWords.REMOVE_FILE;
import static dev.parley.front.view.words.StateWords.SAVE;
import static dev.parley.front.view.words.StateWords.SAVE_FILE;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Participant;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.file.OwnFile;
import dev.parley.front.app.file.Sending;
import dev.parley.front.app.file.TheirFile;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/** Files on their way, between the lines of chat and the field below them. */
final class FilesView {

  private FilesView() {}

  static Html view(InCall call) {
    List<Html> rows = new ArrayList<>();
    for (TheirFile file : call.files().theirs()) {
      if (!file.hidden()) {
        rows.add(their(call, file));
      }
    }
    for (OwnFile file : call.files().own()) {
      if (!file.withdrawn()) {
        rows.add(own(call, file));
      }
    }
    return rows.isEmpty()
        ? Html.nothing()
        : element(
            "section",
            new Attribute.Key("files"),
            Attribute.classes("files"),
            Attribute.label(FILES),
            element("ul", Attribute.classes("files-list"), Html.all(rows)));
  }

  private static boolean interrupted(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return participant == null || !participant.live();
  }

  private static Html their(InCall call, TheirFile file) {
    Phrase state = FileWords.of(file, call.files(), interrupted(call, file.from()));
    boolean moving =
        switch (file.stage()) {
          case RECEIVING, CHECKING -> true;
          case OFFERED, OPENING, COMPLETE, DAMAGED, DECLINED, CANCELLED, LOST, FAILED -> false;
        };
    return row(
        "their" + file.from().value() + file.id(),
        file.name(),
        "file-down",
        List.of(
            element("span", Attribute.classes("hint"), text(state)),
            when(moving, progress(file.name(), file.received(), file.size()))),
        actions(call, file));
  }

  private static List<Html> actions(InCall call, TheirFile file) {
    PeerId from = file.from();
    Said name = verbatim(file.name());
    Msg decline = new UiMsg.DeclinedFile(from, file.id());
    return switch (file.stage()) {
      case OFFERED ->
          List.of(
              when(
                  call.files().fits(file.size()),
                  small(
                      ACCEPT,
                      ACCEPT_FILE.of(name),
                      "primary",
                      new UiMsg.AcceptedFile(from, file.id()))),
              small(DECLINE, DECLINE_FILE.of(name), "", decline));
      case OPENING, RECEIVING, CHECKING -> List.of(cross(CANCEL, CANCEL_FILE.of(name), decline));
      case COMPLETE ->
          List.of(
              when(
                  !call.files().toDisk(),
                  small(SAVE, SAVE_FILE.of(name), "primary", new UiMsg.SavedFile(from, file.id()))),
              remove(file));
      case DAMAGED, DECLINED, CANCELLED, LOST, FAILED -> List.of(remove(file));
    };
  }

  private static Html remove(TheirFile file) {
    return cross(
        REMOVE,
        REMOVE_FILE.of(verbatim(file.name())),
        new UiMsg.DismissedFile(file.from(), file.id()));
  }

  private static Html own(InCall call, OwnFile file) {
    List<Html> lines = new ArrayList<>();
    lines.add(element("span", Attribute.classes("hint"), text(FileWords.size(file.size()))));
    for (Sending sending : file.sendings()) {
      boolean moving = sending.stage() == Sending.Stage.SENDING;
      lines.add(
          element(
              "span",
              new Attribute.Key(sending.peer().value()),
              Attribute.classes("hint"),
              text(FileWords.of(sending, file.size(), interrupted(call, sending.peer())))));
      lines.add(when(moving, progress(file.name(), sending.confirmed(), file.size())));
    }
    Said name = verbatim(file.name());
    Html action =
        file.open()
            ? cross(CANCEL, CANCEL_FILE.of(name), new UiMsg.CancelledFile(file.id()))
            : cross(REMOVE, REMOVE_FILE.of(name), new UiMsg.DismissedOwnFile(file.id()));
    return row("own" + file.id(), file.name(), "file-up", lines, List.of(action));
  }

  private static Html row(
      String key, String name, String icon, List<Html> lines, List<Html> actions) {
    return element(
        "li",
        new Attribute.Key(key),
        Attribute.classes("file"),
        icon(icon),
        div(
            "file-words",
            element(
                "span",
                Attribute.classes("name"),
                Attribute.of("dir", "auto"),
                Attribute.of("title", name),
                text(name)),
            Html.all(lines)),
        div("file-actions", Html.all(actions)));
  }

  private static Html progress(String name, long part, long whole) {
    return element(
        "progress",
        Attribute.label(verbatim(name)),
        Attribute.of("max", "100"),
        Attribute.of("value", Integer.toString(FileWords.percent(part, whole))));
  }

  private static Html small(Phrase text, Phrase name, String classes, Msg msg) {
    return element(
        "button",
        Attribute.classes("button small " + classes),
        Attribute.of("type", "button"),
        Attribute.label(name),
        new Attribute.OnClick(msg),
        text(text));
  }

  private static Html cross(Phrase title, Phrase name, Msg msg) {
    return element(
        "button",
        Attribute.classes("icon-button"),
        Attribute.of("type", "button"),
        Attribute.label(name),
        Attribute.of("title", title),
        new Attribute.OnClick(msg),
        icon("x"));
  }
}
