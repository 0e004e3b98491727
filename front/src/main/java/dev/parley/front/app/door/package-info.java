/** Who may be in the room: what its pages agree on, and what a person decides for themselves. */
@NullMarked
package dev.parley.front.app.door;

import org.jspecify.annotations.NullMarked;
