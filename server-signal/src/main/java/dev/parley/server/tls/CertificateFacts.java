package dev.parley.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a certificate and those that vouch for it, without judging it.
 *
 * @param names names and addresses that it is for (RFC 9525), as they stand in it
 * @param from from when it is valid
 * @param until until when
 * @param chainLength how many certificates there are, itself too
 * @param ordered whether each one vouches for the one before it
 * @param distrust why this machine does not trust it, whatever it is for; null = it does
 * @param fingerprint SHA-256, as browsers show it
 */
public record CertificateFacts(
    List<String> names,
    Instant from,
    Instant until,
    int chainLength,
    boolean ordered,
    @Nullable String distrust,
    String fingerprint) {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  /** Copies the list. */
  public CertificateFacts {
    names = List.copyOf(names);
  }

  /**
   * Reads what {@link ServerTls#fromPem} would use.
   *
   * @throws IOException if a file cannot be read
   * @throws GeneralSecurityException with a reason for people if they are of no use
   */
  public static CertificateFacts fromPem(Path certificates, Path key)
      throws IOException, GeneralSecurityException {
    return of(Pem.read(Files.readAllBytes(certificates), Files.readAllBytes(key)).chain());
  }

  /** Looks at a chain that begins with the certificate itself. */
  static CertificateFacts of(List<X509Certificate> chain) {
    X509Certificate own = chain.getFirst();
    return new CertificateFacts(
        names(own),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        chain.size(),
        isOrdered(chain),
        distrust(chain),
        fingerprint(own));
  }

  /**
   * Whether it is for {@code host} (RFC 9525, section 6): the common name counts for nothing, and a
   * star stands for exactly one label, the first one.
   */
  public boolean covers(String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    String starred = dot > 0 ? "*" + wanted.substring(dot) : wanted;
    InetAddress address = literal(host);
    return names.stream()
        .anyMatch(name ->
            address != null
                ? address.equals(literal(name))
                : name.equalsIgnoreCase(wanted) || name.equalsIgnoreCase(starred));
  }

  private static @Nullable InetAddress literal(String text) {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        for (List<?> each : alternatives) {
          if (each.getFirst() instanceof Integer kind
              && (kind == DNS_NAME || kind == IP_ADDRESS)
              && each.get(1) instanceof String name) {
            names.add(name);
          }
        }
      }
    } catch (CertificateParsingException _) {
      return List.of();
    }
    return names;
  }

  private static boolean isOrdered(List<X509Certificate> chain) {
    for (int i = 1; i < chain.size(); i++) {
      try {
        chain.get(i - 1).verify(chain.get(i).getPublicKey());
      } catch (GeneralSecurityException _) {
        return false;
      }
    }
    return true;
  }

  /** Java's own list of authorities is about that of browsers. */
  private static @Nullable String distrust(List<X509Certificate> chain) {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init((KeyStore) null);
      X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
      trust.checkServerTrusted(chain.toArray(X509Certificate[]::new), "UNKNOWN");
      return null;
    } catch (GeneralSecurityException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return String.valueOf(cause.getMessage());
    }
  }

  /** SHA-256, as browsers show it: {@code 4F:3A:...}. */
  static String fingerprint(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
