package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SafetyMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Pages that make safety codes with each other, over channels that keep the order and nothing else.
 */
final class VerifyWorld {
  private static final RoomId ROOM = new RoomId("r".repeat(22));

  final Random random;
  final Map<PeerId, Page> pages = new LinkedHashMap<>();
  private final Map<String, Deque<Runnable>> queues = new LinkedHashMap<>();
  private int certificates;
  long now = 1_000_000;

  VerifyWorld(Random random) {
    this.random = random;
  }

  static PeerId peer(int number) {
    return new PeerId(String.valueOf((char) ('A' + number)).repeat(22));
  }

  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** One page. */
  final class Page {
    final PeerId id;
    final Map<PeerId, LinkEnds> links = new TreeMap<>();
    final List<PeerId> missing = new ArrayList<>();
    Verification verification = Verification.NONE;
    boolean mute;

    Page(PeerId id) {
      this.id = id;
    }

    Company company() {
      return new Company(id, ROOM, List.copyOf(links.values()), missing, null);
    }

    void press() {
      take(verification.started(id, now));
    }

    void close() {
      take(verification.closed());
    }

    void tick() {
      take(verification.timePassed(company(), now));
    }

    void hear(PeerId from, SafetyMessage.OfCode message) {
      if (links.containsKey(from)) {
        take(
            switch (message) {
              case SafetyMessage.SafetyCommit commit -> verification.committed(from, commit, now);
              case SafetyMessage.SafetyReveal reveal -> verification.revealed(from, reveal);
            });
      }
    }

    void take(Verification next) {
      take(new Verification.Step(next));
    }

    private void take(Verification.Step step) {
      verification = step.verification();
      step.commands().forEach(this::run);
      Verification.Step settled = verification.settle(company());
      verification = settled.verification();
      settled.commands().forEach(this::run);
    }

    private void run(VerifyCommand command) {
      switch (command) {
        case VerifyCommand.Say(var to, var message) -> say(to, message);
        case VerifyCommand.Draw(var run, var text) -> {
          byte[] bytes = new byte[32];
          random.nextBytes(bytes);
          String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
          later("crypto" + id, () -> take(verification.drawn(run, nonce, digest(text + nonce))));
        }
        case VerifyCommand.Hash(var run, var texts) ->
            later(
                "crypto" + id,
                () ->
                    take(
                        verification.hashed(
                            run, id, texts.stream().map(VerifyWorld::digest).toList())));
        case VerifyCommand.FindWords _ -> {}
      }
    }

    void say(PeerId to, SafetyMessage.OfCode message) {
      if (!mute) {
        later(
            id + ">" + to,
            () -> {
              Page there = pages.get(to);
              if (there != null) {
                there.hear(id, message);
              }
            });
      }
    }

    CodeStage stage() {
      return verification.stage();
    }

    boolean made() {
      return stage() instanceof CodeStage.Made;
    }

    List<Integer> numbers() {
      return ((CodeStage.Made) stage()).numbers();
    }

    CodeStage.Reason reason() {
      return ((CodeStage.Broken) stage()).reason();
    }
  }

  private void later(String queue, Runnable what) {
    queues.computeIfAbsent(queue, _ -> new ArrayDeque<>()).add(what);
  }

  static VerifyWorld of(int people, Random random) {
    VerifyWorld world = new VerifyWorld(random);
    for (int i = 0; i < people; i++) {
      world.arrive(peer(i));
    }
    return world;
  }

  /** Someone comes, and has links to all at once. */
  Page arrive(PeerId id) {
    Page page = new Page(id);
    for (Page other : pages.values()) {
      link(page, other);
    }
    pages.put(id, page);
    return page;
  }

  String certificate() {
    return digest("certificate " + certificates++ + " " + random.nextLong());
  }

  /** Two pages have a connection, a fresh one if they had one before. */
  void link(Page a, Page b) {
    ends(a, b, certificate(), certificate());
  }

  private static void ends(Page a, Page b, String atA, String atB) {
    a.links.put(b.id, new LinkEnds(b.id, atA, atB));
    b.links.put(a.id, new LinkEnds(a.id, atB, atA));
  }

  /** Someone sits between two pages and hands everything on. */
  void intrude(Page a, Page b) {
    String atA = Objects.requireNonNull(a.links.get(b.id)).own();
    String atB = Objects.requireNonNull(b.links.get(a.id)).own();
    a.links.put(b.id, new LinkEnds(b.id, atA, certificate()));
    b.links.put(a.id, new LinkEnds(a.id, atB, certificate()));
  }

  void leave(PeerId id) {
    pages.remove(id);
    for (Page page : pages.values()) {
      page.links.remove(id);
      page.take(page.verification);
    }
  }

  Page page(int number) {
    return Objects.requireNonNull(pages.get(peer(number)));
  }

  List<Page> all() {
    return List.copyOf(pages.values());
  }

  /** One thing happens that is under way; false if nothing is. */
  boolean step() {
    List<Deque<Runnable>> busy = queues.values().stream().filter(each -> !each.isEmpty()).toList();
    if (busy.isEmpty()) {
      return false;
    }
    busy.get(random.nextInt(busy.size())).remove().run();
    return true;
  }

  /** All that is under way arrives. */
  void calm() {
    for (int steps = 0; step(); steps++) {
      if (steps > 100_000) {
        throw new AssertionError("it never ends");
      }
    }
  }

  void pass(int ms) {
    now += ms;
    all().forEach(Page::tick);
  }
}
