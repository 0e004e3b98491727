package dev.parley.front.view;

import dev.parley.front.view.words.Said;
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

  /**
   * Puts an element together. Like {@code List.of} it has forms for a few parts: making an array
   * takes more room in the script than calls do, at each of 300 places.
   */
  static Html element(String tag, Part... parts) {
    ElementBuilder element = new ElementBuilder(tag);
    for (Part part : parts) {
      element.add(part);
    }
    return element.build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a) {
    return new ElementBuilder(tag).add(a).build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a, Part b) {
    return new ElementBuilder(tag).add(a).add(b).build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a, Part b, Part c) {
    return new ElementBuilder(tag).add(a).add(b).add(c).build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a, Part b, Part c, Part d) {
    return new ElementBuilder(tag).add(a).add(b).add(c).add(d).build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a, Part b, Part c, Part d, Part e) {
    return new ElementBuilder(tag).add(a).add(b).add(c).add(d).add(e).build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a, Part b, Part c, Part d, Part e, Part f) {
    return new ElementBuilder(tag).add(a).add(b).add(c).add(d).add(e).add(f).build();
  }

  /** The same without an array. */
  static Html element(String tag, Part a, Part b, Part c, Part d, Part e, Part f, Part g) {
    return new ElementBuilder(tag).add(a).add(b).add(c).add(d).add(e).add(f).add(g).build();
  }

  /** A {@code div} of a class. */
  static Html div(String classes, Part... parts) {
    ElementBuilder element = new ElementBuilder("div").add(Attribute.classes(classes));
    for (Part part : parts) {
      element.add(part);
    }
    return element.build();
  }

  /** The same without an array. */
  static Html div(String classes, Part a) {
    return element("div", Attribute.classes(classes), a);
  }

  /** The same without an array. */
  static Html div(String classes, Part a, Part b) {
    return element("div", Attribute.classes(classes), a, b);
  }

  /** The same without an array. */
  static Html div(String classes, Part a, Part b, Part c) {
    return element("div", Attribute.classes(classes), a, b, c);
  }

  /** The same without an array. */
  static Html div(String classes, Part a, Part b, Part c, Part d) {
    return element("div", Attribute.classes(classes), a, b, c, d);
  }

  /** The same without an array. */
  static Html div(String classes, Part a, Part b, Part c, Part d, Part e) {
    return element("div", Attribute.classes(classes), a, b, c, d, e);
  }

  /** The same without an array. */
  static Html div(String classes, Part a, Part b, Part c, Part d, Part e, Part f) {
    return element("div", Attribute.classes(classes), a, b, c, d, e, f);
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
