/** Bindings to WebRTC. Names as in the WebIDL, and no logic. */
@NullMarked
package dev.parley.front.browser.jso.rtc;

import org.jspecify.annotations.NullMarked;
