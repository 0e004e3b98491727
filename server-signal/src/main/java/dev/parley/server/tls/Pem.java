package dev.parley.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** Reads certificates and keys in the form of RFC 7468. */
final class Pem {
  private Pem() {}

  /**
   * Reads an identity.
   *
   * @param certificates the server's own first, then those that vouch for it
   * @param key unencrypted, as PKCS#8 (RFC 5958), PKCS#1 (RFC 8017) or of SEC 1 (RFC 5915)
   * @throws GeneralSecurityException with a reason for people if that is not what there is, or if
   *     the two do not belong together
   */
  static Identity read(byte[] certificates, byte[] key) throws GeneralSecurityException {
    Identity identity = new Identity(privateKey(key), chain(certificates));
    identity.check();
    return identity;
  }

  private static List<X509Certificate> chain(byte[] pem) throws GeneralSecurityException {
    List<X509Certificate> chain =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))
            .stream()
            .map(X509Certificate.class::cast)
            .toList();
    if (chain.isEmpty()) {
      throw new CertificateException("there is no certificate in the file");
    }
    return chain;
  }

  private static PrivateKey privateKey(byte[] pem) throws GeneralSecurityException {
    try (PemReader reader =
        new PemReader(new StringReader(new String(pem, StandardCharsets.ISO_8859_1)))) {
      // OpenSSL writes the parameters of a curve before the key.
      for (PemObject part = reader.readPemObject(); part != null; part = reader.readPemObject()) {
        if (part.getType().endsWith("PRIVATE KEY")) {
          return decode(pkcs8(part));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new KeyException("the key cannot be read: " + e.getMessage(), e);
    }
    throw new KeyException("there is no private key in the file");
  }

  private static PrivateKeyInfo pkcs8(PemObject key) throws IOException, KeyException {
    if (key.getType().startsWith("ENCRYPTED") || !key.getHeaders().isEmpty()) {
      throw new KeyException("the key is encrypted, and there is nobody to ask for a password");
    }
    return switch (key.getType()) {
      case "PRIVATE KEY" -> PrivateKeyInfo.getInstance(key.getContent());
      case "RSA PRIVATE KEY" ->
          new PrivateKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
              RSAPrivateKey.getInstance(key.getContent()));
      case "EC PRIVATE KEY" -> {
        ECPrivateKey inner = ECPrivateKey.getInstance(key.getContent());
        yield new PrivateKeyInfo(
            new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey, inner.getParametersObject()),
            inner);
      }
      default -> throw new KeyException("nobody knows keys of the kind " + key.getType());
    };
  }

  private static PrivateKey decode(PrivateKeyInfo info)
      throws IOException, GeneralSecurityException {
    String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
    return KeyFactory.getInstance(algorithm)
        .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
  }
}
