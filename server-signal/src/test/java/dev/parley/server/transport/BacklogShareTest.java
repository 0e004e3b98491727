package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What connections count by themselves adds up, and leaves nothing behind. */
final class BacklogShareTest {
  private int reliefs;
  private final Backlog backlog = new Backlog(1_000, () -> reliefs++);
  private final Backlog.Share ana = backlog.share();
  private final Backlog.Share ben = backlog.share();

  @Test
  void sharesAddUp() {
    ana.grow(300);
    ana.grow(300);
    ben.grow(300);
    assertEquals(600, ana.bytes());
    assertEquals(900, backlog.bytes());
    assertEquals(0, reliefs);
    ben.grow(200);
    assertEquals(1, reliefs);
    ana.clear();
    assertEquals(500, backlog.bytes());
  }

  /** A socket that is given up ends on another thread than the one that reads it. */
  @Test
  void whatIsReadAfterTheEndIsNotCounted() {
    ana.grow(600);
    ana.end();
    ana.grow(600);
    assertEquals(0, ana.bytes());
    assertEquals(0, backlog.bytes());
  }
}
