/**
 * Options in general: what they are called, take and mean, and how they are read from a command
 * line and from the environment. The only package that knows Apache Commons CLI.
 */
@NullMarked
package dev.parley.server.options;

import org.jspecify.annotations.NullMarked;
