package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.LocalMedia;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the person and the page do in a call. */
class CallUpdateTest {
  private static CallUi ui(Driver driver) {
    return driver.call().ui();
  }

  @Test
  void aPageThatIsClosedGivesItsSeatUp() {
    Effect leave = new SignalingEffect.SendToServer(new ClientMessage.Leave());
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new PageMsg.PageHidden());
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.Bye()),
            leave,
            new PageEffect.RememberCall("quiet-river", true, true)),
        driver.effects());
    Driver joining = Driver.joining();
    joining.take(new PageMsg.PageHidden());
    assertEquals(leave, joining.effects().getFirst(), "the seat may just have been given");
  }

  @Test
  void whoWasMutedIsMutedAfterAReload() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.ToggledMicrophone());
    driver.take(new PageMsg.PageHidden());
    assertEquals(
        List.of(new PageEffect.RememberCall("quiet-river", false, true)),
        driver.effects(PageEffect.class));
    LocalMedia media = Driver.shared().media().wanting(false, true);
    assertFalse(media.microphone().wanted());
    assertTrue(media.camera().wanted());
  }

  @Test
  void theBackButtonHangsUpAndGivesTheDevicesBack() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new PageMsg.FragmentChanged(""));
    assertInstanceOf(Model.Home.class, driver.model());
    assertEquals(1, driver.effects(LinkEffect.CloseLink.class).size());
    assertTrue(driver.effects().contains(new SignalingEffect.CloseSocket()));
    assertTrue(driver.effects().contains(new MediaEffect.Release(DeviceKind.CAMERA)));
  }

  @Test
  void anotherAddressLeadsToItsLobbyAndTheSameOneChangesNothing() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    Model before = driver.model();
    driver.take(new PageMsg.FragmentChanged("quiet-river"));
    assertSame(before, driver.model());
    driver.take(new PageMsg.FragmentChanged("other"));
    assertEquals("other", driver.inLobby().typedName());
    assertEquals(1, driver.effects(LinkEffect.CloseLink.class).size());
    assertTrue(driver.media().camera().sending());
  }

  @Test
  void backClosesWhatCoversTheCallBeforeItLeaves() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.CHAT));
    driver.take(new UiMsg.OpenedDialog(CallUi.Dialog.MORE));
    Effect stays = new PageEffect.ShowFragment("quiet-river");
    driver.take(new PageMsg.FragmentChanged(""));
    assertEquals(CallUi.Dialog.NONE, ui(driver).dialog());
    assertEquals(List.of(stays), driver.effects());
    driver.take(new PageMsg.FragmentChanged(""));
    assertEquals(CallUi.Panel.NONE, ui(driver).panel());
    assertEquals(List.of(stays), driver.effects());
    driver.take(new PageMsg.FragmentChanged(""));
    assertTrue(driver.model() instanceof Model.Home);
  }

  @Test
  void keysDoWhatTheListSaysAndNothingUnderADialog() {
    Driver driver = Driver.joined();
    for (Shortcut shortcut : Shortcut.values()) {
      Model before = driver.model();
      driver.take(new UiMsg.PressedKey(shortcut.key()));
      boolean idle = before.equals(driver.model()) && driver.effects().isEmpty();
      assertFalse(idle, shortcut.key());
      driver.take(new UiMsg.PressedKey("Escape"));
    }
    assertEquals(CallUi.Dialog.NONE, ui(driver).dialog());
    driver.take(new UiMsg.PressedKey("?"));
    Model open = driver.model();
    driver.take(new UiMsg.PressedKey("m"));
    driver.take(new UiMsg.PressedKey("q"));
    assertSame(open, driver.model());
  }

  @Test
  void escapeClosesTheTopmostFirst() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    driver.take(new UiMsg.OpenedDialog(CallUi.Dialog.INVITE));
    driver.take(new UiMsg.PressedKey("Escape"));
    assertEquals(CallUi.Panel.PEOPLE, ui(driver).panel());
    assertEquals(CallUi.Dialog.NONE, ui(driver).dialog());
    driver.take(new UiMsg.PressedKey("Escape"));
    assertEquals(CallUi.Panel.NONE, ui(driver).panel());
    Model before = driver.model();
    driver.take(new UiMsg.PressedKey("Escape"));
    assertSame(before, driver.model());
  }

  @Test
  void theInviteLinkIsCopiedOrSharedAndToldOf() {
    Driver driver = Driver.joined();
    driver.take(new UiMsg.PressedCopyLink());
    String link = "https://parley.example/#quiet-river";
    assertEquals(List.of(new PageEffect.CopyText(link)), driver.effects());
    driver.take(new UiMsg.PressedShareLink());
    assertEquals(List.of(new PageEffect.ShareUrl(link)), driver.effects());
    driver.take(new PageMsg.TextCopied(true));
    driver.take(new PageMsg.TextCopied(false));
    assertEquals(List.of(Notice.What.LINK_COPIED, Notice.What.LINK_NOT_COPIED), driver.notices());
  }

  @Test
  void onlyTheLatestNoticesAreToldAndEachEnds() {
    Driver driver = Driver.joined();
    for (int i = 0; i < 10; i++) {
      driver.take(new PageMsg.TextCopied(true));
      assertEquals(
          List.of(new PageEffect.Schedule(new Timer.NoticeExpiry(i + 1), Timings.NOTICE_MS)),
          driver.effects());
    }
    assertEquals(List.of(7L, 8L, 9L, 10L), ui(driver).notices().stream().map(Notice::id).toList());
    driver.fires(new Timer.NoticeExpiry(9));
    assertEquals(List.of(7L, 8L, 10L), ui(driver).notices().stream().map(Notice::id).toList());
  }

  @Test
  void sizesAreKeptForTheStageAndEachPicture() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    Size size = new Size(640, 480);
    driver.take(new UiMsg.StageResized(size));
    driver.take(new UiMsg.PictureResized(Driver.SELF, false, size));
    driver.take(new UiMsg.PictureResized(Driver.ANA, false, size));
    driver.take(new UiMsg.PictureResized(Driver.ZOE, false, size));
    assertEquals(size, ui(driver).stage());
    assertEquals(size, ui(driver).ownPicture());
    assertEquals(size, driver.person(Driver.ANA).media().picture());
  }

  @Test
  void aChangeOfMediaIsToldToEveryone() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.PressedKey("m"));
    assertTrue(
        driver
            .effects()
            .contains(
                new LinkEffect.SendToPeer(
                    Driver.ANA, new PeerMessage.MediaState(false, true, null, null))));
    driver.take(new UiMsg.ChoseTheme(Theme.DARK));
    assertEquals(List.of(), driver.effects(LinkEffect.SendToPeer.class));
  }
}
