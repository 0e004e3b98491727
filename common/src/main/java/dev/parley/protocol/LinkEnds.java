package dev.parley.protocol;

/**
 * The two ends of a link, as one of its peers sees them: SHA-256 of the certificates that DTLS uses
 * there (RFC 8122), in base64url.
 *
 * @param peer at the other end
 * @param own fingerprint of the certificate at this end
 * @param theirs the one that the other end has to show
 */
public record LinkEnds(PeerId peer, String own, String theirs) {
  /** Refuses what is no fingerprint. */
  public LinkEnds {
    Base64Url.require256Bits(own, "own");
    Base64Url.require256Bits(theirs, "theirs");
  }
}
