/**
 * How good each link is and what is sent on it: all links of a page share one uplink, so what one
 * gets the others lack. Pure, like all of {@code app}.
 */
@NullMarked
package dev.parley.front.app.mesh;

import org.jspecify.annotations.NullMarked;
