package dev.parley.server.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** People in rooms of two who say nothing. */
final class Idlers {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OPENING_AT_ONCE = 64;

  private final Load load;
  private final int port;
  private final List<Idler> idlers = new ArrayList<>();
  private int joined;
  private int closed;
  private long lastClosedAt;

  Idlers(Load load, int port) {
    this.load = load;
    this.port = port;
  }

  /** Lets more come. */
  void add(int count) {
    int all = idlers.size() + count;
    String room = Words.id();
    while (idlers.size() < all) {
      if (idlers.size() % 2 == 0) {
        room = Words.id();
      }
      idlers.add(new Idler(room));
      int opening = idlers.size() - OPENING_AT_ONCE;
      load.until(() -> joined > opening, PATIENCE, "someone joins");
    }
    load.until(() -> joined >= all, PATIENCE, "everyone joins");
  }

  /** From now on nobody gives a sign of life. */
  void fallSilent() {
    idlers.forEach(idler -> idler.client.goSilent());
  }

  int closed() {
    return closed;
  }

  /** When the last one was closed, by {@link System#nanoTime}. */
  long lastClosedAt() {
    return lastClosedAt;
  }

  private final class Idler implements Client.Listener {
    private final String room;
    private final Client client;

    Idler(String room) {
      this.room = room;
      this.client = load.open(port, this);
    }

    @Override
    public void opened(Client opened) {
      opened.send(Words.join(Dialect.PLAIN, room, Words.id()));
    }

    @Override
    public void text(Client at, ByteBuffer text) {
      if (Words.kind(text) == Words.Kind.WELCOME) {
        joined++;
      }
    }

    @Override
    public void closed(Client gone) {
      closed++;
      lastClosedAt = System.nanoTime();
    }
  }
}
