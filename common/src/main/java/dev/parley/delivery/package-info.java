/**
 * Exactly-once delivery over connections that come and go: numbers, bounded buffers, and what is to
 * be sent again. The server and the page use the same classes. Pure and immutable.
 */
@NullMarked
package dev.parley.delivery;

import org.jspecify.annotations.NullMarked;
