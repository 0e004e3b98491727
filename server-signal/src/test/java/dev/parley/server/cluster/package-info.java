/** Several nodes that are one Parley: the two buses, and real processes over a real Redis. */
@NullMarked
package dev.parley.server.cluster;

import org.jspecify.annotations.NullMarked;
