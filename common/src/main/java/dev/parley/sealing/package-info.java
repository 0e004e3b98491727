/**
 * How the room name becomes the room id and the signal key, and how a signal is sealed with that
 * key: everything of it that is the same wherever the cryptography itself runs.
 *
 * <p>The primitives (PBKDF2, HKDF, AES-GCM, SHA-256) are the platform's own: WebCrypto in the
 * browser, {@code javax.crypto} in tests. Nothing here knows either.
 */
@NullMarked
package dev.parley.sealing;

import org.jspecify.annotations.NullMarked;
