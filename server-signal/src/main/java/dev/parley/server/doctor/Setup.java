package dev.parley.server.doctor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a server is told at its start, as far as it can be examined.
 *
 * @param url where people find it, an origin such as {@code https://parley.example}; null = not
 *     said
 * @param listening where it listens
 * @param page whether it serves a page
 * @param embedders origins whose pages may show that in a frame
 * @param pem its certificate; null = no files
 * @param stun the STUN server of its own
 * @param ice the servers of others
 * @param ntp a time server, {@code host} or {@code host:port}; null = none is to be asked
 */
public record Setup(
    @Nullable URI url,
    Listening listening,
    boolean page,
    Set<String> embedders,
    @Nullable PemFiles pem,
    OwnStun stun,
    Ice ice,
    @Nullable String ntp) {
  /** Copies the set. */
  public Setup {
    embedders = Set.copyOf(embedders);
  }

  /**
   * Where a server listens.
   *
   * @param host interface
   * @param port 0 = any that is free
   * @param secure whether it speaks HTTPS itself
   * @param madeHere whether its certificate is made at each start
   */
  public record Listening(String host, int port, boolean secure, boolean madeHere) {}

  /** A certificate with those that vouch for it, and its key. */
  public record PemFiles(Path certificates, Path key) {}

  /**
   * The STUN server of its own.
   *
   * @param on whether there is one
   * @param host interface
   * @param port UDP port; 0 = any that is free
   */
  public record OwnStun(boolean on, String host, int port) {}

  /**
   * The servers of others.
   *
   * @param stun {@code stun:} and {@code stuns:} URLs
   * @param turn {@code turn:} and {@code turns:} URLs
   * @param turnSecret shared with the latter; null = none
   */
  public record Ice(List<String> stun, List<String> turn, @Nullable String turnSecret) {
    /** Copies the lists. */
    public Ice {
      stun = List.copyOf(stun);
      turn = List.copyOf(turn);
    }

    /** Never the secret: it must not reach a log. */
    @Override
    public String toString() {
      return "Ice[stun=" + stun + ", turn=" + turn + "]";
    }
  }
}
