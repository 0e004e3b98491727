/** Bindings to Preact. Names as in the WebIDL, and no logic. */
@NullMarked
package dev.parley.front.browser.jso.preact;

import org.jspecify.annotations.NullMarked;
