package dev.parley.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/** Files that say who may vouch for others. */
public final class Authorities {
  private Authorities() {}

  /**
   * Looks into a file, so that what is wrong with it can be said at the start.
   *
   * @param file certificates in PEM form
   * @throws IOException if it cannot be read
   * @throws GeneralSecurityException with a reason for people if they are none
   */
  public static void check(Path file) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        throw new CertificateException("there is no certificate in the file");
      }
    }
  }
}
