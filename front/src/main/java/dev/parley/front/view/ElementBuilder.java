package dev.parley.front.view;

import java.util.ArrayList;
import java.util.List;

/** Takes what belongs to an element, in any order of attributes and children. */
final class ElementBuilder {
  private final String tag;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Html> children = new ArrayList<>();

  ElementBuilder(String tag) {
    this.tag = tag;
  }

  ElementBuilder add(Part part) {
    switch (part) {
      case Attribute attribute -> attributes.add(attribute);
      case Html.Fragment(var inner) -> children.addAll(inner);
      case Html.Nothing() -> {}
      case Html.Element element -> children.add(element);
      case Html.Text text -> children.add(text);
      case Html.Memo memo -> children.add(memo);
    }
    return this;
  }

  Html build() {
    return new Html.Element(tag, attributes, children);
  }
}
