/**
 * Bindings to the parts of DOM and HTML that TeaVM's own lack. Names as in the WebIDL, and no
 * logic.
 */
@NullMarked
package dev.parley.front.browser.jso.dom;

import org.jspecify.annotations.NullMarked;
