package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A deploy while five hundred people talk: one process drains, the next one takes the port. */
final class RestartUnderLoadIT {
  private static final int PEOPLE = 500;
  private static final int ROOM_SIZE = 5;
  private static final int TALK_EVERY_MS = 2_000;
  private static final int PING_EVERY_MS = 500;
  private static final int PATIENCE_SECONDS = 60;

  private final Random random = new Random(20261122);
  private final List<Member> members = new ArrayList<>();

  @Test
  void everyoneIsBackAndNothingIsLostOrDoubled() throws Exception {
    // Closing these would wait for those who still talk.
    HttpClient client = HttpClient.newHttpClient();
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    try (ParleyProcess server = ParleyProcess.start(List.of("--connections-per-address", "0"))) {
      for (int i = 0; i < PEOPLE; i++) {
        RoomId room = new RoomId(String.format("%022d", i / ROOM_SIZE));
        members.add(new Member(server.url(), room, id(i), client, timer, random));
      }
      members.forEach(Member::connect);
      until("everyone is there", () -> members.stream().allMatch(this::isTogether));
      for (Member each : members) {
        every(timer, TALK_EVERY_MS, each::talk);
        every(timer, PING_EVERY_MS, each::ping);
      }
      until("all have talked", () -> members.stream().allMatch(each -> said(each) > 2));

      server.tellToStop();
      long told = System.nanoTime();
      assertEquals(0, server.untilEnd(), server::log);
      long ended = System.nanoTime();
      server.startAgain();
      long ready = System.nanoTime();
      until("everyone is back", () -> members.stream().allMatch(each -> each.welcomes() == 2));
      long back = members.stream().mapToLong(Member::welcomeNanos).max().orElseThrow();
      until("all are together", () -> members.stream().allMatch(this::isTogether));
      members.forEach(Member::fallSilent);
      until("all is heard", () -> members.stream().allMatch(this::isHeard));

      System.out.printf(
          "%d people, %d relays, %d of them said again; the end of the old process after %d ms, the"
              + " new one ready after %d ms, the last person back %d ms later%n",
          PEOPLE,
          members.stream().mapToInt(this::said).sum(),
          members.stream().mapToInt(Member::again).sum(),
          (ended - told) / 1_000_000,
          (ready - told) / 1_000_000,
          (back - ready) / 1_000_000);
      members.forEach(each -> assertEquals(List.of(), each.faults()));
      members.forEach(each -> assertEquals(2, each.welcomes()));
      assertTrue(server.log().contains("event=drained connections=0"), server::log);
    } finally {
      timer.shutdownNow();
      client.shutdownNow();
    }
  }

  private void every(ScheduledExecutorService timer, int periodMs, Runnable task) {
    ScheduledFuture<?> _ =
        timer.scheduleAtFixedRate(task, random.nextInt(periodMs), periodMs, TimeUnit.MILLISECONDS);
  }

  private static PeerId id(int i) {
    return new PeerId(String.format("%022d", i * 7_919L));
  }

  private List<Member> neighbours(Member one) {
    int first = members.indexOf(one) / ROOM_SIZE * ROOM_SIZE;
    return members.subList(first, first + ROOM_SIZE).stream().filter(each -> each != one).toList();
  }

  private boolean isTogether(Member one) {
    Set<PeerId> all = neighbours(one).stream().map(Member::id).collect(Collectors.toSet());
    return one.others().equals(all);
  }

  private int said(Member one) {
    return neighbours(one).stream().mapToInt(each -> one.said(each.id())).sum();
  }

  private boolean isHeard(Member one) {
    return neighbours(one).stream().allMatch(each -> each.heard(one.id()) == one.said(each.id()));
  }

  private void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        List<String> faults = members.stream().flatMap(each -> each.faults().stream()).toList();
        throw new AssertionError("never came true: " + what + "; " + faults);
      }
      // Nothing tells that a number of processes and sockets have come to rest.
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
