package dev.parley.server.bench;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One of two in a room, who says candidates and offers to the other. */
final class Talker implements Client.Listener {
  private static final int CANDIDATE_CHARACTERS = 200;
  private static final int OFFER_CHARACTERS = 2_500;
  private static final int CANDIDATES_AND_AN_OFFER = 9;
  private static final int MOST_UNDER_WAY = 1 << 16;

  private final Load load;
  private final Talkers all;
  private final Dialect dialect;
  private final Client client;
  private final String room;
  private final String peer;
  private final long[] saidAt = new long[64];
  private long @Nullable [] saidAtLater;
  private Frames.@Nullable Relay candidate;
  private Frames.@Nullable Relay offer;
  private @Nullable Talker partner;
  private long said;
  private long arrived;
  private boolean joined;

  Talker(Load load, int port, Dialect dialect, Talkers all, String room) {
    this.load = load;
    this.all = all;
    this.room = room;
    this.peer = Words.id();
    this.dialect = dialect;
    this.client = load.open(port, dialect, this);
  }

  void meets(Talker other) {
    partner = other;
    candidate = new Frames.Relay(dialect, other.peer, Words.body(CANDIDATE_CHARACTERS));
    offer = new Frames.Relay(dialect, other.peer, Words.body(OFFER_CHARACTERS));
  }

  boolean hasJoined() {
    return joined;
  }

  boolean awaitsArrival() {
    return said > arrived;
  }

  /** Says the next thing; it counts from {@code nanos} on. */
  void say(long nanos) {
    if (client.isClosed() || said - arrived >= MOST_UNDER_WAY) {
      all.failed();
      return;
    }
    times()[slot(said)] = nanos;
    said++;
    Frames.Relay next = said % CANDIDATES_AND_AN_OFFER == 0 ? offer : candidate;
    if (next != null) {
      ByteBuffer out = load.out();
      next.put(out, said);
      client.write(out.flip());
    }
  }

  /** Few are under way at a time, unless the server stands still. */
  private long[] times() {
    if (saidAtLater == null && said - arrived >= saidAt.length) {
      saidAtLater = new long[MOST_UNDER_WAY];
      for (long i = arrived; i < said; i++) {
        saidAtLater[(int) (i % MOST_UNDER_WAY)] = saidAt[(int) (i % saidAt.length)];
      }
    }
    return saidAtLater == null ? saidAt : saidAtLater;
  }

  private int slot(long number) {
    return (int) (number % times().length);
  }

  @Override
  public void opened(Client opened) {
    opened.send(Words.join(dialect, room, peer));
  }

  @Override
  public void text(Client at, ByteBuffer text) {
    switch (Words.kind(text)) {
      case WELCOME -> joined = true;
      case RELAYED -> {
        if (partner != null) {
          partner.hasArrived();
        }
      }
      case PRESENCE -> {}
      case OTHER -> all.failed();
    }
  }

  private void hasArrived() {
    long saidThen = times()[slot(arrived)];
    arrived++;
    all.arrived(this, saidThen);
  }

  @Override
  public void closed(Client gone) {
    all.failed();
  }
}
