/** How languages count and write numbers: the <a href="https://tc39.es/ecma402/">ECMA-402</a>. */
@NullMarked
package dev.parley.front.browser.jso.intl;

import org.jspecify.annotations.NullMarked;
