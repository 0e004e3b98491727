/** What single characters are, where a JDK's tables would be too large for a page. */
@NullMarked
package dev.parley.front.app.text;

import org.jspecify.annotations.NullMarked;
