package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.icon;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.Said.amount;

import dev.parley.front.app.Hands;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Talk;
import dev.parley.front.view.words.TalkWords;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

/** What people show besides lines of chat. */
final class TalkView {

  private TalkView() {}

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
