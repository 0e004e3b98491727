/** How tiles share the stage: pure geometry. Pure, like all of {@code app}. */
@NullMarked
package dev.parley.front.app.stage;

import org.jspecify.annotations.NullMarked;
