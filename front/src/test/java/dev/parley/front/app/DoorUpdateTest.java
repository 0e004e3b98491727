package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.door.Knock;
import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage.RoomLock;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The locked room, from inside and from outside. */
class DoorUpdateTest {
  private static final PeerId ANA = Driver.ANA;
  private static final PeerId ZOE = Driver.ZOE;
  private static final PeerId BEA = Driver.peer('B');

  private static List<RoomLock> locks(Driver driver, PeerId to) {
    List<RoomLock> locks = new ArrayList<>();
    for (LinkEffect.SendToPeer sent : driver.allEffects(LinkEffect.SendToPeer.class)) {
      if (sent.peer().equals(to) && sent.message() instanceof RoomLock lock) {
        locks.add(lock);
      }
    }
    return locks;
  }

  /** What someone was told at the door. */
  private static List<Boolean> answers(Driver driver, PeerId to) {
    List<Boolean> answers = new ArrayList<>();
    for (SignalingEffect.SealSignal sealed : driver.allEffects(SignalingEffect.SealSignal.class)) {
      if (sealed.to().equals(to)
          && sealed.numbered().signal() instanceof Signal.Detour(Admission(var admitted))) {
        answers.add(admitted);
      }
    }
    return answers;
  }

  private static boolean opened(Driver driver, PeerId peer) {
    return driver.allEffects(LinkEffect.OpenLink.class).stream()
        .anyMatch(open -> open.peer().equals(peer));
  }

  /** In a room with Ana that is locked, and at whose door Zoe stands. */
  private static Driver knocked() {
    Driver driver = Driver.talking(ANA, "Ana");
    driver.take(new UiMsg.ToggledLock());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), ZOE));
    driver.signal(ZOE, 1, new Signal.Detour(new PeerMessage.Hello("Zoe")));
    return driver;
  }

  @Test
  void whoeverLocksTellsEveryoneWhoMayBeIn() {
    Driver driver = Driver.talking(ANA, "Ana");
    assertEquals(List.of(), locks(driver, ANA), "nothing is told of a room that nobody locked");
    driver.take(new UiMsg.ToggledLock());
    RoomLock locked = new RoomLock(1, Driver.SELF, true, List.of(ANA, Driver.SELF));
    assertEquals(List.of(locked), locks(driver, ANA));
    assertEquals(List.of(), driver.effects(LinkEffect.CloseLink.class));
    driver.take(new UiMsg.ToggledLock());
    RoomLock unlocked = new RoomLock(2, Driver.SELF, false, List.of());
    assertEquals(List.of(locked, unlocked), locks(driver, ANA));
  }

  @Test
  void whoeverComesThenIsToldAndShownAndLearnsNothing() {
    Driver driver = knocked();
    assertNull(driver.call().participant(ZOE));
    assertFalse(opened(driver, ZOE));
    assertEquals(List.of(false), answers(driver, ZOE));
    assertTrue(driver.notices().contains(Notice.What.KNOCKED));
    List<SignalingEffect.SealSignal> toZoe =
        driver.allEffects(SignalingEffect.SealSignal.class).stream()
            .filter(sealed -> sealed.to().equals(ZOE))
            .toList();
    assertEquals(1, toZoe.size(), "no name, no description, no address");
  }

  @Test
  void whoeverIsLetInIsToldSoAndEveryoneLetsThemIn() {
    Driver driver = knocked();
    driver.take(new UiMsg.LetIn(ZOE));
    assertNotNull(driver.call().participant(ZOE));
    assertTrue(opened(driver, ZOE));
    assertEquals(List.of(false, true), answers(driver, ZOE));
    assertEquals(
        new RoomLock(1, Driver.SELF, true, List.of(ANA, Driver.SELF, ZOE)),
        locks(driver, ANA).getLast());
    assertEquals(List.of(), driver.call().door().knocks());
    driver.take(new UiMsg.LetIn(BEA));
    assertNull(driver.call().participant(BEA), "who does not knock is not let in");
  }

  @Test
  void whomAnotherLetsInComesInHereToo() {
    Driver driver = knocked();
    driver.says(ANA, new RoomLock(1, Driver.SELF, true, List.of(ANA, Driver.SELF, ZOE)));
    assertNotNull(driver.call().participant(ZOE));
    assertEquals(List.of(false, true), answers(driver, ZOE));
  }

  @Test
  void unlockingLetsEveryoneIn() {
    Driver driver = knocked();
    driver.says(ANA, new RoomLock(2, ANA, false, List.of()));
    assertNotNull(driver.call().participant(ZOE));
    assertTrue(driver.notices().contains(Notice.What.UNLOCKED));
  }

  @Test
  void aKnockCanBeIgnoredAndEndsWithWhoeverGoes() {
    Driver driver = knocked();
    driver.take(new UiMsg.IgnoredKnock(ZOE));
    Knock knock = driver.call().door().knock(ZOE);
    assertNotNull(knock);
    assertFalse(knock.shown());
    driver.left(ZOE, LeaveReason.LEFT);
    assertNull(driver.call().door().knock(ZOE));

    Driver away = knocked();
    away.reconnects();
    away.resumed(0, ANA);
    assertNull(away.call().door().knock(ZOE), "gone while the server was away");
  }

  @Test
  void whoeverGoesOnOfferingIsToldAgainNowAndThen() {
    Driver driver = knocked();
    Signal offer = new Signal.Offer(1, 1, OfferCause.MEDIA, "sdp");
    driver.signal(ZOE, 2, offer);
    assertEquals(1, answers(driver, ZOE).size());
    driver.now += 10_000;
    driver.signal(ZOE, 3, offer);
    assertEquals(List.of(false, false), answers(driver, ZOE));
    driver.signal(ZOE, 3, offer);
    driver.now += 10_000;
    driver.signal(ZOE, 3, offer);
    assertEquals(2, answers(driver, ZOE).size(), "a replay is dropped");
    assertFalse(opened(driver, ZOE));
  }

  @Test
  void whoeverIsInsideStaysWhateverTheListSays() {
    Driver driver = Driver.talking(ANA, "Ana");
    driver.arrives(ZOE, "Zoe");
    driver.says(ANA, new RoomLock(1, ANA, true, List.of(ANA)));
    assertNotNull(driver.call().participant(ZOE));
    assertTrue(driver.call().door().lock().admits(ZOE));
    assertEquals(
        new RoomLock(1, ANA, true, List.of(ANA, ZOE)),
        locks(driver, ANA).getLast(),
        "and the others are told");
    assertTrue(driver.notices().contains(Notice.What.LOCKED));
  }

  @Test
  void aSeatThatIsHeldIsNoKnock() {
    Driver driver = Driver.talking(ANA, "Ana");
    driver.take(new UiMsg.ToggledLock());
    driver.server(new ServerMessage.PeerAway(driver.nextSeq(), ANA));
    driver.server(new ServerMessage.PeerBack(driver.nextSeq(), ANA));
    driver.reconnects();
    driver.welcome(ANA, ZOE);
    assertNotNull(driver.call().participant(ANA));
    assertNull(driver.call().participant(ZOE), "nobody is offered to who is not admitted");
    assertEquals(List.of(false), answers(driver, ZOE));
  }

  @Test
  void whoeverComesInIsToldOfTheLock() {
    Driver driver = knocked();
    driver.take(new UiMsg.LetIn(ZOE));
    driver.opened(ZOE, Channel.CONTROL);
    assertEquals(
        List.of(new RoomLock(1, Driver.SELF, true, List.of(ANA, Driver.SELF, ZOE))),
        locks(driver, ZOE));
  }

  @Test
  void whoeverStandsOutsideIsToldAndOffersAnewWhenLetIn() {
    Driver driver = Driver.joined(ANA);
    int link = driver.generation(ANA);
    driver.signal(ANA, 1, new Signal.Detour(new Admission(true)));
    assertEquals(link, driver.generation(ANA), "nobody asked");
    driver.signal(ANA, 2, new Signal.Detour(new Admission(false)));
    assertEquals(Trouble.LOCKED, Trouble.of(driver.call(), driver.person(ANA)));
    driver.signal(ANA, 3, new Signal.Detour(new Admission(true)));
    assertEquals(Trouble.CONNECTING, Trouble.of(driver.call(), driver.person(ANA)));
    LinkEffect.OpenLink open = driver.effects(LinkEffect.OpenLink.class).getFirst();
    assertTrue(open.offering());
    assertTrue(open.generation() > link);
  }

  @Test
  void whoeverHasALinkIsNotOutside() {
    Driver driver = Driver.talking(ANA, "Ana");
    driver.signal(ANA, 1, new Signal.Detour(new Admission(false)));
    assertEquals(List.of(), driver.call().door().lockedBy());
    driver.says(ANA, new Admission(false));
    assertEquals(List.of(), driver.call().door().lockedBy(), "it is said at the door alone");
  }
}
