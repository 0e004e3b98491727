/**
 * How messages look as JSON, once for both ends: {@code text ⇄ Json (each end's own parser) ⇄
 * message (the codecs here)}.
 *
 * <p>The server parses text with Jackson, the browser with {@code JSON.parse}; neither is known
 * here. The name of a field stands in {@link dev.parley.wire.Field} and nowhere else, the word of a
 * type in one {@code Tag} constant. Decoding throws {@link
 * dev.parley.wire.MalformedMessageException} and nothing else, whatever it is given.
 */
@NullMarked
package dev.parley.wire;

import org.jspecify.annotations.NullMarked;
