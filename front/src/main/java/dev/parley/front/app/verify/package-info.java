/**
 * Whether somebody sits between the people of a call: what each link ends in, whose devices these
 * are, and the safety code that the pages of a room make together for people to compare aloud.
 * Pure: chance and hashes come in as values.
 */
@NullMarked
package dev.parley.front.app.verify;

import org.jspecify.annotations.NullMarked;
