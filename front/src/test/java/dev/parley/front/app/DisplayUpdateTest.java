package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole screen, and the small window above others. */
class DisplayUpdateTest {
  private static final Subject ANAS_SCREEN = new Subject(Driver.ANA, true);

  @Test
  void theScreenStaysOnDuringACall() {
    Driver driver = Driver.joined();
    assertEquals(
        List.of(new PageEffect.KeepAwake(true)), driver.allEffects(PageEffect.KeepAwake.class));
    driver.take(new PageMsg.BecameVisible());
    assertEquals(
        List.of(new PageEffect.KeepAwake(true)), driver.effects(PageEffect.KeepAwake.class));
    driver.take(new UiMsg.PressedLeave());
    assertEquals(
        List.of(new PageEffect.KeepAwake(false)), driver.effects(PageEffect.KeepAwake.class));
    driver.take(new PageMsg.BecameVisible());
    assertEquals(List.of(), driver.effects());
  }

  private static List<Effect> floats(Driver driver) {
    return List.copyOf(driver.effects(PageEffect.ShowAbove.class));
  }

  @Test
  void theWholeScreenIsForTheCallOrOneTileUntilItIsLeft() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.PressedKey("f"));
    assertEquals(List.of(new PageEffect.FullScreen("call")), driver.effects());
    driver.take(new PageMsg.FullScreenChanged(true));
    driver.take(new UiMsg.PressedKey("f"));
    assertEquals(List.of(new PageEffect.FullScreen("")), driver.effects());
    driver.take(new PageMsg.FullScreenChanged(false));
    driver.take(new UiMsg.ToggledFullScreen(ANAS_SCREEN));
    assertEquals(
        List.of(new PageEffect.FullScreen("tile-screen-" + Driver.ANA.value())), driver.effects());
  }

  @Test
  void whereNothingTakesTheWholeScreenTheKeyDoesNothing() {
    Driver phone = new Driver(Screens.onPhone());
    phone.take(new UiMsg.OpenedDialog(CallUi.Dialog.NONE));
    phone.take(new UiMsg.PressedKey("f"));
    assertEquals(List.of(), phone.effects());
  }

  @Test
  void theSmallWindowIsOpenedAndClosedAndGoesWithTheCall() {
    Effect closes = new PageEffect.ShowAbove(Environment.Floating.NOTHING, "");
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledFloating());
    assertEquals(
        List.of(
            new PageEffect.ShowAbove(Environment.Floating.WINDOW, "tile-" + Driver.ANA.value())),
        driver.effects());
    driver.take(new PageMsg.FloatingChanged(true));
    driver.take(new UiMsg.ToggledFloating());
    assertEquals(List.of(closes), driver.effects());
    driver.take(new UiMsg.PressedLeave());
    assertEquals(List.of(closes), floats(driver));
    driver.take(new PageMsg.FloatingChanged(true));
    assertEquals(List.of(closes), driver.effects(), "it opened too late");
    driver.take(new PageMsg.FloatingChanged(false));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void whoeverLeavesTheCallLeavesTheWholeScreenToo() {
    Driver driver = Driver.joined();
    driver.take(new PageMsg.FullScreenChanged(true));
    driver.take(new UiMsg.PressedLeave());
    assertEquals(
        List.of(new PageEffect.FullScreen("")), driver.effects(PageEffect.FullScreen.class));
  }
}
