package dev.parley.server.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates that nobody vouches for (RFC 5280): people compare the fingerprint. */
final class SelfSigned {
  /** Longer than a server runs; browsers take no more than 398 days from authorities either. */
  private static final Duration VALIDITY = Duration.ofDays(397);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
  private static final int SERIAL_BITS = 120;

  private SelfSigned() {}

  /** Makes an identity with a fresh key (P-256) for {@code names}. */
  static Identity make(List<GeneralName> names, Instant now) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Parley");
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
            Date.from(now.minus(CLOCKS_DIFFER)),
            Date.from(now.plus(VALIDITY)),
            name,
            pair.getPublic());
    try {
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(names.toArray(GeneralName[]::new)));
      return new Identity(
          pair.getPrivate(),
          List.of(
              new JcaX509CertificateConverter()
                  .getCertificate(
                      builder.build(
                          new JcaContentSignerBuilder("SHA256withECDSA")
                              .build(pair.getPrivate())))));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("cannot make a certificate", e);
    }
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
