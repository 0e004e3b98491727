package dev.parley.front.app.check;

/** What is looked at, in the order in which it is shown. */
public enum Check {
  /** Whether the browser has what calls need. */
  BROWSER,
  /** Whether the microphone may be used, and gives any sound. */
  MICROPHONE,
  /** Whether the camera may be used. */
  CAMERA,
  /** Whether the signal server answers. */
  SERVER,
  /** Whether the address is known by which this network is seen from outside (STUN, RFC 8489). */
  ADDRESS,
  /** Whether the browser can connect at all: with itself, without a relay. */
  DIRECT,
  /** Whether a relay passes on what is sent (TURN, RFC 8656). */
  RELAY
}
