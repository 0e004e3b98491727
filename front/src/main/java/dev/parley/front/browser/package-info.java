/**
 * The shell around {@code app} and {@code view}: runs effects, reports what the browser does as
 * messages, renders. {@link dev.parley.front.browser.Program} holds the model, the only mutable
 * state that means anything; the rest here keeps track of the browser's own objects by id.
 *
 * <p>Nothing is decided here. Whatever can be decided without the browser is decided in {@code
 * app}.
 */
@NullMarked
package dev.parley.front.browser;

import org.jspecify.annotations.NullMarked;
