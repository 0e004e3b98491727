package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Raised hands, in the order in which they went up. */
class HandsTest {

  private static Driver three() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    return driver;
  }

  private static void raises(Driver driver, PeerId who, @Nullable Integer hand) {
    driver.says(who, new PeerMessage.MediaState(true, true, null, hand));
  }

  private static List<Integer> places(Driver driver) {
    return List.of(
        Hands.place(driver.call(), Driver.ANA),
        Hands.place(driver.call(), Driver.SELF),
        Hands.place(driver.call(), Driver.ZOE));
  }

  private static PeerMessage.MediaState state(@Nullable Integer hand) {
    return new PeerMessage.MediaState(true, true, null, hand);
  }

  @Test
  void handsStandInTheOrderInWhichTheyWentUp() {
    Driver driver = three();
    assertEquals(List.of(0, 0, 0), places(driver));
    raises(driver, Driver.ZOE, 1);
    driver.take(new UiMsg.PressedKey("h"));
    raises(driver, Driver.ANA, 3);
    assertEquals(List.of(3, 2, 1), places(driver));
    raises(driver, Driver.ZOE, null);
    assertEquals(List.of(2, 1, 0), places(driver));
    driver.take(new UiMsg.ToggledHand());
    assertEquals(List.of(1, 0, 0), places(driver));
  }

  @Test
  void aRaisedHandIsToldToAllWithTheNextNumberAndLoweredAgain() {
    Driver driver = three();
    raises(driver, Driver.ZOE, 4);
    driver.take(new UiMsg.ToggledHand());
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(Driver.ANA, state(5)),
            new LinkEffect.SendToPeer(Driver.ZOE, state(5))),
        driver.effects());
    driver.take(new UiMsg.ToggledHand());
    assertTrue(driver.effects().contains(new LinkEffect.SendToPeer(Driver.ANA, state(null))));
  }

  @Test
  void ofTwoThatWentUpAtOnceTheSmallerIdComesFirstForEveryone() {
    Driver driver = three();
    raises(driver, Driver.ZOE, 1);
    raises(driver, Driver.ANA, 1);
    assertEquals(List.of(1, 0, 2), places(driver));
    Driver other = three();
    other.take(new UiMsg.ToggledHand());
    raises(other, Driver.ZOE, 1);
    raises(other, Driver.ANA, 1);
    assertEquals(List.of(1, 2, 3), places(other));
  }

  @Test
  void whoComesLaterIsTold() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.ToggledHand());
    driver.arrives(Driver.ANA, "Ana");
    assertTrue(
        driver
            .allEffects(LinkEffect.SendToPeer.class)
            .contains(new LinkEffect.SendToPeer(Driver.ANA, state(1))));
  }

  @Test
  void whoLeavesHasNoHandUpAndNeitherHasWhoComesBack() {
    Driver driver = three();
    raises(driver, Driver.ANA, 1);
    driver.take(new UiMsg.ToggledHand());
    driver.left(Driver.ANA, LeaveReason.LEFT);
    assertEquals(1, Hands.place(driver.call(), Driver.SELF));
    driver.take(new UiMsg.PressedLeave());
    driver.take(new UiMsg.PressedRejoin());
    assertEquals(0, Hands.place(driver.call(), Driver.SELF));
  }

  @Test
  void theLastNumberThereIsStopsNobody() {
    Driver driver = three();
    raises(driver, Driver.ANA, Integer.MAX_VALUE);
    driver.take(new UiMsg.ToggledHand());
    assertEquals(List.of(1, 2, 0), places(driver));
    raises(driver, Driver.ANA, null);
    assertEquals(List.of(0, 1, 0), places(driver));
  }

  @Test
  void aHandThatGoesUpIsNewsOnceInAWhile() {
    Driver driver = three();
    for (int i = 0; i < 100; i++) {
      raises(driver, Driver.ANA, 1);
      raises(driver, Driver.ANA, null);
    }
    assertEquals(1, driver.notices().stream().filter(Notice.What.RAISED_HAND::equals).count());
    Driver other = three();
    raises(other, Driver.ANA, null);
    assertFalse(other.notices().contains(Notice.What.RAISED_HAND));
  }
}
