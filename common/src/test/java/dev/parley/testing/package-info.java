/**
 * What the tests of every module share: a parser, the message families with their golden files and
 * random examples, and the sealing scheme on {@code javax.crypto}.
 */
@NullMarked
package dev.parley.testing;

import org.jspecify.annotations.NullMarked;
