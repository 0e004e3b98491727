/**
 * Calls over real networks, made of Linux network namespaces: homes behind routers that translate
 * addresses, an internet between them that loses packets, links that go down and come back. Nothing
 * leaves the namespaces. Where these are not permitted the tests are skipped, and say so.
 */
@NullMarked
package dev.parley.server.network;

import org.jspecify.annotations.NullMarked;
