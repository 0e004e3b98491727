package dev.parley.front.browser.jso.crypto;

import org.teavm.jso.JSObject;

/** See <a href="https://developer.mozilla.org/docs/Web/API/CryptoKey">MDN</a>. */
public interface CryptoKey extends JSObject {}
