/** Bindings to IndexedDB, as promises. */
@NullMarked
package dev.parley.front.browser.jso.store;

import org.jspecify.annotations.NullMarked;
