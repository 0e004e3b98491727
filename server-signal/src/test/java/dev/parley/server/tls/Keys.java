package dev.parley.server.tls;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

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
}
