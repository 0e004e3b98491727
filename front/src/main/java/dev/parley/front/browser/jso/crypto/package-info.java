/** Bindings to Web Cryptography. Names as in the WebIDL, and no logic. */
@NullMarked
package dev.parley.front.browser.jso.crypto;

import org.jspecify.annotations.NullMarked;
