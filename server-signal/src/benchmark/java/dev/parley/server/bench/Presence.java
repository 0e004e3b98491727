package dev.parley.server.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rooms into which people come one by one, each as soon as all have heard of the last one, and then
 * leave in the same way, again and again.
 */
final class Presence {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MEMBERS = 8;

  private final Load load;
  private final Target target;
  private final Dialect dialect;
  private final boolean reconnecting;
  private final List<Room> rooms = new ArrayList<>();
  private boolean running;
  private long joins;
  private int cyclesUnderWay;

  /**
   * Prepares the people.
   *
   * @param reconnecting whether each comes on a connection of its own and closes it, or stays
   *     connected and only joins and leaves
   */
  Presence(Load load, Target target, int count, boolean reconnecting) {
    this.load = load;
    this.target = target;
    this.dialect = target.contender().dialect();
    this.reconnecting = reconnecting;
    for (int i = 0; i < count; i++) {
      rooms.add(new Room());
    }
    if (!reconnecting) {
      rooms.forEach(Room::connectAll);
      load.until(() -> rooms.stream().allMatch(Room::isOpen), PATIENCE, "everyone connects");
    }
  }

  /** How many joins all have heard of. */
  long joins() {
    return joins;
  }

  void start() {
    running = true;
    cyclesUnderWay = rooms.size();
    rooms.forEach(Room::next);
  }

  /** Lets each room become empty. */
  void stop() {
    running = false;
    load.until(() -> cyclesUnderWay == 0, PATIENCE, "all rooms are empty");
  }

  private final class Room {
    private final String id = Words.id();

    /** The last one to leave one room and the first one to enter the other need not wait. */
    private final String secondId = Words.id();

    private final List<Member> members = new ArrayList<>();
    private int step;
    private boolean inSecond;
    private int unheard;

    Room() {
      for (int i = 0; i < MEMBERS; i++) {
        members.add(new Member(this, target.port(i)));
      }
    }

    void connectAll() {
      members.forEach(Member::connect);
    }

    boolean isOpen() {
      return members.stream().allMatch(member -> member.open);
    }

    void next() {
      Member member = members.get(step % MEMBERS);
      if (step < MEMBERS) {
        unheard = step + 1;
        member.come();
      } else {
        unheard = 2 * MEMBERS - 1 - step;
        member.go();
        if (unheard == 0) {
          again();
        }
      }
    }

    private void again() {
      step = 0;
      inSecond = !inSecond;
      if (running) {
        next();
      } else {
        cyclesUnderWay--;
      }
    }

    void heard() {
      unheard--;
      if (unheard == 0) {
        if (step < MEMBERS) {
          joins++;
        }
        step++;
        next();
      }
    }
  }

  private final class Member implements Client.Listener {
    private final Room room;
    private final int port;
    private final byte[] joinFirst;
    private final byte[] joinSecond;
    private @Nullable Client client;
    private boolean open;

    Member(Room room, int port) {
      this.room = room;
      this.port = port;
      this.joinFirst = Words.join(dialect, room.id, Words.id());
      this.joinSecond = Words.join(dialect, room.secondId, Words.id());
    }

    private byte[] join() {
      return room.inSecond ? joinSecond : joinFirst;
    }

    void connect() {
      client = load.open(port, dialect, this);
    }

    void come() {
      if (reconnecting) {
        connect();
      } else if (client != null) {
        client.send(join());
      }
    }

    void go() {
      if (client == null) {
        return;
      }
      client.send(Words.leave(dialect));
      if (reconnecting) {
        client.sayGoodbye();
      }
    }

    @Override
    public void opened(Client opened) {
      open = true;
      if (reconnecting) {
        opened.send(join());
      }
    }

    @Override
    public void text(Client at, ByteBuffer text) {
      switch (Words.kind(text)) {
        case WELCOME, PRESENCE -> {
          if (at == client) {
            room.heard();
          }
        }
        case RELAYED, OTHER -> throw new IllegalStateException("nobody asked for this");
      }
    }

    @Override
    public void closed(Client gone) {
      if (gone == client && !gone.hasSaidGoodbye()) {
        throw new IllegalStateException("the server ended a connection");
      }
    }
  }
}
