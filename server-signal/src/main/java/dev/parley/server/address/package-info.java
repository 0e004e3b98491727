/** Whom limits count as one, and tables of fixed size about them. */
@NullMarked
package dev.parley.server.address;

import org.jspecify.annotations.NullMarked;
