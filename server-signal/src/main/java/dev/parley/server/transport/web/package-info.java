/**
 * The page and its parts over HTTP, from memory.
 *
 * <p>Everything that may be served is read once at the start; a request is a look-up in a map by
 * its whole path, so there is no path to walk out of.
 */
@NullMarked
package dev.parley.server.transport.web;

import org.jspecify.annotations.NullMarked;
