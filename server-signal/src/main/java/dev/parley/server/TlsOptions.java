package dev.parley.server;

import static dev.parley.server.options.WrongUsageException.unless;

import dev.parley.server.options.Given;
import dev.parley.server.options.NetworkValues;
import dev.parley.server.options.Option;
import dev.parley.server.options.Values;
import dev.parley.server.options.WrongUsageException;
import dev.parley.server.tls.ServerTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the command line that is about HTTPS. */
record TlsOptions(Given given) {
  private static final Option<Path> CERTIFICATE =
      Option.of(
          "--tls-cert",
          "FILE",
          Values.file(),
          "PEM file with the certificate and those that vouch for it: speak HTTPS."
              + " When the files change, they are read anew.");

  private static final Option<Path> KEY =
      Option.of("--tls-key", "FILE", Values.file(), "PEM file with the private key, unencrypted.");

  private static final Option<Boolean> SELF_SIGNED =
      Option.flag(
          "--tls-self-signed",
          "Speak HTTPS with a certificate made at the start. Browsers warn of it;"
              + " compare the fingerprint that is printed.");

  private static final Option<Integer> REDIRECT_PORT =
      Option.of(
          "--redirect-port",
          "PORT",
          NetworkValues.port(),
          "Port on which plain HTTP is led to the one that speaks HTTPS, mostly 80."
              + " Default: none.");

  static final List<Option<?>> OPTIONS = List.of(CERTIFICATE, KEY, SELF_SIGNED, REDIRECT_PORT);

  /**
   * Checks where plain HTTP is led to HTTPS; null = nowhere.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  @Nullable Integer redirectPort() throws WrongUsageException {
    Integer port = given.find(REDIRECT_PORT);
    unless(
        port == null || isSelfSigned() || files() != null,
        "--redirect-port leads to HTTPS and needs --tls-cert or --tls-self-signed");
    return port;
  }

  /** Whether a certificate is to be made. */
  boolean isSelfSigned() throws WrongUsageException {
    return given.value(SELF_SIGNED);
  }

  /**
   * Reads or makes the certificate; null = plain HTTP.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  @Nullable ServerTls tls() throws WrongUsageException {
    Files files = files();
    try {
      if (files != null) {
        return ServerTls.fromPem(files.certificate(), files.key());
      }
      return isSelfSigned() ? ServerTls.selfSigned() : null;
    } catch (IOException e) {
      throw new WrongUsageException("--tls-cert or --tls-key cannot be read: " + e, e);
    } catch (GeneralSecurityException e) {
      throw new WrongUsageException(
          "--tls-cert and --tls-key cannot be used: " + e.getMessage(), e);
    }
  }

  /** The files that are to be read. */
  record Files(Path certificate, Path key) {}

  /**
   * Checks what is said of the certificate and reads nothing; null = there are no files.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  @Nullable Files files() throws WrongUsageException {
    Path certificate = given.find(CERTIFICATE);
    Path key = given.find(KEY);
    unless((certificate == null) == (key == null), "--tls-cert and --tls-key belong together");
    unless(!isSelfSigned() || certificate == null, "--tls-self-signed needs no --tls-cert");
    return certificate == null || key == null ? null : new Files(certificate, key);
  }
}
