/**
 * The link to one other peer: negotiation as a pure state machine, from first signal to last. Pure,
 * like all of {@code app}.
 */
@NullMarked
package dev.parley.front.app.link;

import org.jspecify.annotations.NullMarked;
