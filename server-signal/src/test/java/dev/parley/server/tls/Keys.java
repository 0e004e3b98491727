package dev.parley.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key material that is made while a test runs. */
public final class Keys {
  private Keys() {}

  /** A certificate for {@code localhost}. */
  static Identity identity() throws GeneralSecurityException {
    return SelfSigned.make(
        List.of(
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1")),
        Instant.now());
  }

  static String pem(Object... parts) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object part : parts) {
        writer.writeObject(part);
      }
    }
    return text.toString();
  }

  static String pkcs8(Identity identity) throws IOException {
    return pem(new JcaPKCS8Generator(identity.key(), null));
  }

  static String chain(Identity... identities) throws IOException {
    return pem(Arrays.stream(identities).map(identity -> identity.chain().getFirst()).toArray());
  }

  /** Writes what a server of {@code identity} needs. */
  static void write(Path folder, Identity identity) throws IOException {
    Files.writeString(folder.resolve("cert.pem"), chain(identity));
    Files.writeString(folder.resolve("key.pem"), pkcs8(identity));
  }

  /**
   * Writes {@code cert.pem} and {@code key.pem} of a fresh certificate that nobody vouches for.
   *
   * @param made when it was made: it is valid from a day before that, for 397 days after it
   */
  public static void write(Path folder, String name, Instant made)
      throws IOException, GeneralSecurityException {
    write(folder, SelfSigned.make(List.of(new GeneralName(GeneralName.dNSName, name)), made));
  }

  /**
   * Writes {@code cert.pem} and {@code key.pem} for {@code 127.0.0.1}, and {@code ca.pem}: an
   * authority of our own, which vouches for it.
   */
  public static void writeVouchedFor(Path folder) throws IOException, GeneralSecurityException {
    X500Name authority = new X500Name("CN=Authority of a test");
    KeyPair authorityKeys = pair();
    KeyPair keys = pair();
    try {
      ContentSigner signer =
          new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate());
      Object ca =
          certificate(authority, authority, authorityKeys)
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
              .build(signer);
      GeneralName name = new GeneralName(GeneralName.iPAddress, "127.0.0.1");
      Object own =
          certificate(authority, new X500Name("CN=Redis"), keys)
              .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(name))
              .build(signer);
      Files.writeString(folder.resolve("ca.pem"), pem(ca));
      Files.writeString(folder.resolve("cert.pem"), pem(own));
      Files.writeString(
          folder.resolve("key.pem"), pem(new JcaPKCS8Generator(keys.getPrivate(), null)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static JcaX509v3CertificateBuilder certificate(
      X500Name issuer, X500Name subject, KeyPair keys) {
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        issuer,
        BigInteger.valueOf(now.toEpochMilli()),
        Date.from(now.minus(Duration.ofDays(1))),
        Date.from(now.plus(Duration.ofDays(1))),
        subject,
        keys.getPublic());
  }
}
