/**
 * What the page looks like: pure functions from {@link dev.parley.front.app.Model} to a tree of
 * {@link dev.parley.front.view.Html}. No browser object is seen here; the tree says which message
 * each button sends, and the shell renders it.
 *
 * <p>Accessible names are the contract of the page: tests and people find things by role and name.
 */
@NullMarked
package dev.parley.front.view;

import org.jspecify.annotations.NullMarked;
