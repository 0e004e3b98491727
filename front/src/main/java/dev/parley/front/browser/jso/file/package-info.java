/** Bindings to files, picked and saved. Names as in the WebIDL, and no logic. */
@NullMarked
package dev.parley.front.browser.jso.file;

import org.jspecify.annotations.NullMarked;
