/** Parley's page: where it starts. */
@NullMarked
package dev.parley.front;

import org.jspecify.annotations.NullMarked;
