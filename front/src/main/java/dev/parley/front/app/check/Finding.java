package dev.parley.front.app.check;

import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.DeviceKind;

/** How a check came out. */
public sealed interface Finding {

  /** How good that is. */
  Level level();

  /** How good something is, best first. */
  enum Level {
    /** As it should be. */
    FINE,
    /** Worth knowing: some calls may lack something. */
    WARNING,
    /** It does not work. */
    FAILED
  }

  /**
   * A device could be used.
   *
   * @param kind microphone or camera
   * @param label the device's own name; may be empty
   * @param silent whether it gave no sound at all; never for a camera
   */
  record Opened(DeviceKind kind, String label, boolean silent) implements Finding {
    @Override
    public Level level() {
      return silent ? Level.WARNING : Level.FINE;
    }
  }

  /**
   * A device gives nothing. Many computers have no camera, and few people miss it; without a
   * microphone nobody is heard.
   */
  record Withheld(DeviceKind kind, CaptureProblem problem) implements Finding {
    @Override
    public Level level() {
      return kind == DeviceKind.CAMERA && problem == CaptureProblem.NOT_FOUND
          ? Level.WARNING
          : Level.FAILED;
    }
  }

  /**
   * An answer came back from where it should.
   *
   * @param from {@link Check#SERVER}, {@link Check#DIRECT} or {@link Check#RELAY}
   * @param roundTripMs how long that took
   */
  record Answered(Check from, long roundTripMs) implements Finding {
    @Override
    public Level level() {
      return Level.FINE;
    }
  }

  /** All that needs no more to be told. */
  enum Plain implements Finding {
    /** The browser has all that calls need. */
    BROWSER_FINE(Level.FINE),
    /** It has no {@code RTCPeerConnection}. */
    WITHOUT_WEBRTC(Level.FAILED),
    /** It gives the page no WebCrypto: an insecure origin. */
    INSECURE(Level.FAILED),
    /** It has no {@code WebSocket}. */
    WITHOUT_WEB_SOCKET(Level.FAILED),
    /** No connection to the server can be made. */
    SERVER_AWAY(Level.FAILED),
    /** There is a connection, but nothing comes back. */
    SERVER_SILENT(Level.FAILED),
    /** The server gives no seat. */
    SERVER_REFUSED(Level.FAILED),
    /** What answers there speaks something else. */
    SERVER_GARBLED(Level.FAILED),
    /** The address from outside is known. */
    ADDRESS_FOUND(Level.FINE),
    /** It is the one that the device has itself, so browsers do not tell it again. */
    ADDRESS_SAME(Level.FINE),
    /** The server is in the same network, where there is none. */
    ADDRESS_NEAR(Level.FINE),
    /** Nobody answers: mostly UDP is blocked. */
    STUN_SILENT(Level.FAILED),
    /** The server names nobody who could tell. */
    STUN_MISSING(Level.WARNING),
    /** The browser cannot even connect with itself. */
    DIRECT_FAILED(Level.FAILED),
    /** The server names no relay. */
    RELAY_MISSING(Level.WARNING),
    /** The relay does not take the credentials, or has no room. */
    RELAY_REFUSED(Level.FAILED),
    /** The relay does not answer. */
    RELAY_SILENT(Level.FAILED),
    /** The relay gives an address, and nothing comes through. */
    RELAY_FAILED(Level.FAILED),
    /** Something before it went wrong. */
    NOT_TRIED(Level.WARNING);

    private final Level level;

    Plain(Level level) {
      this.level = level;
    }

    @Override
    public Level level() {
      return level;
    }
  }
}
