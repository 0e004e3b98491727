package dev.parley.front.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file from one end to the other, and all that may come between. */
class TransfersTest {
  private static final PeerId ANA = TwoEnds.ANA;
  private static final PeerId BEN = TwoEnds.BEN;
  private static final long MIB = Blocks.BLOCK_BYTES;
  private static final long SIZE = 10 * MIB + 5;

  private final TwoEnds ends = new TwoEnds();

  private Sending sending() {
    return ends.sending();
  }

  private TheirFile their() {
    return ends.their();
  }

  private void accept() {
    ends.ben(Receiver.accepted(ends.ben.files, ANA, 1));
  }

  private void offerAndAccept(long size) {
    ends.offers(1, "plan.pdf", size);
    ends.quiet();
    accept();
  }

  private void assertArrived() {
    assertEquals(TheirFile.Stage.COMPLETE, their().stage());
    assertEquals(Sending.Stage.DELIVERED, sending().stage());
    assertEquals(their().size(), ends.ben.intake.stored());
  }

  private void untilReceived(long bytes) {
    while (their().received() < bytes) {
      assertTrue(ends.once());
    }
  }

  @Test
  void aFileArrivesAndBothKnow() {
    for (long size : new long[] {0, 1, MIB - 1, MIB, MIB + 1, 4 * MIB, SIZE}) {
      TwoEnds two = new TwoEnds();
      two.offers(1, "plan.pdf", size);
      two.quiet();
      assertEquals(TheirFile.Stage.OFFERED, two.their().stage());
      assertEquals(List.of(), two.ben.done, "nothing happens before the person wants it");
      two.ben(Receiver.accepted(two.ben.files, ANA, 1));
      two.quiet();
      assertEquals(TheirFile.Stage.COMPLETE, two.their().stage(), size + " bytes");
      assertEquals(Sending.Stage.DELIVERED, two.sending().stage());
      assertEquals(size, two.ben.intake.stored());
      assertEquals(List.of(new FileCommand.Forget(1)), two.ana.did(FileCommand.Forget.class));
    }
  }

  @Test
  void aSenderNeverGetsFurtherAheadThanTheWindow() {
    offerAndAccept(SIZE);
    while (ends.ana.did(FileCommand.SendBlock.class).size() < 4) {
      assertTrue(ends.once());
    }
    // The receiver says nothing: its disk is slow.
    ends.ben.inbox.clear();
    ends.quiet();
    assertEquals(4, ends.ana.did(FileCommand.SendBlock.class).size());
    ends.ana(Transfers.said(ends.ana.files, BEN, "", 1, new PeerMessage.FileProgress(1, MIB)));
    assertEquals(5, ends.ana.did(FileCommand.SendBlock.class).size());
  }

  @Test
  void aConnectionThatIsReplacedInTheMiddleTakesNothingWithIt() {
    for (long broken : new long[] {0, 1, 3, 7, 10}) {
      TwoEnds two = new TwoEnds();
      two.offers(1, "plan.pdf", SIZE);
      two.quiet();
      two.ben(Receiver.accepted(two.ben.files, ANA, 1));
      while (two.their().received() < broken * MIB) {
        assertTrue(two.once());
      }
      two.breaks();
      two.quiet();
      two.renewed();
      two.quiet();
      assertEquals(TheirFile.Stage.COMPLETE, two.their().stage());
      assertEquals(Sending.Stage.DELIVERED, two.sending().stage());
      long again =
          two.ana.did(FileCommand.SendBlock.class).stream()
              .filter(b -> b.generation() == 2)
              .count();
      assertTrue(broken == 0 || again < 11, "what has arrived is not sent again: " + again);
    }
  }

  @Test
  void howeverOftenItBreaksAFileArrivesOnce() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      TwoEnds two = new TwoEnds();
      two.offers(1, "plan.pdf", SIZE);
      for (int breaks = 0; breaks < 6; breaks++) {
        for (int steps = random.nextInt(400); steps > 0; steps--) {
          two.once();
          TheirFile file = two.ben.files.their(ANA, 1);
          if (file != null && file.stage() == TheirFile.Stage.OFFERED) {
            two.ben(Receiver.accepted(two.ben.files, ANA, 1));
          }
        }
        two.breaks();
        for (int steps = random.nextInt(3); steps > 0; steps--) {
          two.once();
        }
        two.renewed();
      }
      two.quiet();
      TheirFile file = two.their();
      if (file.stage() == TheirFile.Stage.OFFERED) {
        two.ben(Receiver.accepted(two.ben.files, ANA, 1));
        two.quiet();
        file = two.their();
      }
      assertEquals(TheirFile.Stage.COMPLETE, file.stage(), "seed " + seed);
      assertEquals(Sending.Stage.DELIVERED, two.sending().stage(), "seed " + seed);
      assertTrue(two.mostUnconfirmed <= Blocks.WINDOW_BYTES);
    }
  }

  @Test
  void whatIsDeclinedIsNeverSentAndNotOfferedAgain() {
    ends.offers(1, "plan.pdf", SIZE);
    ends.quiet();
    ends.ben(Receiver.declined(ends.ben.files, ANA, 1));
    ends.quiet();
    assertEquals(Sending.Stage.DECLINED, sending().stage());
    assertEquals(List.of(), ends.ana.did(FileCommand.SendBlock.class));
    accept();
    ends.renewed();
    ends.quiet();
    assertTrue(their().hidden());
    assertEquals(1, ends.ana.said.size(), "one offer");
  }

  @Test
  void aDeclineThatWasLostIsSaidAgain() {
    ends.offers(1, "plan.pdf", SIZE);
    ends.quiet();
    ends.breaks();
    ends.ben(Receiver.declined(ends.ben.files, ANA, 1));
    ends.renewed();
    ends.quiet();
    assertEquals(Sending.Stage.DECLINED, sending().stage());
  }

  @Test
  void theReceiverStopsIt() {
    offerAndAccept(SIZE);
    untilReceived(2 * MIB);
    ends.ben(Receiver.declined(ends.ben.files, ANA, 1));
    ends.quiet();
    assertFalse(ends.ben.placed, "what has arrived is thrown away");
    assertEquals(Sending.Stage.DECLINED, sending().stage());
    assertTrue(sending().position() < SIZE);
  }

  @Test
  void theSenderTakesItBack() {
    offerAndAccept(SIZE);
    untilReceived(2 * MIB);
    ends.ana(Sender.cancelled(ends.ana.files, 1));
    ends.quiet();
    assertEquals(TheirFile.Stage.CANCELLED, their().stage());
    assertFalse(ends.ben.placed);
    assertEquals(List.of(new FileCommand.Forget(1)), ends.ana.did(FileCommand.Forget.class));
  }

  @Test
  void nothingMoreIsSentOfWhatWasTakenBackOrOfALostConnection() {
    ends.offers(1, "x", SIZE);
    PeerMessage.OfFile wanted = new PeerMessage.FileAccept(1, 0);
    Files busy = Transfers.said(ends.ana.files, BEN, "", 1, wanted).files();
    Files withdrawn = Sender.cancelled(busy, 1).files();
    FileEvent sent = new FileEvent.BlockSent(BEN, 1, 1);
    assertEquals(List.of(), Transfers.reported(withdrawn, sent).commands());
    FileStep lost = Transfers.reported(busy, new FileEvent.BlockLost(BEN, 1, 1));
    assertEquals(List.of(), lost.commands(), "it waits for another connection");
    assertEquals(1, Transfers.said(lost.files(), BEN, "", 2, wanted).commands().size());
  }

  @Test
  void anOfferThatIsTakenBackLeavesNoTraceEvenIfThatWasLost() {
    ends.offers(1, "plan.pdf", SIZE);
    ends.quiet();
    ends.breaks();
    ends.ana(Sender.cancelled(ends.ana.files, 1));
    ends.renewed();
    ends.quiet();
    assertTrue(ends.ben.files.isEmpty());
  }

  @Test
  void whatArrivesOtherThanItWasSentIsThrownAway() {
    ends.corrupt = true;
    offerAndAccept(SIZE);
    ends.quiet();
    assertEquals(TheirFile.Stage.DAMAGED, their().stage());
    assertEquals(Sending.Stage.DAMAGED, sending().stage());
    assertFalse(ends.ben.placed);
  }

  @Test
  void aPersonWhoLeavesEndsWhatIsUnderWay() {
    offerAndAccept(SIZE);
    untilReceived(MIB);
    ends.breaks();
    ends.ana(Transfers.gone(ends.ana.files, BEN));
    ends.ben(Transfers.gone(ends.ben.files, ANA));
    assertEquals(Sending.Stage.FAILED, sending().stage());
    assertEquals(TheirFile.Stage.LOST, their().stage());
    assertFalse(ends.ben.placed);
    assertFalse(ends.own().open());
  }

  @Test
  void aFileThatCannotBeReadOrWrittenEndsForBoth() {
    offerAndAccept(SIZE);
    untilReceived(MIB);
    ends.ana(Transfers.reported(ends.ana.files, new FileEvent.Unreadable(1)));
    ends.quiet();
    assertEquals(Sending.Stage.FAILED, sending().stage());
    assertEquals(TheirFile.Stage.CANCELLED, their().stage());

    TwoEnds full = new TwoEnds();
    full.offers(1, "x", SIZE);
    full.quiet();
    full.ben(Receiver.accepted(full.ben.files, ANA, 1));
    full.ben(Transfers.reported(full.ben.files, new FileEvent.Failed(ANA, 1)));
    full.quiet();
    assertEquals(TheirFile.Stage.FAILED, full.their().stage());
    assertEquals(Sending.Stage.DECLINED, full.sending().stage());
  }

  @Test
  void choosingNoPlaceLeavesTheOfferStanding() {
    ends.offers(1, "x", 1);
    ends.quiet();
    ends.ben.files = Receiver.accepted(ends.ben.files, ANA, 1).files();
    ends.ben(Transfers.reported(ends.ben.files, new FileEvent.Refused(ANA, 1)));
    assertEquals(TheirFile.Stage.OFFERED, their().stage());
    // A place that is chosen after the offer was taken back is given up.
    Files opening = Receiver.accepted(ends.ben.files, ANA, 1).files();
    Files gone = Transfers.said(opening, ANA, "", 1, new PeerMessage.FileCancel(1)).files();
    assertEquals(
        List.of(new FileCommand.Discard(ANA, 1)),
        Transfers.reported(gone, new FileEvent.Opened(ANA, 1, 0)).commands());
  }

  @Test
  void whatIsDoneCanBeSavedAndPutAside() {
    offerAndAccept(5);
    ends.quiet();
    assertArrived();
    ends.ben(Receiver.saved(ends.ben.files, ANA, 1));
    assertEquals(List.of(new FileCommand.Save(ANA, 1)), ends.ben.did(FileCommand.Save.class));
    ends.ben(Receiver.dismissed(ends.ben.files, ANA, 1));
    assertTrue(their().hidden());
    ends.ana(Sender.dismissed(ends.ana.files, 1));
    assertTrue(ends.ana.files.isEmpty());
  }
}
