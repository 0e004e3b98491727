/** Bindings to what all events have in common. Names as in the WebIDL, and no logic. */
@NullMarked
package dev.parley.front.browser.jso.event;

import org.jspecify.annotations.NullMarked;
