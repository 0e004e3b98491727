package dev.parley.server.runtime;

import java.time.Duration;
import java.time.Instant;

/** Gives everyone fresh ICE servers well before the credentials of the last ones run out. */
public final class IceServerRenewal {

  /** Time between two renewals: whoever joined right after one still has a quarter of an hour. */
  public static final Duration INTERVAL = Duration.ofMinutes(45);

  private final RoomShards rooms;
  private Instant next;

  /** The first renewal is one interval after {@code start}. */
  public IceServerRenewal(RoomShards rooms, Instant start) {
    this.rooms = rooms;
    this.next = start.plus(INTERVAL);
  }

  /** To be called every few seconds, by one thread. */
  public void tick(Instant now) {
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(INTERVAL);
    rooms.renewIceServers();
  }
}
