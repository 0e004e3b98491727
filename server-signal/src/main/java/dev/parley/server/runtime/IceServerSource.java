package dev.parley.server.runtime;

import dev.parley.protocol.IceServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Tells which STUN and TURN servers a client is to use from now on. */
public final class IceServerSource implements Function<Client, List<IceServer>> {

  /** How long credentials are good for. */
  public static final Duration VALIDITY = Duration.ofHours(1);

  private static final int TAG_BYTES = 6;

  private final List<String> stun;
  private final List<String> turn;
  private final @Nullable String turnSecret;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Creates a source.
   *
   * @param stun {@code stun:} URLs; empty = ours, for each client as it reaches it
   * @param turn {@code turn:} and {@code turns:} URLs; may be empty
   * @param turnSecret shared with the TURN servers; null = they want no credentials
   */
  public IceServerSource(
      List<String> stun,
      List<String> turn,
      @Nullable String turnSecret,
      InstantSource clock,
      RandomGenerator random) {
    this.stun = List.copyOf(stun);
    this.turn = List.copyOf(turn);
    this.turnSecret = turnSecret;
    this.clock = clock;
    this.random = random;
  }

  /** Whether what {@link #apply} returns runs out. */
  public boolean expires() {
    return turnSecret != null && !turn.isEmpty();
  }

  @Override
  public List<IceServer> apply(Client client) {
    List<IceServer> servers = new ArrayList<>();
    List<String> urls = stun.isEmpty() ? client.ownStun() : stun;
    if (!urls.isEmpty()) {
      servers.add(new IceServer(urls, null, null));
    }
    if (!turn.isEmpty()) {
      servers.add(turnServer());
    }
    return servers;
  }

  private IceServer turnServer() {
    String secret = turnSecret;
    if (secret == null) {
      return new IceServer(turn, null, null);
    }
    byte[] tag = new byte[TAG_BYTES];
    random.nextBytes(tag);
    TurnCredentials credentials =
        TurnCredentials.issue(
            secret, clock.instant().plus(VALIDITY), HexFormat.of().formatHex(tag));
    return new IceServer(turn, credentials.username(), credentials.credential());
  }
}
