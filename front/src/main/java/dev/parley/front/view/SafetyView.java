package dev.parley.front.view;

import static dev.parley.front.view.Html.element;
import static dev.parley.front.view.Html.text;
import static dev.parley.front.view.words.SafetyWords.AND;
import static dev.parley.front.view.words.SafetyWords.AND_THIS_PAGE;
import static dev.parley.front.view.words.SafetyWords.CLOSE_CODE;
import static dev.parley.front.view.words.SafetyWords.CODE_ALONE;
import static dev.parley.front.view.words.SafetyWords.CODE_CHANGED;
import static dev.parley.front.view.words.SafetyWords.CODE_DIFFERED;
import static dev.parley.front.view.words.SafetyWords.CODE_LINKS;
import static dev.parley.front.view.words.SafetyWords.CODE_MATCHED;
import static dev.parley.front.view.words.SafetyWords.CODE_PEOPLE;
import static dev.parley.front.view.words.SafetyWords.CODE_SILENT;
import static dev.parley.front.view.words.SafetyWords.COMMA;
import static dev.parley.front.view.words.SafetyWords.COMPARE_CODE;
import static dev.parley.front.view.words.SafetyWords.IN_NUMBERS;
import static dev.parley.front.view.words.SafetyWords.IT_DIFFERS;
import static dev.parley.front.view.words.SafetyWords.IT_MATCHES;
import static dev.parley.front.view.words.SafetyWords.MAKING_CODE;
import static dev.parley.front.view.words.SafetyWords.NEW_CODE;
import static dev.parley.front.view.words.SafetyWords.NO_CODE;
import static dev.parley.front.view.words.SafetyWords.SAFETY_CODE;
import static dev.parley.front.view.words.Said.verbatim;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Safety;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;

/** The safety code, above the stage so that people can read it aloud and see each other. */
final class SafetyView {

  private SafetyView() {}

  static Html view(InCall call) {
    Safety safety = call.safety();
    return switch (safety.code().stage()) {
      case CodeStage.Idle() -> Html.nothing();
      case CodeStage.Making _ -> box(Callout.hint(MAKING_CODE));
      case CodeStage.Made made -> box(code(made), answer(made.answer()));
      case CodeStage.Broken(var reason, _) ->
          box(
              Banner.problem(words(reason, safety.about())),
              Callout.actions(Callout.button(NEW_CODE, new UiMsg.PressedVerify())));
    };
  }

  private static Html box(Html... content) {
    return Callout.box(
        "safety", "shield-check", SAFETY_CODE, CLOSE_CODE, new UiMsg.ClosedCode(), content);
  }

  private static Html answer(CodeStage.Answer answer) {
    return switch (answer) {
      case NONE ->
          Html.all(
              List.of(
                  Callout.hint(COMPARE_CODE),
                  Callout.actions(
                      Callout.primary(IT_MATCHES, new UiMsg.ComparedCode(true)),
                      Callout.button(IT_DIFFERS, new UiMsg.ComparedCode(false)))));
      case MATCHED -> Callout.hint(CODE_MATCHED);
      case DIFFERED -> Banner.problem(CODE_DIFFERED);
    };
  }

  /** The numbers say the same, for whoever has no list of words or does not know their language. */
  private static Html code(CodeStage.Made made) {
    boolean inWords = !made.words().isEmpty();
    List<Html> items = new ArrayList<>();
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < made.numbers().size(); i++) {
      String number = Integer.toString(made.numbers().get(i));
      numbers.append(i == 0 ? "" : " · ").append(number);
      items.add(element("li", text(verbatim(inWords ? made.words().get(i) : number))));
    }
    Html list =
        element(
            "ol",
            Attribute.classes("code"),
            Attribute.of("dir", "ltr"),
            Attribute.of("lang", "en"),
            Html.all(items));
    return inWords
        ? Html.all(List.of(list, Callout.hint(IN_NUMBERS.of(verbatim(numbers.toString())))))
        : list;
  }

  private static Phrase words(CodeStage.Reason reason, List<String> about) {
    Said who = names(about);
    return switch (reason) {
      case SILENT -> about.isEmpty() ? NO_CODE : CODE_SILENT.of(who);
      case CHANGED -> about.isEmpty() ? CODE_ALONE : CODE_CHANGED.of(who);
      case PEOPLE -> CODE_PEOPLE;
      case LINKS -> CODE_LINKS.of(about.size() < 2 ? AND_THIS_PAGE.of(who) : who);
    };
  }

  private static Said names(List<String> about) {
    Said names = verbatim("");
    for (int i = 0; i < about.size(); i++) {
      Said name = TileView.nameOf(about.get(i));
      names = i == 0 ? name : (i == about.size() - 1 ? AND : COMMA).of(names, name);
    }
    return names;
  }
}
