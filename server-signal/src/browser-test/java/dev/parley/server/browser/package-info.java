/**
 * People in browsers, calling each other over the packaged server. Everything on the page is found
 * by role and accessible name, as people find it; what no person can see, such as how many frames
 * were decoded, is asked of WebRTC itself.
 */
@NullMarked
package dev.parley.server.browser;

import org.jspecify.annotations.NullMarked;
