package dev.parley.front.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.verify.VerifyWorld.Page;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How pages make one code, and what keeps them from it. */
class VerificationTest {

  private static VerifyWorld three() {
    return VerifyWorld.of(3, new Random(3));
  }

  private static void assertSameCode(VerifyWorld world) {
    Set<List<Integer>> codes = new HashSet<>();
    for (Page page : world.all()) {
      assertTrue(page.made(), page.id + " has " + page.stage());
      codes.add(page.numbers());
    }
    assertEquals(1, codes.size());
  }

  @Test
  void everyoneHasTheSameCodeInWhateverOrderItComesAbout() {
    for (int people = 2; people <= 8; people++) {
      for (long seed = 0; seed < 40; seed++) {
        VerifyWorld world = VerifyWorld.of(people, new Random(seed));
        world.page(0).press();
        if (seed % 2 == 0) {
          world.page(people - 1).press();
        }
        world.calm();
        assertSameCode(world);
      }
    }
  }

  @Test
  void theNextCodeIsAnotherOne() {
    VerifyWorld world = three();
    world.page(0).press();
    world.calm();
    List<Integer> first = world.page(0).numbers();
    world.pass(5_000);
    world.page(2).press();
    world.calm();
    assertSameCode(world);
    assertNotEquals(first, world.page(0).numbers());
  }

  @Test
  void aPageThatNeverCountedWithTheOthersMayAskToo() {
    VerifyWorld world = three();
    world.page(0).press();
    world.calm();
    Page dora = world.arrive(VerifyWorld.peer(3));
    world.all().forEach(page -> page.take(page.verification));
    assertEquals(CodeStage.Reason.CHANGED, world.page(0).reason());
    dora.press();
    world.calm();
    assertSameCode(world);
  }

  @Test
  void whoeverDoesNotAnswerIsNamed() {
    VerifyWorld world = three();
    world.page(1).mute = true;
    world.page(0).press();
    world.calm();
    world.pass(14_999);
    assertInstanceOf(CodeStage.Making.class, world.page(0).stage());
    world.pass(1);
    CodeStage silent = new CodeStage.Broken(CodeStage.Reason.SILENT, List.of(VerifyWorld.peer(1)));
    assertEquals(silent, world.page(0).stage());
    assertEquals(silent, world.page(2).stage());
    world.page(1).mute = false;
    world.page(2).press();
    world.calm();
    assertSameCode(world);
  }

  @Test
  void whereALinkIsMissingThePageWaitsForIt() {
    VerifyWorld world = three();
    Page ana = world.page(0);
    PeerId cleo = VerifyWorld.peer(2);
    var link = ana.links.remove(cleo);
    ana.missing.add(cleo);
    ana.press();
    world.calm();
    assertInstanceOf(CodeStage.Making.class, ana.stage());
    ana.missing.clear();
    ana.links.put(cleo, link);
    ana.tick();
    world.calm();
    assertSameCode(world);
  }

  @Test
  void whoeverGoesInTheMiddleEndsIt() {
    VerifyWorld world = three();
    world.page(0).press();
    for (int i = 0; i < 4; i++) {
      world.step();
    }
    world.leave(VerifyWorld.peer(1));
    world.calm();
    world.pass(20_000);
    for (Page page : world.all()) {
      assertFalse(page.made());
    }
  }

  @Test
  void whoeverLeavesAfterwardsTakesNothingFromTheOthers() {
    VerifyWorld world = three();
    world.page(0).press();
    world.calm();
    world.leave(VerifyWorld.peer(1));
    assertSameCode(world);
  }

  @Test
  void aFreshConnectionEndsTheCode() {
    VerifyWorld world = three();
    world.page(0).press();
    world.calm();
    world.link(world.page(0), world.page(1));
    world.all().forEach(page -> page.take(page.verification));
    assertEquals(
        new CodeStage.Broken(CodeStage.Reason.CHANGED, List.of(VerifyWorld.peer(1))),
        world.page(0).stage());
    assertEquals(CodeStage.Reason.CHANGED, world.page(1).reason());
    assertTrue(world.page(2).made(), "its own links are the ones that the code vouches for");
  }

  @Test
  void aConnectionThatIsBeingReplacedEndsItToo() {
    VerifyWorld world = three();
    world.page(0).press();
    world.calm();
    Page ana = world.page(0);
    ana.missing.add(VerifyWorld.peer(1));
    ana.links.remove(VerifyWorld.peer(1));
    ana.take(ana.verification);
    assertEquals(CodeStage.Reason.CHANGED, ana.reason());
  }

  @Test
  void whoeverSeesOtherPeopleIsNoPartOfACode() {
    VerifyWorld world = three();
    world.page(1).links.remove(VerifyWorld.peer(2));
    world.page(2).links.remove(VerifyWorld.peer(1));
    world.page(0).press();
    world.calm();
    for (Page page : world.all()) {
      assertEquals(CodeStage.Reason.PEOPLE, page.reason());
    }
  }

  @Test
  void nobodyMayBindThemselvesTwiceOrRevealWhatTheyWereNotBoundTo() {
    VerifyWorld world = VerifyWorld.of(2, new Random(5));
    Page ana = world.page(0);
    Page mallory = world.page(1);
    mallory.mute = true;
    ana.press();
    world.calm();
    RunId run = ((CodeStage.Making) ana.stage()).run().id();
    String bound = VerifyWorld.digest("anything");
    ana.hear(mallory.id, new SafetyMessage.SafetyCommit(run.number(), run.starter(), bound));
    Run revealed = ((CodeStage.Making) ana.stage()).run();
    assertEquals(Run.Step.REVEALED, revealed.step());

    String nonce = VerifyWorld.digest("a nonce chosen after Ana's was known");
    String part =
        Transcript.part(ana.company().room(), run, mallory.id, null, mallory.company().links());
    String later = VerifyWorld.digest(part + nonce);
    ana.hear(mallory.id, new SafetyMessage.SafetyCommit(run.number(), run.starter(), later));
    ana.hear(
        mallory.id,
        new SafetyMessage.SafetyReveal(
            run.number(), run.starter(), nonce, null, mallory.company().links()));
    world.calm();
    assertEquals(CodeStage.Reason.LINKS, ana.reason());
  }

  @Test
  void aRevealThatComesBeforeItsCommitmentCountsForNothing() {
    VerifyWorld world = VerifyWorld.of(2, new Random(6));
    Page ana = world.page(0);
    ana.press();
    RunId run = ((CodeStage.Making) ana.stage()).run().id();
    ana.hear(
        VerifyWorld.peer(1),
        new SafetyMessage.SafetyReveal(
            run.number(), run.starter(), VerifyWorld.digest("n"), null, List.of()));
    assertEquals(0, ((CodeStage.Making) ana.stage()).run().reveals().size());
  }

  @Test
  void aFloodOfRunsIsNotFollowed() {
    VerifyWorld world = VerifyWorld.of(2, new Random(7));
    Page ana = world.page(0);
    for (int n = 1; n <= 100; n++) {
      ana.hear(
          VerifyWorld.peer(1),
          new SafetyMessage.SafetyCommit(n, VerifyWorld.peer(1), VerifyWorld.digest("c" + n)));
    }
    assertEquals(5, ana.verification.highest());
    world.pass(3_000);
    ana.hear(
        VerifyWorld.peer(1),
        new SafetyMessage.SafetyCommit(7, VerifyWorld.peer(1), VerifyWorld.digest("c")));
    assertEquals(7, ana.verification.highest());
    world.pass(30_000);
    ana.hear(
        VerifyWorld.peer(1),
        new SafetyMessage.SafetyCommit(1L << 50, VerifyWorld.peer(1), VerifyWorld.digest("c")));
    assertEquals(7, ana.verification.highest(), "nobody counts so far by accident");
  }

  @Test
  void whatThePersonSaidOfTheCodeStaysWithTheCode() {
    VerifyWorld world = three();
    Page ana = world.page(0);
    ana.take(ana.verification.answered(CodeStage.Answer.MATCHED));
    assertInstanceOf(CodeStage.Idle.class, ana.stage());
    ana.press();
    world.calm();
    ana.take(ana.verification.answered(CodeStage.Answer.MATCHED));
    ana.take(ana.verification.found(ana.numbers(), List.of("a", "b", "c", "d", "e")));
    CodeStage.Made made = (CodeStage.Made) ana.stage();
    assertEquals(CodeStage.Answer.MATCHED, made.answer());
    assertEquals(5, made.words().size());
    ana.close();
    world.calm();
    assertInstanceOf(CodeStage.Idle.class, ana.stage());
  }
}
