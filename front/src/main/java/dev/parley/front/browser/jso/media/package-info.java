/** Bindings to Media Capture and Streams and to Web Audio. Names as in the WebIDL, and no logic. */
@NullMarked
package dev.parley.front.browser.jso.media;

import org.jspecify.annotations.NullMarked;
