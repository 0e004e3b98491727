package dev.parley.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Makes certificates that nobody vouches for (RFC 5280): people compare the fingerprint. */
final class SelfSigned {
  /** Longer than a server runs; browsers take no more than 398 days from authorities either. */
  private static final Duration VALIDITY = Duration.ofDays(397);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BITS = 120;

  /** RFC 5758, section 3.2. */
  private static final AlgorithmIdentifier SIGNED_WITH =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private SelfSigned() {}

  /** Makes an identity with a fresh key (P-256) for {@code names}. */
  static Identity make(List<GeneralName> names, Instant now) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    try {
      byte[] certificate = sign(content(names, now, pair), pair);
      return new Identity(
          pair.getPrivate(),
          List.of(
              (X509Certificate)
                  CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(certificate))));
    } catch (IOException e) {
      throw new GeneralSecurityException("cannot make a certificate", e);
    }
  }

  private static TBSCertificate content(List<GeneralName> names, Instant now, KeyPair pair)
      throws IOException {
    X500Name name = new X500Name("CN=Parley");
    ExtensionsGenerator extensions = new ExtensionsGenerator();
    extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    extensions.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(names.toArray(GeneralName[]::new)));
    V3TBSCertificateGenerator content = new V3TBSCertificateGenerator();
    content.setSerialNumber(
        new ASN1Integer(new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE)));
    content.setIssuer(name);
    content.setSubject(name);
    content.setStartDate(new Time(Date.from(now.minus(CLOCKS_DIFFER))));
    content.setEndDate(new Time(Date.from(now.plus(VALIDITY))));
    content.setSubjectPublicKeyInfo(
        SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    content.setExtensions(extensions.generate());
    content.setSignature(SIGNED_WITH);
    return content.generateTBSCertificate();
  }

  private static byte[] sign(TBSCertificate content, KeyPair pair)
      throws IOException, GeneralSecurityException {
    Signature signer = Signature.getInstance(SIGNED_WITH.getAlgorithm().getId());
    signer.initSign(pair.getPrivate());
    signer.update(content.getEncoded(ASN1Encoding.DER));
    ASN1Encodable[] certificate = {content, SIGNED_WITH, new DERBitString(signer.sign())};
    return new DERSequence(certificate).getEncoded(ASN1Encoding.DER);
  }

  /** By what names and addresses this machine may be called within its networks. */
  static List<GeneralName> namesOfThisMachine() throws IOException {
    List<GeneralName> names = new ArrayList<>();
    names.add(new GeneralName(GeneralName.dNSName, "localhost"));
    String host = InetAddress.getLocalHost().getHostName();
    if (host.matches("[A-Za-z0-9.-]{1,63}")) {
      names.add(new GeneralName(GeneralName.dNSName, host));
      names.add(new GeneralName(GeneralName.dNSName, host + ".local"));
    }
    NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
        .distinct()
        .forEach(address -> names.add(new GeneralName(GeneralName.iPAddress, address)));
    return names;
  }
}
