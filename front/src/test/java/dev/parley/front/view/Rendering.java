package dev.parley.front.view;

import dev.parley.front.view.words.Translation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree as tests look at it: by role, by name, by text. */
final class Rendering {
  private final List<Html.Element> elements = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Translation language;

  Rendering(Html html) {
    this(html, Tongues.ENGLISH);
  }

  Rendering(Html html, Translation language) {
    this.language = language;
    collect(html);
  }

  private void collect(Html html) {
    switch (html) {
      case Html.Element element -> {
        elements.add(element);
        element.children().forEach(this::collect);
      }
      case Html.Text(var said) -> text.append(language.say(said)).append('\n');
      case Html.Nothing() -> {}
      case Html.Fragment(var children) -> children.forEach(this::collect);
      case Html.Memo memo -> collect(memo.html().get());
    }
  }

  List<Html.Element> elements() {
    return elements;
  }

  List<Html.Element> elements(String tag) {
    return elements.stream().filter(element -> element.tag().equals(tag)).toList();
  }

  String text() {
    return text.toString();
  }

  static @Nullable String attribute(Html.Element element, String name) {
    return attribute(element, name, Tongues.ENGLISH);
  }

  static @Nullable String attribute(Html.Element element, String name, Translation language) {
    for (Attribute attribute : element.attributes()) {
      if (attribute instanceof Attribute.Text(var key, var value) && key.equals(name)) {
        return value;
      }
      if (attribute instanceof Attribute.Words(var key, var said) && key.equals(name)) {
        return language.say(said);
      }
    }
    return null;
  }

  static boolean flag(Html.Element element, String name) {
    return element.attributes().contains(new Attribute.Flag(name, true));
  }

  /** The accessible name, for as much of the rules as these pages need. */
  static String name(Html.Element element) {
    return name(element, Tongues.ENGLISH);
  }

  private static String name(Html.Element element, Translation language) {
    String label = attribute(element, "aria-label", language);
    return label == null ? new Rendering(element, language).text().strip() : label;
  }

  /** The role: the one given, or the one that comes with the tag. */
  static String role(Html.Element element) {
    String given = attribute(element, "role");
    if (given != null) {
      return given;
    }
    return switch (element.tag()) {
      case "input", "textarea" -> "textbox";
      case "select" -> "combobox";
      case "aside" -> "complementary";
      case "section" -> "region";
      default -> element.tag();
    };
  }

  /** Names of all elements of a role; a text field in a label is named by it. */
  List<String> names(String role) {
    List<String> names = new ArrayList<>();
    for (Html.Element element : elements) {
      if (role(element).equals(role) && !(role.equals("textbox") && labelled(element))) {
        names.add(name(element, language));
      }
      if (role.equals("textbox") && element.tag().equals("label") && holdsField(element)) {
        names.add(name(element, language));
      }
    }
    return names;
  }

  private static boolean labelled(Html.Element field) {
    return attribute(field, "aria-label") == null;
  }

  private static boolean holdsField(Html.Element label) {
    return new Rendering(label).elements("input").stream().anyMatch(Rendering::labelled);
  }

  Html.Element find(String role, String name) {
    for (Html.Element element : elements) {
      if (role(element).equals(role) && name(element, language).equals(name)) {
        return element;
      }
    }
    throw new AssertionError("no " + role + " \"" + name + "\"");
  }
}
