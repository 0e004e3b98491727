/**
 * All words of the page: what they are in English, and how those of other languages take their
 * place. {@link dev.parley.front.view.words.EntryWords}, {@link
 * dev.parley.front.view.words.CallWords} and {@link dev.parley.front.view.words.StateWords} are the
 * catalogue; the build reads them as text, together with the files of {@code
 * src/main/web/languages}, and does not end well when a language lacks a text or has other
 * placeholders.
 */
@NullMarked
package dev.parley.front.view.words;

import org.jspecify.annotations.NullMarked;
