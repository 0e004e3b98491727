package dev.parley.server;

import static dev.parley.server.Options.require;

import dev.parley.server.tls.ServerTls;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of the command line that is about HTTPS. */
final class TlsOptions {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description =
          "PEM file with the certificate and those that vouch for it: speak HTTPS."
              + " When the files change, they are read anew.")
  @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "PEM file with the private key, unencrypted.")
  @Nullable Path key;

  @Option(
      names = "--tls-self-signed",
      description =
          "Speak HTTPS with a certificate made at the start. Browsers warn of it;"
              + " compare the fingerprint that is printed.")
  boolean selfSigned;

  @Option(
      names = "--redirect-port",
      paramLabel = "PORT",
      description =
          "Port on which plain HTTP is led to the one that speaks HTTPS, mostly 80."
              + " Default: none.")
  @Nullable Integer redirect;

  /**
   * Checks where plain HTTP is led to HTTPS; null = nowhere.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  @Nullable Integer redirectPort(CommandLine line) {
    Integer port = redirect;
    if (port != null) {
      require(
          port >= 0 && port <= MAX_PORT,
          "--redirect-port must be a number from 0 to " + MAX_PORT,
          line);
      require(
          selfSigned || certificate != null,
          "--redirect-port leads to HTTPS and needs --tls-cert or --tls-self-signed",
          line);
    }
    return port;
  }

  /**
   * Reads or makes the certificate; null = plain HTTP.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  @Nullable ServerTls tls(CommandLine line) {
    Files files = files(line);
    try {
      if (files != null) {
        return ServerTls.fromPem(files.certificate(), files.key());
      }
      return selfSigned ? ServerTls.selfSigned() : null;
    } catch (IOException e) {
      throw new ParameterException(line, "--tls-cert or --tls-key cannot be read: " + e, e);
    } catch (GeneralSecurityException e) {
      throw new ParameterException(
          line, "--tls-cert and --tls-key cannot be used: " + e.getMessage(), e);
    }
  }

  /** The files that are to be read. */
  record Files(Path certificate, Path key) {}

  /**
   * Checks what is said of the certificate and reads nothing; null = there are no files.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  @Nullable Files files(CommandLine line) {
    Path certificates = certificate;
    Path privateKey = key;
    require(
        (certificates == null) == (privateKey == null),
        "--tls-cert and --tls-key belong together",
        line);
    require(!selfSigned || certificates == null, "--tls-self-signed needs no --tls-cert", line);
    return certificates == null || privateKey == null ? null : new Files(certificates, privateKey);
  }
}
