package dev.parley.front.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.verify.VerifyWorld.Page;
import dev.parley.protocol.LinkEnds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Somebody sits in between; and pages to whom anything may happen. */
class ManInTheMiddleTest {

  @Test
  void whoeverHandsEverythingOnIsFoundOutByTheEndsOfTheLinks() {
    for (long seed = 0; seed < 100; seed++) {
      VerifyWorld world = VerifyWorld.of(4, new Random(seed));
      world.intrude(world.page(0), world.page(1));
      world.page((int) seed % 4).press();
      world.calm();
      for (Page page : world.all()) {
        assertEquals(CodeStage.Reason.LINKS, page.reason(), "seed " + seed);
      }
    }
  }

  /**
   * Whoever plays everyone to everyone makes one code with each side, in whatever order, and cannot
   * make them the same. The first number alone would be, once in 1776.
   */
  @Test
  void whoeverPlaysTheOthersHasAnotherCodeOnEachSide() {
    int close = 0;
    int tries = 3_000;
    for (long seed = 0; seed < tries; seed++) {
      Random random = new Random(seed);
      VerifyWorld ofAna = VerifyWorld.of(3, random);
      VerifyWorld ofOthers = VerifyWorld.of(3, random);
      ofAna.page(0).press();
      ofOthers.page(0).press();
      boolean more = true;
      while (more) {
        VerifyWorld next = random.nextBoolean() ? ofAna : ofOthers;
        more = next.step() || ofAna.step() || ofOthers.step();
      }
      List<Integer> ana = ofAna.page(0).numbers();
      List<Integer> others = ofOthers.page(1).numbers();
      assertEquals(others, ofOthers.page(2).numbers());
      assertNotEquals(ana, others, "seed " + seed);
      close += ana.getFirst().equals(others.getFirst()) ? 1 : 0;
    }
    assertTrue(close <= 12, close + " of " + tries + " had the same first word");
  }

  @Test
  void codesUseAllWords() {
    boolean[] seen = new boolean[Transcript.WORDS];
    for (int i = 0; i < 6_000; i++) {
      List<Integer> numbers = Transcript.numbers(VerifyWorld.digest("code " + i));
      assertEquals(Transcript.LENGTH, numbers.size());
      numbers.forEach(number -> seen[number] = true);
    }
    for (int i = 0; i < seen.length; i++) {
      assertTrue(seen[i], "word " + i + " never came");
    }
  }

  @Test
  void whateverHappensNoPageIsStuckAndWhoeverHasACodeHasTheRightOne() {
    int codes = 0;
    for (long seed = 0; seed < 1_500; seed++) {
      Random random = new Random(seed);
      VerifyWorld world = VerifyWorld.of(2 + random.nextInt(4), random);
      Chaos chaos = new Chaos(world);
      for (int i = 0; i < 120; i++) {
        chaos.happen();
        world.all().forEach(page -> sound(world, page));
      }
      world.calm();
      world.pass(Verification.PATIENCE_MS);
      for (Page page : world.all()) {
        assertFalse(page.stage() instanceof CodeStage.Making, "seed " + seed + ": " + page.id);
      }
      chaos.end();
      world.pass(60_000);
      world.page(0).press();
      world.calm();
      List<List<Integer>> made = new ArrayList<>();
      world.all().forEach(page -> made.add(page.numbers()));
      assertEquals(1, made.stream().distinct().count(), "seed " + seed);
      codes += chaos.codes;
    }
    assertTrue(codes > 500, "the walk must reach codes: " + codes);
  }

  /** A code vouches for links whose other ends were the same then. */
  private static void sound(VerifyWorld world, Page page) {
    if (page.stage() instanceof CodeStage.Made made) {
      for (LinkEnds link : page.links.values()) {
        assertTrue(made.links().contains(link));
        Page other = world.pages.get(link.peer());
        if (other != null && other.stage() instanceof CodeStage.Made same) {
          boolean ofOneRun = Objects.equals(page.verification.last(), other.verification.last());
          assertEquals(ofOneRun, made.numbers().equals(same.numbers()));
        }
      }
    }
  }

  /** Anything that may happen to pages. */
  private static final class Chaos {
    private final VerifyWorld world;
    private int came = 10;
    int codes;

    Chaos(VerifyWorld world) {
      this.world = world;
    }

    private Page any() {
      List<Page> all = world.all();
      return all.get(world.random.nextInt(all.size()));
    }

    void happen() {
      switch (world.random.nextInt(40)) {
        case 0, 1 -> any().press();
        case 2 -> any().close();
        case 3 -> world.pass(world.random.nextInt(20_000));
        case 4 -> renew();
        case 5 -> any().mute = world.random.nextBoolean();
        case 6 -> {
          if (world.all().size() < 6) {
            world.arrive(VerifyWorld.peer(came++));
            touch();
          }
        }
        case 7 -> {
          Page leaving = any();
          if (world.all().size() > 2 && leaving != world.page(0)) {
            world.leave(leaving.id);
          }
        }
        case 8 -> {
          Page halting = any();
          halting.mute = false;
          world.calm();
          codes += halting.made() ? 1 : 0;
        }
        default -> world.step();
      }
    }

    /** Both sides notice, one after the other. */
    private void renew() {
      Page a = any();
      Page b = any();
      if (a != b) {
        world.link(a, b);
        a.take(a.verification);
        if (world.random.nextBoolean()) {
          world.step();
        }
        b.take(b.verification);
      }
    }

    private void touch() {
      world.all().forEach(page -> page.take(page.verification));
    }

    void end() {
      world.all().forEach(page -> page.mute = false);
      touch();
    }
  }

  @Test
  void nothingIsAsSafeAsItLooksWhenOnlyOnePageWasThere() {
    VerifyWorld world = VerifyWorld.of(1, new Random(1));
    world.page(0).press();
    assertInstanceOf(CodeStage.Broken.class, world.page(0).stage());
  }
}
