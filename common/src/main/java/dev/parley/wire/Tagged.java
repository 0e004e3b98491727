package dev.parley.wire;

/** A constant that stands for one variant of a message on the wire. */
interface Tagged {
  /** The value of {@code type}: the simple name of the record. */
  String word();
}
