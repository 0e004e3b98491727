/**
 * Files between people: what is offered, what goes where, and what becomes of it. Pure, like all of
 * {@code app}; the bytes stay in the browser. See {@link Files} for what there is, {@link Sender}
 * and {@link Receiver} for what happens to it.
 */
@NullMarked
package dev.parley.front.app.file;

import org.jspecify.annotations.NullMarked;
