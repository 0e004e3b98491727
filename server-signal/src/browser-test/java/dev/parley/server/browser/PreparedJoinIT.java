package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the lobby makes ready is what the call uses. */
final class PreparedJoinIT extends BrowserTest {
  private static final String OFFER_IS_READY =
      """
      () => parleyTest.made.some(each => each.signalingState === 'have-local-offer'
          && each.localDescription.sdp.includes('a=candidate'))
      """;

  private static final String IN_USE =
      "() => parleyTest.made.map(each => [each.signalingState, parleyTest.connections.includes(each)])"
          + ".filter(each => each[0] !== 'closed').map(each => each.join(' ')).join(', ')";

  @Test
  void theOfferAndItsAddressesAreMadeBeforeJoinIsPressed() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = person("Björn");
    bjorn.open(room);
    bjorn.giveName();
    bjorn.page().waitForFunction(OFFER_IS_READY);
    bjorn.join();
    bjorn.stats("Ana").pictureMoves();
    ana.stats("Björn").pictureMoves();
    assertEquals("stable true", bjorn.page().evaluate(IN_USE), "one connection, made before");
  }

  /** Whoever was there first offers to nobody, and what was kept ready is given up. */
  @Test
  void whatNobodyNeedsIsClosed() {
    String room = newRoom();
    PersonPage ana = person("Ana");
    ana.open(room);
    ana.giveName();
    ana.page().waitForFunction(OFFER_IS_READY);
    ana.join();
    PersonPage bjorn = personIn(room, "Björn");
    ana.stats("Björn").pictureMoves();
    bjorn.stats("Ana").pictureMoves();
    assertEquals("stable true", ana.page().evaluate(IN_USE));
  }

  /** Another camera is what goes out then. */
  @Test
  void theCameraMayChangeInBetween() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = person("Björn");
    bjorn.open(room);
    bjorn.giveName();
    bjorn.page().waitForFunction(OFFER_IS_READY);
    bjorn.toggle("Camera", false);
    bjorn.join();
    bjorn.stats("Ana").pictureMoves();
    bjorn.toggle("Camera", true);
    ana.stats("Björn").pictureMoves();
  }
}
