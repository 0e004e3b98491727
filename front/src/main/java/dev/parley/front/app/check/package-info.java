/**
 * The connection check, a page of its own that tells whether calls will work from here. Pure, like
 * all of {@code app}: what is tried are effects, what was found comes back as messages.
 */
@NullMarked
package dev.parley.front.app.check;

import org.jspecify.annotations.NullMarked;
