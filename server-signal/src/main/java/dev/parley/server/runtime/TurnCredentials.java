package dev.parley.server.runtime;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ephemeral credentials for a TURN server that shares a secret with us: coturn's {@code
 * use-auth-secret}, after the draft "A REST API For Access To TURN Services"
 * (draft-uberti-behave-turn-rest-00).
 *
 * @param username {@code <seconds since 1970 when it runs out>:<anything>}
 * @param credential base64 of HMAC-SHA-1 of the user name under the secret
 */
public record TurnCredentials(String username, String credential) {
  private static final String HMAC = "HmacSHA1";

  /**
   * Makes credentials.
   *
   * @param secret shared with the TURN server
   * @param expiry when they run out, in whole seconds
   * @param tag tells users apart in the TURN server's accounts; no colon in it
   */
  public static TurnCredentials issue(String secret, Instant expiry, String tag) {
    String username = expiry.getEpochSecond() + ":" + tag;
    return new TurnCredentials(username, sign(secret, username));
  }

  private static String sign(String secret, String username) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] signature = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /** Never the credential: it must not reach a log. */
  @Override
  public String toString() {
    return "TurnCredentials[" + username + "]";
  }
}
