/**
 * Finds out whether calls will work: it does once, in the place of a browser, what browsers do, and
 * says what it found in lines that people can copy.
 *
 * <p>The classes named {@code …Check} decide; they see the world through {@link
 * dev.parley.server.doctor.Network} and its exchanges. {@code NetworkOfThisMachine} and what it
 * opens are the shell around them.
 *
 * <p>Laws:
 *
 * <ul>
 *   <li>Every wait has an end, a few seconds away.
 *   <li>Nothing secret stands in a finding, and what others said in theirs is cut and has no
 *       control characters.
 *   <li>What was taken is given back: the seat, and each allocation.
 * </ul>
 */
@NullMarked
package dev.parley.server.doctor;

import org.jspecify.annotations.NullMarked;
