package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.door.Proposal;
import dev.parley.front.app.door.Removal;
import dev.parley.front.app.link.Connectivity;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Someone removes someone for themselves, and suggests it to others. */
class RemovalUpdateTest {
  private static final PeerId ANA = Driver.ANA;
  private static final PeerId ZOE = Driver.ZOE;

  private static Driver withBoth() {
    Driver driver = Driver.talking(ANA, "Ana");
    driver.arrives(ZOE, "Zoe");
    return driver;
  }

  private static Driver withoutZoe() {
    Driver driver = withBoth();
    driver.take(new UiMsg.RemovedPerson(ZOE));
    return driver;
  }

  @Test
  void theLinkIsClosedAfterAWordAndNobodyElseIsConcerned() {
    Driver driver = withoutZoe();
    assertNull(driver.call().participant(ZOE));
    assertNotNull(driver.call().participant(ANA));
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(ZOE, new DoorMessage.Parted()),
            new LinkEffect.CloseLink(ZOE)),
        driver.effects(LinkEffect.class).stream()
            .filter(effect -> !effect.equals(neighbours()))
            .toList());
    assertEquals(new Removal(ZOE, "Zoe", true, true), driver.call().door().removal(ZOE));
    assertFalse(driver.notices().contains(Notice.What.LEFT));
  }

  /** That the link to Zoe is no more is told as at any other time. */
  private static Effect neighbours() {
    return new LinkEffect.SendToPeer(ANA, new PeerMessage.Neighbours(List.of(ANA)));
  }

  @Test
  void whateverTheyDoIsIgnored() {
    Driver driver = withoutZoe();
    driver.signal(ZOE, 5, new Signal.Offer(9, 1, OfferCause.REPAIR, "sdp"));
    assertEquals(List.of(), driver.effects());
    driver.left(ZOE, LeaveReason.LOST);
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), ZOE));
    assertNull(driver.call().participant(ZOE));
    driver.reconnects();
    driver.welcome(ANA, ZOE);
    assertNull(driver.call().participant(ZOE));
    assertNull(driver.call().door().knock(ZOE));
    driver.says(ANA, new PeerMessage.SealedSignal(ZOE, Driver.SELF, "body"));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void itCanBeTakenBackWhileTheyAreThere() {
    Driver driver = withoutZoe();
    int before = driver.call().numbers(ZOE).link();
    driver.take(new UiMsg.UndidRemoval(ZOE));
    assertNotNull(driver.call().participant(ZOE));
    LinkEffect.OpenLink open = driver.effects(LinkEffect.OpenLink.class).getFirst();
    assertTrue(open.offering());
    assertTrue(open.generation() > before);

    Driver gone = withoutZoe();
    gone.left(ZOE, LeaveReason.LEFT);
    gone.take(new UiMsg.UndidRemoval(ZOE));
    assertNull(gone.call().participant(ZOE));
    gone.server(new ServerMessage.PeerJoined(gone.nextSeq(), ZOE));
    assertNotNull(gone.call().participant(ZOE), "removed no more");
  }

  @Test
  void itIsSuggestedToTheOthersOnce() {
    Driver driver = withoutZoe();
    driver.take(new UiMsg.SuggestedRemoval(ZOE));
    assertEquals(
        List.of(new LinkEffect.SendToPeer(ANA, new DoorMessage.RemovalProposal(ZOE))),
        driver.effects());
    driver.take(new UiMsg.SuggestedRemoval(ZOE));
    assertEquals(List.of(), driver.effects());
    Driver kept = withoutZoe();
    kept.take(new UiMsg.KeptRemoval(ZOE));
    kept.take(new UiMsg.SuggestedRemoval(ZOE));
    assertEquals(List.of(), kept.effects());
  }

  @Test
  void aSuggestionIsNoMoreThanThat() {
    Driver driver = withBoth();
    driver.says(ANA, new DoorMessage.RemovalProposal(ZOE));
    assertNotNull(driver.call().participant(ZOE));
    assertEquals(new Proposal(ZOE, ANA, true), driver.call().door().proposal(ZOE));
    assertTrue(driver.notices().contains(Notice.What.REMOVAL_PROPOSED));
    driver.take(new UiMsg.AnsweredProposal(ZOE, false));
    driver.says(ANA, new DoorMessage.RemovalProposal(ZOE));
    assertEquals(
        new Proposal(ZOE, ANA, false), driver.call().door().proposal(ZOE), "decided is decided");
    driver.take(new UiMsg.AnsweredProposal(ZOE, true));
    assertNotNull(driver.call().participant(ZOE));

    Driver follows = withBoth();
    follows.says(ANA, new DoorMessage.RemovalProposal(ZOE));
    follows.take(new UiMsg.AnsweredProposal(ZOE, true));
    assertNull(follows.call().participant(ZOE));
    assertEquals(new Removal(ZOE, "Zoe", true, false), follows.call().door().removal(ZOE));
  }

  @Test
  void aSuggestionThatMakesNoSenseIsDropped() {
    Driver driver = withBoth();
    for (PeerId about : List.of(ANA, Driver.SELF, Driver.peer('Q'))) {
      driver.says(ANA, new DoorMessage.RemovalProposal(about));
      assertEquals(List.of(), driver.call().door().proposals());
    }
    driver.says(ANA, new DoorMessage.RemovalProposal(ZOE));
    driver.left(ZOE, LeaveReason.LEFT);
    assertEquals(List.of(), driver.call().door().proposals(), "about nobody any more");
  }

  @Test
  void whoeverIsRemovedIsToldAndFollowsWhenItIsTakenBack() {
    Driver driver = withBoth();
    driver.says(ANA, new DoorMessage.Parted());
    assertTrue(driver.notices().contains(Notice.What.PARTED));
    driver.connectivity(ANA, Connectivity.FAILED);
    assertEquals(Trouble.PARTED, Trouble.of(driver.call(), driver.person(ANA)));
    int next = driver.generation(ANA) + 2;
    driver.signal(ANA, 1, new Signal.Offer(next, 1, OfferCause.MEDIA, "sdp"));
    driver.connectivity(ANA, Connectivity.LIVE);
    driver.opened(ANA, Channel.CONTROL);
    driver.connectivity(ANA, Connectivity.INTERRUPTED);
    assertEquals(Trouble.RECONNECTING, Trouble.of(driver.call(), driver.person(ANA)));
  }
}
