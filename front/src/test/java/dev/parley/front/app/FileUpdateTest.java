package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.file.FileCommand;
import dev.parley.front.app.file.FileEvent;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.Picked;
import dev.parley.front.app.file.Sending;
import dev.parley.front.app.file.TheirFile;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files in a call: who is offered what, and what the person is told. */
class FileUpdateTest {
  private static final PeerMessage OFFER = new PeerMessage.FileOffer(1, "plan.pdf", 5);

  private static void pick(Driver driver, int id, long size) {
    driver.take(new FileMsg.FilesPicked(List.of(new Picked(id, "plan.pdf", size))));
  }

  private static LinkEffect.SendToPeer say(PeerId peer, PeerMessage message) {
    return new LinkEffect.SendToPeer(peer, message);
  }

  @Test
  void aFileIsOfferedToEveryoneHereAndShownBesideTheChat() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.take(new UiMsg.PressedAttach());
    assertEquals(List.of(new FileEffect.PickFiles()), driver.effects());
    pick(driver, 1, 5);
    assertEquals(
        List.of(say(Driver.ANA, OFFER), say(Driver.ZOE, OFFER)),
        driver.effects(LinkEffect.SendToPeer.class));
    assertEquals(CallUi.Panel.CHAT, driver.call().ui().panel());
    Driver late = driver;
    late.arrives(Driver.peer('K'), "Kim");
    assertEquals(2, late.call().files().own().getFirst().sendings().size());
  }

  @Test
  void aloneOrWithTooManyFilesThePersonIsToldWhyNothingHappens() {
    Driver alone = Driver.joined();
    pick(alone, 1, 5);
    assertEquals(List.of(Notice.What.NOBODY_FOR_FILE), alone.notices());
    assertEquals(
        List.of(new FileEffect.RunFileCommand(new FileCommand.Forget(1))),
        alone.effects(FileEffect.class));
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    for (int id = 1; id <= Files.MAX_OPEN; id++) {
      pick(driver, id, 5);
    }
    assertFalse(driver.notices().contains(Notice.What.TOO_MANY_FILES));
    pick(driver, 50, 5);
    assertTrue(driver.notices().contains(Notice.What.TOO_MANY_FILES));
    Driver large = Driver.talking(Driver.ANA, "Ana");
    pick(large, 1, Limits.MAX_FILE_BYTES + 1);
    assertTrue(large.notices().contains(Notice.What.TOO_MANY_FILES));
    assertTrue(large.call().files().isEmpty());
  }

  @Test
  void anOfferIsToldOnceWhileTheChatIsClosed() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, OFFER);
    driver.says(Driver.ANA, new PeerMessage.FileOffer(2, "x", 5));
    assertEquals(1, driver.notices().stream().filter(Notice.What.OFFERS_FILE::equals).count());
    assertEquals(2, driver.call().files().waiting());
    Driver open = Driver.talking(Driver.ANA, "Ana");
    open.take(new UiMsg.ToggledPanel(CallUi.Panel.CHAT));
    open.says(Driver.ANA, OFFER);
    assertFalse(open.notices().contains(Notice.What.OFFERS_FILE));
  }

  @Test
  void nothingIsDoneWithAnOfferUntilThePersonWantsIt() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, OFFER);
    assertEquals(List.of(), driver.effects(FileEffect.class));
    driver.take(new UiMsg.AcceptedFile(Driver.ANA, 1));
    assertEquals(
        List.of(new FileEffect.RunFileCommand(new FileCommand.Open(Driver.ANA, 1, "plan.pdf", 5))),
        driver.effects());
    driver.take(new FileMsg.FileReported(new FileEvent.Opened(Driver.ANA, 1, 0)));
    assertEquals(List.of(say(Driver.ANA, new PeerMessage.FileAccept(1, 0))), driver.effects());
  }

  @Test
  void aNewChannelBringsTheOfferAgainOnTheConnectionThatIsThen() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    pick(driver, 1, 5);
    driver.opened(Driver.ANA, Channel.FILES);
    assertEquals(List.of(say(Driver.ANA, OFFER)), driver.effects());
    driver.says(Driver.ANA, new PeerMessage.FileAccept(1, 0));
    int generation = driver.generation(Driver.ANA);
    assertEquals(
        List.of(
            new FileEffect.RunFileCommand(
                new FileCommand.SendBlock(Driver.ANA, generation, 1, 0, 5))),
        driver.effects());
  }

  @Test
  void whatThePersonPressesReachesTheFile() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, OFFER);
    driver.take(new UiMsg.DeclinedFile(Driver.ANA, 1));
    assertTrue(driver.effects().contains(say(Driver.ANA, new PeerMessage.FileDecline(1))));
    pick(driver, 1, 5);
    driver.take(new UiMsg.CancelledFile(1));
    assertTrue(driver.effects().contains(say(Driver.ANA, new PeerMessage.FileCancel(1))));
    driver.take(new UiMsg.DismissedOwnFile(1));
    assertTrue(driver.call().files().own().isEmpty());
    for (UiMsg idle :
        List.of(
            new UiMsg.SavedFile(Driver.ANA, 9),
            new UiMsg.DismissedFile(Driver.ANA, 9),
            new UiMsg.AcceptedFile(Driver.ANA, 9),
            new UiMsg.CancelledFile(9))) {
      driver.take(idle);
      assertEquals(List.of(), driver.effects(), idle.toString());
    }
  }

  @Test
  void whoLeavesEndsTheirFiles() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    pick(driver, 1, 5);
    driver.says(Driver.ANA, OFFER);
    driver.says(Driver.ANA, new PeerMessage.Bye());
    assertEquals(0, driver.call().files().waiting());
    assertEquals(
        Sending.Stage.FAILED, driver.call().files().own().getFirst().sendings().getFirst().stage());
  }

  @Test
  void leavingGivesAllFilesUpAndWhatComesLateIsLetGo() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, OFFER);
    assertEquals(TheirFile.Stage.OFFERED, driver.call().files().theirs().getFirst().stage());
    driver.take(new UiMsg.PressedLeave());
    assertTrue(driver.effects().contains(new FileEffect.CloseFiles()));
    assertInstanceOf(Model.Ended.class, driver.model());
    for (Driver outside : List.of(driver, Driver.home(), Driver.lobby())) {
      outside.take(new FileMsg.FileReported(new FileEvent.Opened(Driver.ANA, 1, 0)));
      assertEquals(List.of(new FileEffect.CloseFiles()), outside.effects());
    }
  }
}
