/**
 * All words of the page: what they are in English, and how those of other languages take their
 * place. The classes whose names end in {@code Words} are the catalogue, each an area with a number
 * of its own; the build reads them as text, together with the files of {@code
 * src/main/web/languages}, and does not end well when a language lacks a text or has other
 * placeholders.
 */
@NullMarked
package dev.parley.front.view.words;

import org.jspecify.annotations.NullMarked;
