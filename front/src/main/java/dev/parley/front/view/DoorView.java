package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.SafetyWords.KEEP;
import static dev.parley.front.view.words.SafetyWords.KNOCKS;
import static dev.parley.front.view.words.SafetyWords.KNOCK_WORDS;
import static dev.parley.front.view.words.SafetyWords.LET_IN;
import static dev.parley.front.view.words.SafetyWords.LOCKED;
import static dev.parley.front.view.words.SafetyWords.NOT_NOW;
import static dev.parley.front.view.words.SafetyWords.REMOVED;
import static dev.parley.front.view.words.SafetyWords.REMOVED_WORDS;
import static dev.parley.front.view.words.SafetyWords.REMOVE_FOR_ME;
import static dev.parley.front.view.words.SafetyWords.REMOVE_PERSON;
import static dev.parley.front.view.words.SafetyWords.ROOM_IS_LOCKED;
import static dev.parley.front.view.words.SafetyWords.ROOM_IS_LOCKED_WORDS;
import static dev.parley.front.view.words.SafetyWords.SUGGESTS;
import static dev.parley.front.view.words.SafetyWords.SUGGESTS_WORDS;
import static dev.parley.front.view.words.SafetyWords.SUGGEST_TO_OTHERS;
import static dev.parley.front.view.words.SafetyWords.UNDO;
import static dev.parley.front.view.words.SafetyWords.UNDO_REMOVING;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Participant;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.door.Knock;
import dev.parley.front.app.door.Proposal;
import dev.parley.front.app.door.Removal;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/** Who may be in the call: what is asked above the stage, and what stands among the people. */
final class DoorView {

  private DoorView() {}

  /** In the top bar, while the room is locked. */
  static Html badge(InCall call) {
    return call.door().lock().locked()
        ? element("p", Attribute.classes("lock-badge"), icon("lock"), element("span", text(LOCKED)))
        : Html.nothing();
  }

  /** What is asked. */
  static Html callouts(InCall call) {
    List<Html> all = new ArrayList<>();
    if (outside(call)) {
      all.add(Callout.box("locked", "lock", ROOM_IS_LOCKED, Callout.hint(ROOM_IS_LOCKED_WORDS)));
    }
    for (Knock knock : call.door().knocks()) {
      if (knock.shown() && knock.name() != null) {
        all.add(knock(knock));
      }
    }
    for (Removal removal : call.door().removals()) {
      if (removal.asking()) {
        all.add(removal(removal));
      }
    }
    for (Proposal proposal : call.door().proposals()) {
      if (proposal.open()) {
        all.add(proposal(call, proposal));
      }
    }
    return Html.all(all);
  }

  /** Whether this page has been let in by nobody yet. */
  private static boolean outside(InCall call) {
    for (Participant participant : call.participants()) {
      if (participant.live()) {
        return false;
      }
    }
    return !call.door().lockedBy().isEmpty();
  }

  private static Html knock(Knock knock) {
    Said name = TileView.nameOf(knock.name());
    return Callout.box(
        "knock-" + knock.peer(),
        "user-plus",
        KNOCKS.of(name),
        Callout.hint(KNOCK_WORDS),
        Callout.actions(
            Callout.primary(LET_IN.of(name), new UiMsg.LetIn(knock.peer())),
            Callout.button(NOT_NOW, new UiMsg.IgnoredKnock(knock.peer()))));
  }

  private static Html removal(Removal removal) {
    PeerId peer = removal.peer();
    return Callout.box(
        "removal-" + peer,
        "user-minus",
        REMOVED.of(TileView.nameOf(removal.name())),
        Callout.hint(REMOVED_WORDS),
        Callout.actions(
            Callout.button(SUGGEST_TO_OTHERS, new UiMsg.SuggestedRemoval(peer)),
            Callout.button(UNDO, new UiMsg.UndidRemoval(peer)),
            Callout.button(NOT_NOW, new UiMsg.KeptRemoval(peer))));
  }

  private static Html proposal(InCall call, Proposal proposal) {
    PeerId about = proposal.about();
    return Callout.box(
        "proposal-" + about,
        "user-minus",
        SUGGESTS.of(name(call, proposal.from()), name(call, about)),
        Callout.hint(SUGGESTS_WORDS),
        Callout.actions(
            Callout.button(REMOVE_FOR_ME, new UiMsg.AnsweredProposal(about, true)),
            Callout.button(KEEP, new UiMsg.AnsweredProposal(about, false))));
  }

  private static Said name(InCall call, PeerId peer) {
    Participant participant = call.participant(peer);
    return TileView.nameOf(participant == null ? null : participant.name());
  }

  /** A button beside someone in the list of people. */
  static Html remove(PeerId peer, Said name) {
    return element(
        "button",
        Attribute.classes("icon-button"),
        Attribute.of("type", "button"),
        Attribute.label(REMOVE_PERSON.of(name)),
        Attribute.of("title", REMOVE_PERSON.of(name)),
        new Attribute.OnClick(new UiMsg.RemovedPerson(peer)),
        icon("user-minus"));
  }

  /** Those at the door, and those who were removed, below the people who are here. */
  static Html people(InCall call) {
    List<Html> people = new ArrayList<>();
    for (Knock knock : call.door().knocks()) {
      Said name = TileView.nameOf(knock.name());
      people.add(
          person(knock.peer(), KNOCKS.of(name), LET_IN.of(name), new UiMsg.LetIn(knock.peer())));
    }
    for (Removal removal : call.door().removals()) {
      Said name = TileView.nameOf(removal.name());
      people.add(
          person(
              removal.peer(),
              REMOVED.of(name),
              UNDO_REMOVING.of(name),
              new UiMsg.UndidRemoval(removal.peer())));
    }
    return Html.all(people);
  }

  private static Html person(PeerId peer, Phrase state, Phrase action, Msg msg) {
    return element(
        "li",
        new Attribute.Key("door-" + peer),
        element("span", Attribute.classes("hint person-words"), text(state)),
        Callout.button(action, msg));
  }
}
