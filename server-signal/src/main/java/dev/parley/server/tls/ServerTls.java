package dev.parley.server.tls;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The certificate of the server, which may change while the server runs. */
public final class ServerTls {
  private static final Logger LOG = System.getLogger(ServerTls.class.getName());

  private final @Nullable PemFiles files;
  private final CurrentIdentity current;
  private final SSLContext context;
  private final X509Certificate first;
  private Contents seen;
  private String complaint = "";

  private ServerTls(@Nullable PemFiles files, Contents seen, Identity identity)
      throws GeneralSecurityException {
    this.files = files;
    this.seen = seen;
    this.current = new CurrentIdentity(identity);
    this.first = identity.chain().getFirst();
    this.context = SSLContext.getInstance("TLS");
    context.init(new KeyManager[] {current}, null, null);
  }

  private record PemFiles(Path certificates, Path key) {
    Contents read() throws IOException {
      return new Contents(Files.readAllBytes(certificates), Files.readAllBytes(key));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by isSame only
  private record Contents(byte[] certificates, byte[] key) {
    boolean isSame(Contents other) {
      return Arrays.equals(certificates, other.certificates) && Arrays.equals(key, other.key);
    }
  }

  /**
   * Takes the certificate from PEM files (RFC 7468).
   *
   * @param certificates the server's own first, then those that vouch for it
   * @param key its private key, unencrypted: PKCS#8, PKCS#1 or SEC 1
   * @throws IOException if a file cannot be read
   * @throws GeneralSecurityException with a reason for people if they are of no use
   */
  public static ServerTls fromPem(Path certificates, Path key)
      throws IOException, GeneralSecurityException {
    PemFiles files = new PemFiles(certificates, key);
    Contents contents = files.read();
    return new ServerTls(files, contents, Pem.read(contents.certificates(), contents.key()));
  }

  /** Makes a certificate for this machine that nobody vouches for, and that no file keeps. */
  public static ServerTls selfSigned() throws IOException, GeneralSecurityException {
    Identity identity = SelfSigned.make(SelfSigned.namesOfThisMachine(), Instant.now());
    return new ServerTls(null, new Contents(new byte[0], new byte[0]), identity);
  }

  /** What new connections are secured with; follows the certificate by itself. */
  public SSLContext context() {
    return context;
  }

  /** Whether the certificate was made here, so that it is another one after each start. */
  public boolean isSelfSigned() {
    return files == null;
  }

  /** SHA-256 of the first certificate, as browsers show it: {@code 4F:3A:...}. */
  public String fingerprint() {
    return CertificateFacts.fingerprint(first);
  }

  /** The certificate that the server started with. */
  X509Certificate certificate() {
    return first;
  }

  /**
   * Takes the certificate anew if its files have changed. What cannot be used changes nothing, and
   * is told once. To be called every few seconds, by one thread; connections that are open live on.
   */
  public void reload() {
    if (files == null) {
      return;
    }
    try {
      Contents found = files.read();
      if (found.isSame(seen)) {
        return;
      }
      seen = found;
      current.replace(Pem.read(found.certificates(), found.key()));
      complaint = "";
      LOG.log(Level.INFO, "event=certificate-changed");
    } catch (IOException e) {
      notChanged(e.getClass().getSimpleName());
    } catch (GeneralSecurityException e) {
      notChanged(String.valueOf(e.getMessage()));
    }
  }

  private void notChanged(String reason) {
    if (!reason.equals(complaint)) {
      complaint = reason;
      LOG.log(
          Level.WARNING,
          "event=certificate-not-changed reason=\""
              + reason
              + "\" advice=\"the old certificate stays in use; put the files right\"");
    }
  }
}
