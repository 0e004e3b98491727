/** The chat log, and marks and links in what people write. Pure, like all of {@code app}. */
@NullMarked
package dev.parley.front.app.chat;

import org.jspecify.annotations.NullMarked;
