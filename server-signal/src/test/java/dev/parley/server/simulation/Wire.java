package dev.parley.server.simulation;

/** One direction of a socket: keeps the order, takes its time, and may break. */
final class Wire {
  private final VirtualClock clock;
  private final Chance chance;
  private long lastArrival;
  private long stalledUntil;
  private boolean cut;

  Wire(VirtualClock clock, Chance chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /** Brings something to the other end, after all that was sent before, unless it breaks. */
  void carry(Runnable arrival) {
    if (cut) {
      return;
    }
    long at = clock.now() + chance.between(5, 60) + (chance.oneIn(30) ? chance.between(0, 900) : 0);
    lastArrival = Math.max(lastArrival, Math.max(at, stalledUntil));
    clock.after(
        lastArrival - clock.now(),
        () -> {
          if (!cut) {
            arrival.run();
          }
        });
  }

  /** Lost packets: what is sent from now on arrives late. */
  void stall(int ms) {
    stalledUntil = clock.now() + ms;
  }

  /** What is under way is lost, and all that follows. */
  void cut() {
    cut = true;
  }

  /** Whether what is sent now arrives soon. */
  boolean works() {
    return !cut && Math.max(lastArrival, stalledUntil) < clock.now() + 2_000;
  }
}
