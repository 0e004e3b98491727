package dev.parley.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the records promise to whoever makes them in code, without a codec in between. */
class RecordsTest {
  private static final PeerId ANA = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");
  private static final PeerId BEN = new PeerId("BBBBBBBBBBBBBBBBBBBBBA");
  private static final SeatToken SEAT = new SeatToken("SecretSecretSecretSecQ");
  private static final Limits LIMITS = new Limits(8, 65_536, 50);
  private static final IceServer TURN =
      new IceServer(List.of("turn:example.org"), "user", "secret");

  @Test
  void nothingThatMustStaySecretIsInTheTextOfARecord() {
    var welcome =
        new ServerMessage.Welcome(ANA, SEAT, false, 0, List.of(BEN), List.of(TURN), LIMITS);
    assertFalse(welcome.toString().contains("Secret"), welcome.toString());
    assertFalse(welcome.toString().contains("secret"), welcome.toString());
    var relay = new ClientMessage.Relay(3, BEN, "opaque");
    assertEquals("Relay[n=3, to=" + BEN + ", 6 characters]", relay.toString());
    var relayed = new ServerMessage.Relayed(4, ANA, "opaque");
    assertEquals("Relayed[seq=4, from=" + ANA + ", 6 characters]", relayed.toString());
    var join = new ClientMessage.Join(new RoomId("RoomRoomRoomRoomRoomRA"), ANA);
    assertEquals("Join[room=Room…, peer=" + ANA + "]", join.toString());
  }

  @Test
  void aListHandedInCanBeChangedLaterWithoutHarm() {
    List<PeerId> peers = new ArrayList<>(List.of(BEN));
    List<IceServer> servers = new ArrayList<>(List.of(TURN));
    var welcome = new ServerMessage.Welcome(ANA, SEAT, false, 0, peers, servers, LIMITS);
    var iceServers = new ServerMessage.IceServers(servers);
    peers.clear();
    servers.clear();
    assertEquals(List.of(BEN), welcome.peers());
    assertEquals(List.of(TURN), welcome.iceServers());
    assertEquals(List.of(TURN), iceServers.iceServers());
  }

  @Test
  void aListThatNoReceiverTakesIsNotMade() {
    List<PeerId> peers = Collections.nCopies(Limits.MAX_ROOM_SIZE + 1, BEN);
    List<IceServer> servers = Collections.nCopies(Limits.MAX_ICE_SERVERS + 1, TURN);
    List<String> urls = Collections.nCopies(Limits.MAX_ICE_SERVERS + 1, "stun:example.org");
    refused(() -> new ServerMessage.Welcome(ANA, SEAT, false, 0, peers, List.of(), LIMITS));
    refused(() -> new ServerMessage.Welcome(ANA, SEAT, false, 0, List.of(), servers, LIMITS));
    refused(() -> new ServerMessage.IceServers(servers));
    refused(() -> new IceServer(urls, null, null));
    refused(() -> new IceServer(List.of(), null, null));
  }

  @Test
  void aNumberThatNoReceiverTakesIsNotMade() {
    refused(() -> new ClientMessage.Resume(SEAT, -1));
    refused(() -> new ClientMessage.Resume(SEAT, Limits.MAX_COUNT + 1));
    refused(() -> new ClientMessage.Relay(0, BEN, "x"));
    refused(() -> new ServerMessage.PeerJoined(0, BEN));
    refused(() -> new ServerMessage.PeerAway(0, BEN));
    refused(() -> new ServerMessage.PeerBack(0, BEN));
    refused(() -> new ServerMessage.PeerLeft(0, BEN, LeaveReason.LOST));
    refused(() -> new ServerMessage.Relayed(0, BEN, "x"));
    refused(() -> new ServerMessage.Pong(-1));
    refused(() -> new ServerMessage.Draining(-1));
    refused(() -> new ServerMessage.Failure(FailureCode.TOO_FAST, "", -1));
    refused(() -> new Signal.IceCandidate(1, "", null, -1, null));
    refused(() -> new PeerMessage.ChatMessage(0, 1, 0, "x"));
    refused(() -> new PeerMessage.FileOffer(0, "x", 1));
    refused(() -> new PeerMessage.FileOffer(1, "x", Limits.MAX_FILE_BYTES + 1));
    refused(() -> new PeerMessage.FileAccept(1, -1));
    refused(() -> new Limits(8, 65_536, -1));
  }

  @Test
  void aFailureWithoutATimeHasNone() {
    assertEquals(
        new ServerMessage.Failure(FailureCode.ROOM_FULL, "full", null),
        ServerMessage.Failure.of(FailureCode.ROOM_FULL, "full"));
  }

  @Test
  void peersAreOrderedByTheCharactersOfTheirIdsAsABrowserWould() {
    List<PeerId> ordered = new ArrayList<>();
    for (char c : new char[] {'-', '0', '9', 'A', 'Z', '_', 'a', 'z'}) {
      ordered.add(new PeerId(c + "A".repeat(21)));
    }
    for (int i = 1; i < ordered.size(); i++) {
      assertTrue(ordered.get(i - 1).compareTo(ordered.get(i)) < 0, "polite is the smaller one");
      assertTrue(ordered.get(i).compareTo(ordered.get(i - 1)) > 0, "impolite is the larger one");
    }
  }

  private static void refused(Runnable making) {
    assertThrows(IllegalArgumentException.class, making::run);
  }
}
