package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is in the room, as the server tells it and as links show it. */
class RoomUpdateTest {

  @Test
  void theNewcomerOffersToAllItFindsAndWaitsForThoseWhoComeLater() {
    Driver driver = Driver.joined(Driver.ANA, Driver.ZOE);
    List<LinkEffect.OpenLink> opened = driver.effects(LinkEffect.OpenLink.class);
    assertEquals(2, opened.size());
    assertTrue(opened.stream().allMatch(LinkEffect.OpenLink::offering));
    assertEquals(2, driver.effects(LinkEffect.RunCommand.class).size());
    PeerId late = Driver.peer('L');
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), late));
    assertEquals(
        List.of(new LinkEffect.OpenLink(late, 1, false, List.of(), false, null)),
        driver.effects(LinkEffect.class));
  }

  @Test
  void aServerCannotMakeOneMeetOneself() {
    Driver driver = Driver.joined(Driver.SELF);
    assertEquals(List.of(), driver.call().participants());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.SELF));
    assertEquals(List.of(), driver.call().participants());
  }

  @Test
  void aServerThatInventsPeopleFillsTheRoomAndNoMore() {
    Driver driver = Driver.joined();
    for (int i = 0; i < 2 * Limits.MAX_ROOM_SIZE; i++) {
      PeerId invented = new PeerId("%022d".formatted(i));
      driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), invented));
    }
    assertEquals(Limits.MAX_ROOM_SIZE, driver.call().participants().size());
  }

  @Test
  void whoWasGivenUpForLostIsFoundAgainWhenTheSeatIsTakenAgain() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.waits(Timings.ORPHAN_WITHOUT_SERVER_MS + 1_000, Effect.class);
    assertNull(driver.call().participant(Driver.ANA));
    driver.fires(new Timer.Reconnect(0));
    driver.take(new SignalingMsg.SocketOpened());
    driver.resumed(0, Driver.ANA);
    assertNotNull(driver.call().participant(Driver.ANA));
    assertEquals(1, driver.effects(LinkEffect.OpenLink.class).size());
  }

  @Test
  void freshIceServersAreForTheNextLink() {
    IceServer stun = new IceServer(List.of("stun:a"), null, null);
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.IceServers(List.of(stun)));
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    assertEquals(List.of(stun), driver.effects(LinkEffect.OpenLink.class).getFirst().iceServers());
  }

  @Test
  void aSeatThatIsLostEndsNothingWhileTheLinkLives() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.left(Driver.ANA, LeaveReason.LOST);
    assertEquals(Presence.LINK_ONLY, driver.person(Driver.ANA).presence());
    driver.waits(Timings.ORPHAN_MS, Effect.class);
    driver.server(new ServerMessage.Pong(0));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.waits(Timings.ORPHAN_MS, Effect.class);
    assertNotNull(driver.call().participant(Driver.ANA), "it may come back");
    driver.tick();
    assertNull(driver.call().participant(Driver.ANA));
    assertTrue(driver.notices().contains(Notice.What.LOST_CONNECTION));
    assertEquals(1, driver.effects(LinkEffect.CloseLink.class).size());
  }

  @Test
  void whileTheServerIsAwayABrokenLinkIsGivenMoreTimeThanASeat() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new SignalingMsg.SocketClosed(1));
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.waits(Timings.ORPHAN_WITHOUT_SERVER_MS, Effect.class);
    assertNotNull(driver.call().participant(Driver.ANA));
    driver.tick();
    assertNull(driver.call().participant(Driver.ANA));
  }

  @Test
  void aSeatThatIsLostWithADeadLinkOrGivenUpEndsAll() {
    Driver lost = Driver.joined(Driver.ANA);
    lost.left(Driver.ANA, LeaveReason.LOST);
    assertNull(lost.call().participant(Driver.ANA));
    assertEquals(List.of(), lost.notices(), "nobody was introduced");
    Driver left = Driver.talking(Driver.ANA, "Ana");
    left.left(Driver.ANA, LeaveReason.LEFT);
    assertNull(left.call().participant(Driver.ANA));
    assertTrue(left.notices().contains(Notice.What.LEFT));
    left.left(Driver.ZOE, LeaveReason.LEFT);
    assertEquals(List.of(), left.effects());
  }

  @Test
  void aNewServerFindsEveryoneUnderTheLinksThatTheyHave() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.arrives(Driver.peer('D'), "Dan");
    driver.connectivity(Driver.ZOE, Connectivity.INTERRUPTED);
    driver.reconnects();
    driver.fails(FailureCode.UNKNOWN_SEAT);
    driver.welcome(Driver.ANA, Driver.ZOE);
    assertEquals(List.of(), driver.effects(LinkEffect.OpenLink.class));
    assertEquals(Presence.PRESENT, driver.person(Driver.ANA).presence());
    assertEquals(Presence.LINK_ONLY, driver.person(Driver.peer('D')).presence());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.peer('D')));
    assertEquals(Presence.PRESENT, driver.person(Driver.peer('D')).presence());
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void awayAndBackAreTold() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.server(new ServerMessage.PeerAway(driver.nextSeq(), Driver.ANA));
    assertEquals(Presence.AWAY, driver.person(Driver.ANA).presence());
    driver.server(new ServerMessage.PeerBack(driver.nextSeq(), Driver.ANA));
    assertEquals(Presence.PRESENT, driver.person(Driver.ANA).presence());
    driver.server(new ServerMessage.PeerAway(driver.nextSeq(), Driver.ZOE));
    assertNull(driver.call().participant(Driver.ZOE));
  }
}
