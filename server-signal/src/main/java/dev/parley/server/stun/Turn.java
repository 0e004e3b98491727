package dev.parley.server.stun;

import java.nio.charset.StandardCharsets;

/** The requests of a client of STUN (RFC 8489) and TURN (RFC 8656), and what their answers hold. */
public final class Turn {
  /** The client's address as the server sees it. */
  public static final int XOR_MAPPED_ADDRESS = Stun.XOR_MAPPED_ADDRESS;

  /** The address at which the server relays for the client. */
  public static final int XOR_RELAYED_ADDRESS = 0x0016;

  /** For whom the credentials are; to be repeated. */
  public static final int REALM = 0x0014;

  /** What makes a request that is sent again later worthless; to be repeated. */
  public static final int NONCE = 0x0015;

  private static final int USERNAME = 0x0006;
  private static final int LIFETIME = 0x000D;
  private static final int REQUESTED_TRANSPORT = 0x0019;
  private static final int UDP = 17 << 24;
  private static final int ALLOCATE_REQUEST = 0x0003;
  private static final int REFRESH_REQUEST = 0x0004;

  private Turn() {}

  /**
   * Shows who asks (RFC 8489, section 9.2.4).
   *
   * @param username as the server knows it; plain ASCII
   * @param realm as the server said it
   * @param nonce as the server said it
   * @param key made of these by {@link #login}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Login(String username, byte[] realm, byte[] nonce, byte[] key) {
    /** Never the key: it must not reach a log. */
    @Override
    public String toString() {
      return "Login[" + username + "]";
    }
  }

  /** Makes what shows that we know the password, which is plain ASCII. */
  public static Login login(String username, String password, byte[] realm, byte[] nonce) {
    return new Login(username, realm, nonce, Stun.longTermKey(username, realm, password));
  }

  /** Asks under which address we are seen. */
  public static byte[] binding(byte[] transactionId) {
    return new StunWriter(Stun.BINDING_REQUEST, transactionId).fingerprinted();
  }

  /** Asks for a relay over UDP without credentials, so as to be told the realm. */
  public static byte[] allocate(byte[] transactionId) {
    return new StunWriter(ALLOCATE_REQUEST, transactionId)
        .put(REQUESTED_TRANSPORT, UDP)
        .fingerprinted();
  }

  /** Asks for a relay over UDP. */
  public static byte[] allocate(byte[] transactionId, Login login) {
    StunWriter request =
        new StunWriter(ALLOCATE_REQUEST, transactionId).put(REQUESTED_TRANSPORT, UDP);
    return sealed(request, login);
  }

  /** Gives the relay back: a lifetime of nothing (RFC 8656, section 7). */
  public static byte[] free(byte[] transactionId, Login login) {
    return sealed(new StunWriter(REFRESH_REQUEST, transactionId).put(LIFETIME, 0), login);
  }

  /** The same without credentials, for a server that wants none. */
  public static byte[] free(byte[] transactionId) {
    return new StunWriter(REFRESH_REQUEST, transactionId).put(LIFETIME, 0).fingerprinted();
  }

  private static byte[] sealed(StunWriter request, Login login) {
    return request
        .put(USERNAME, login.username().getBytes(StandardCharsets.UTF_8))
        .put(REALM, login.realm())
        .put(NONCE, login.nonce())
        .seal(login.key())
        .fingerprinted();
  }
}
