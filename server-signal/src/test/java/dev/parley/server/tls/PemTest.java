package dev.parley.server.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PemTest {
  private static final ASN1ObjectIdentifier CURVE = SECObjectIdentifiers.secp256r1;

  private static Identity read(String certificates, String key) throws GeneralSecurityException {
    return Pem.read(certificates.getBytes(UTF_8), key.getBytes(UTF_8));
  }

  private static Identity made(String keys, String signature) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance(keys).generateKeyPair();
    X500Name name = new X500Name("CN=localhost");
    Date now = Date.from(Instant.now());
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, now, now, name, pair.getPublic())
                    .build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
    return new Identity(pair.getPrivate(), List.of(certificate));
  }

  @ParameterizedTest
  @CsvSource({"RSA, SHA256withRSA", "EC, SHA256withECDSA", "Ed25519, Ed25519"})
  void keysAreReadAsPkcs8(String keys, String signature) throws Exception {
    Identity made = made(keys, signature);
    String pem = Keys.pkcs8(made);
    assertTrue(pem.startsWith("-----BEGIN PRIVATE KEY-----"), "the form that is meant");
    Identity read = read(Keys.chain(made), pem);
    assertEquals(made.key(), read.key());
    assertEquals(made.chain(), read.chain());
  }

  @Test
  void anRsaKeyIsReadAsPkcs1() throws Exception {
    Identity made = made("RSA", "SHA256withRSA");
    String pem = Keys.pem(made.key());
    assertTrue(pem.startsWith("-----BEGIN RSA PRIVATE KEY"), "the form that is meant");
    assertEquals(made.key(), read(Keys.chain(made), pem).key());
  }

  /** As OpenSSL writes it: the curve stands in the key, and once more before it. */
  @Test
  void aKeyOnACurveIsReadInTheFormOfSec1() throws Exception {
    Identity made = Keys.identity();
    ECPrivateKey inner = new ECPrivateKey(256, secret(made), CURVE);
    String key = block("EC PRIVATE KEY", inner.getEncoded());
    assertEquals(secret(made), secret(read(Keys.chain(made), key)));
    String parameters = block("EC PARAMETERS", CURVE.getEncoded());
    assertEquals(secret(made), secret(read(Keys.chain(made), parameters + key)));
  }

  /** Two forms of a key are not equal for the JDK, as one may hold the public key too. */
  private static BigInteger secret(Identity identity) {
    return ((java.security.interfaces.ECPrivateKey) identity.key()).getS();
  }

  private static String block(String label, byte[] content) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  @Test
  void theWholeChainIsKept() throws Exception {
    Identity own = Keys.identity();
    Identity other = Keys.identity();
    assertEquals(
        List.of(own.chain().getFirst(), other.chain().getFirst()),
        read(Keys.chain(own, other), Keys.pkcs8(own)).chain());
  }

  private static void refuses(String reason, String certificates, String key) {
    GeneralSecurityException refusal =
        assertThrows(GeneralSecurityException.class, () -> read(certificates, key));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::toString);
  }

  @Test
  void whatIsOfNoUseIsRefusedWithAReason() throws Exception {
    Identity own = Keys.identity();
    Identity other = Keys.identity();
    refuses("does not belong", Keys.chain(own, other), Keys.pkcs8(other));
    refuses("no private key", Keys.chain(own), "");
    refuses("no private key", Keys.chain(own), Keys.chain(own));
    refuses("no certificate", "", Keys.pkcs8(own));
    String key = Keys.pkcs8(own);
    refuses("cannot be read", Keys.chain(own), key.substring(0, key.length() / 2));
    refuses("cannot be read", Keys.chain(own), key.replaceFirst("\n[^\n]{40}", "\nAAAA"));
  }

  @Test
  void anEncryptedKeyIsRefusedWithAReason() throws Exception {
    Identity made = made("RSA", "SHA256withRSA");
    String pem =
        """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF

        AAAA
        -----END RSA PRIVATE KEY-----
        """;
    refuses("encrypted", Keys.chain(made), pem);
  }

  @Test
  void aKeyNeverStandsInWhatAnIdentitySaysOfItself() throws IOException, GeneralSecurityException {
    Identity identity = Keys.identity();
    assertFalse(identity.toString().contains(identity.key().toString()));
    assertTrue(identity.toString().contains("Parley"));
  }
}
