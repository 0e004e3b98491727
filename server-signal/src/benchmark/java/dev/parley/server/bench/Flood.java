package dev.parley.server.bench;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Two in a room, of whom one never reads and the other one says more and more. */
final class Flood {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int BODY_CHARACTERS = 16 * 1024;

  private final Load load;
  private final String room = Words.id();
  private final String deafPeer = Words.id();
  private final Frames.Relay relay =
      new Frames.Relay(Dialect.PLAIN, deafPeer, Words.body(BODY_CHARACTERS));
  private final End deaf = new End(deafPeer);
  private final End loud = new End(Words.id());
  private final Client deafClient;
  private final Client loudClient;
  private long said;

  Flood(Load load, int port) {
    this.load = load;
    this.deafClient = load.open(port, deaf);
    load.until(() -> deaf.joined, PATIENCE, "one joins");
    this.loudClient = load.open(port, loud);
    load.until(() -> loud.joined, PATIENCE, "another one joins");
    deafClient.stopReading();
  }

  /** Says the next thing if the socket took the last one. */
  void more() {
    if (!loudClient.isBusy() && !loudClient.isClosed()) {
      ByteBuffer out = load.out();
      said++;
      relay.put(out, said);
      loudClient.write(out.flip());
    }
  }

  long bytes() {
    return said * BODY_CHARACTERS;
  }

  /** Ends both. */
  void close() {
    deafClient.close();
    loudClient.close();
  }

  private final class End implements Client.Listener {
    private final String peer;
    private boolean joined;

    End(String peer) {
      this.peer = peer;
    }

    @Override
    public void opened(Client opened) {
      opened.send(Words.join(Dialect.PLAIN, room, peer));
    }

    @Override
    public void text(Client at, ByteBuffer text) {
      joined |= Words.kind(text) == Words.Kind.WELCOME;
    }

    @Override
    public void closed(Client gone) {
      // Which is what may happen to it.
    }
  }
}
