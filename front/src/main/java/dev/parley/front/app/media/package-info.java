/**
 * The microphone, camera and speaker of this device, and who is speaking. Pure, like all of {@code
 * app}.
 */
@NullMarked
package dev.parley.front.app.media;

import org.jspecify.annotations.NullMarked;
