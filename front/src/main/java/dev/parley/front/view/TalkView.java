package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.Said.amount;

import dev.parley.front.app.Hands;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.Talk;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.TalkWords;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/** What people show besides lines of chat. */
final class TalkView {

  private TalkView() {}

  /** Who is writing: to be found, and not spoken each time. */
  static Html typing(InCall call) {
    List<Said> names = new ArrayList<>();
    for (Participant participant : call.participants()) {
      if (participant.chat().typing()) {
        names.add(TileView.nameOf(participant));
      }
    }
    return element(
        "p",
        new Attribute.Key("typing"),
        Attribute.classes("typing hint"),
        Attribute.of("role", "status"),
        Attribute.of("aria-live", "off"),
        Attribute.label(TalkWords.TYPING),
        typing(names));
  }

  private static Html typing(List<Said> names) {
    if (names.isEmpty()) {
      return Html.nothing();
    }
    return text(
        names.size() > 2
            ? TalkWords.MANY_TYPING.of(amount(names.size()))
            : names.size() == 1
                ? TalkWords.ONE_TYPING.of(names.getFirst())
                : TalkWords.TWO_TYPING.of(names.getFirst(), names.getLast()));
  }

  /** What lies on someone's tile. Reactions are told among the notices. */
  static Html onTile(InCall call, PeerId peer) {
    List<Html> parts = new ArrayList<>();
    for (Talk.Reaction reaction : call.talk().reactions()) {
      if (reaction.from().equals(peer)) {
        parts.add(
            element(
                "span",
                new Attribute.Key("reaction" + reaction.id()),
                Attribute.classes("reaction reaction-" + reaction.id() % 4),
                Attribute.of("aria-hidden", "true"),
                text(reaction.emoji())));
      }
    }
    parts.add(hand(call, peer, "hand-up"));
    return Html.all(parts);
  }

  /** A hand that is up, and whose turn that is. */
  static Html hand(InCall call, PeerId peer, String classes) {
    int place = Hands.place(call, peer);
    return place == 0
        ? Html.nothing()
        : element(
            "span",
            new Attribute.Key("hand"),
            Attribute.classes(classes),
            Attribute.of("role", "img"),
            Attribute.label(TalkWords.HAND_UP.of(amount(place))),
            icon("hand"),
            text(amount(place)));
  }
}
