package dev.parley.server.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its chain and the key that belongs to it.
 *
 * @param chain the server's own certificate first, then those that vouch for it
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {
  Identity {
    chain = List.copyOf(chain);
  }

  /**
   * Makes sure that the key and the first certificate belong together, by signing something.
   *
   * @throws GeneralSecurityException if they do not
   */
  void check() throws GeneralSecurityException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "EC" -> "SHA256withECDSA";
          case "RSA" -> "SHA256withRSA";
          default -> key.getAlgorithm();
        };
    byte[] probe = {42};
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(probe);
    byte[] signature = signer.sign();
    signer.initVerify(chain.getFirst().getPublicKey());
    signer.update(probe);
    if (!signer.verify(signature)) {
      throw new InvalidKeyException("the key does not belong to the first certificate");
    }
  }

  /** Never the key: it must not reach a log. */
  @Override
  public String toString() {
    return "Identity" + chain.stream().map(X509Certificate::getSubjectX500Principal).toList();
  }
}
