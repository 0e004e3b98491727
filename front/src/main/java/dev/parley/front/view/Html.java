package dev.parley.front.view;

import dev.parley.front.view.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A tree of elements and text, as a value. */
public sealed interface Html extends Part {

  /**
   * An element.
   *
   * @param tag its name
   * @param attributes what it is and does
   * @param children what is in it
   */
  record Element(String tag, List<Attribute> attributes, List<Html> children) implements Html {
    /** Copies the lists. */
    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }
  }

  /** Text. It is always shown as it is, never taken for markup. */
  record Text(Said said) implements Html {}

  /** Nothing. */
  record Nothing() implements Html {}

  /** Several things in a row, without an element around them. */
  record Fragment(List<Html> children) implements Html {
    /** Copies the list. */
    public Fragment {
      children = List.copyOf(children);
    }
  }

  /**
   * Something that looks the same as long as it shows the same, and is not even made anew then.
   *
   * @param shown what it shows; the same object means the same
   * @param also what its look depends on besides; the equal means the same
   * @param html makes it
   */
  record Memo(Object shown, Object also, Supplier<Html> html) implements Html {}

  /** Puts an element together. */
  static Html element(String tag, Part... parts) {
    List<Attribute> attributes = new ArrayList<>();
    List<Html> children = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Attribute attribute -> attributes.add(attribute);
        case Fragment(var inner) -> children.addAll(inner);
        case Nothing() -> {}
        case Element element -> children.add(element);
        case Text text -> children.add(text);
        case Memo memo -> children.add(memo);
      }
    }
    return new Element(tag, attributes, children);
  }

  /** A {@code div} of a class. */
  static Html div(String classes, Part... parts) {
    Part[] all = new Part[parts.length + 1];
    all[0] = Attribute.classes(classes);
    System.arraycopy(parts, 0, all, 1, parts.length);
    return element("div", all);
  }

  /** Words. */
  static Html text(Said said) {
    return new Text(said);
  }

  /** What someone has typed; words of the page are in the catalogue. */
  static Html text(String text) {
    return new Text(Said.verbatim(text));
  }

  /** Nothing. */
  static Html nothing() {
    return new Nothing();
  }

  /** Something, or nothing. */
  static Html when(boolean condition, Html html) {
    return condition ? html : nothing();
  }

  /** Several things in a row. */
  static Html all(List<Html> children) {
    return new Fragment(children);
  }

  /** An icon of the sprite in the page; hidden from screen readers. */
  static Html icon(String name) {
    return element(
        "svg",
        Attribute.classes("icon"),
        Attribute.of("aria-hidden", "true"),
        element("use", Attribute.of("href", "#icon-" + name)));
  }
}
