package dev.parley.front.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a peer or a person may ask for, and no more. */
class FileBoundsTest {
  private static final PeerId ANA = TwoEnds.ANA;
  private static final PeerId BEN = TwoEnds.BEN;
  private static final long MIB = Blocks.BLOCK_BYTES;
  private static final long SIZE = 10 * MIB + 5;

  private final TwoEnds ends = new TwoEnds();

  @Test
  void aBrowserThatOnlyHasMemoryTakesNoMoreThanFits() {
    Files files = Files.none(false);
    for (int id = 1; id <= 3; id++) {
      files = offered(files, id, Files.MAX_MEMORY_BYTES / 2);
      files = Receiver.accepted(files, ANA, id).files();
    }
    assertEquals(TheirFile.Stage.OPENING, TwoEnds.their(files, 2).stage());
    assertEquals(TheirFile.Stage.OFFERED, TwoEnds.their(files, 3).stage());
    assertFalse(files.fits(1));
    Files freed = Receiver.declined(files, ANA, 1).files();
    assertTrue(freed.fits(Files.MAX_MEMORY_BYTES / 2));
    assertFalse(Files.none(false).fits(Files.MAX_MEMORY_BYTES + 1));
    assertTrue(Files.none(true).fits(Limits.MAX_FILE_BYTES));
  }

  private static Files offered(Files files, int id, long size) {
    return Transfers.said(files, ANA, "Ana", 1, new PeerMessage.FileOffer(id, "x", size)).files();
  }

  @Test
  void aFloodOfOffersIsDeclinedUnseenAndTakenBackLeavesNothing() {
    Files files = Files.none(true);
    for (int id = 1; id <= Files.MAX_OPEN; id++) {
      files = offered(files, id, 1);
    }
    FileStep more = Transfers.said(files, ANA, "Ana", 1, new PeerMessage.FileOffer(99, "x", 1));
    assertSame(files, more.files());
    assertEquals(
        List.of(new FileCommand.Say(ANA, new PeerMessage.FileDecline(99))), more.commands());
    for (int id = 1; id <= Files.MAX_OPEN; id++) {
      files = Transfers.said(files, ANA, "Ana", 1, new PeerMessage.FileCancel(id)).files();
    }
    assertTrue(files.isEmpty());
    for (int id = 1; id <= 1_000; id++) {
      files = Receiver.declined(offered(files, id, 1), ANA, id).files();
    }
    assertTrue(files.theirs().size() <= Files.MAX_DONE, files.theirs().size() + " remembered");
  }

  @Test
  void theOwnListIsBoundedToo() {
    Files files = Files.none(true);
    for (int id = 1; id <= Files.MAX_OPEN + 1; id++) {
      files = Sender.picked(files, new Picked(id, "x", 1), Map.of(BEN, "Ben")).files();
    }
    assertEquals(Files.MAX_OPEN, files.own().size());
    assertFalse(Sender.takes(Files.none(true), new Picked(1, "x", Limits.MAX_FILE_BYTES + 1)));
    assertEquals(
        List.of(new FileCommand.Forget(1)),
        Sender.picked(Files.none(true), new Picked(1, "x", 1), Map.of()).commands());
    for (int id = 1; id <= 1_000; id++) {
      files = Sender.cancelled(files, id).files();
      files = Sender.picked(files, new Picked(id + 100, "x", 1), Map.of(BEN, "Ben")).files();
      files = Sender.cancelled(files, id + 100).files();
    }
    assertTrue(files.own().size() <= Files.MAX_DONE + Files.MAX_OPEN);
  }

  @Test
  void whatNobodyAskedForIsIgnored() {
    ends.offers(1, "x", SIZE);
    Files own = ends.ana.files;
    for (PeerMessage.OfFile message :
        List.of(
            new PeerMessage.FileAccept(2, 0),
            new PeerMessage.FileAccept(1, MIB),
            new PeerMessage.FileAccept(1, SIZE),
            new PeerMessage.FileAccept(1, 7),
            new PeerMessage.FileProgress(1, MIB),
            new PeerMessage.FileChecked(1, true),
            new PeerMessage.FileDone(1, TwoEnds.DIGEST),
            new PeerMessage.FileCancel(1),
            new PeerMessage.FileDecline(7))) {
      assertEquals(FileStep.of(own), Transfers.said(own, BEN, "", 1, message), message.toString());
    }
    assertEquals(
        FileStep.of(own),
        Transfers.said(own, ANA, "", 1, new PeerMessage.FileAccept(1, 0)),
        "it was not offered to everyone");
    FileStep twice = Transfers.said(own, BEN, "", 1, new PeerMessage.FileAccept(1, 0));
    assertEquals(1, twice.commands().size());
    assertEquals(
        List.of(),
        Transfers.said(twice.files(), BEN, "", 1, new PeerMessage.FileAccept(1, 0)).commands(),
        "one block at a time, however often they ask");
  }

  @Test
  void anOfferUnderAKnownNumberChangesNothing() {
    ends.offers(1, "x", SIZE);
    ends.quiet();
    Files files = offered(ends.ben.files, 1, 3);
    assertEquals(SIZE, TwoEnds.their(files, 1).size());
  }

  @Test
  void namesAreCleanedOnBothSides() {
    ends.offers(1, "../\u202e<x>", 1);
    assertEquals("_x_", ends.own().name());
    Files files =
        Transfers.said(Files.none(true), ANA, "", 1, new PeerMessage.FileOffer(1, "../<x>", 1))
            .files();
    assertEquals("_x_", TwoEnds.their(files, 1).name());
  }

  @Test
  void onlyTheNextChunkOfABlockIsTaken() {
    Intake intake = Intake.of(2 * MIB + 10);
    int chunk = Blocks.CHUNK_BYTES;
    assertTrue(intake.takes(0, chunk));
    assertTrue(intake.takes(0, 1));
    assertFalse(intake.takes(0, 0));
    assertFalse(intake.takes(0, -5));
    assertFalse(intake.takes(0, chunk + 1));
    assertFalse(intake.takes(1, chunk));
    assertFalse(intake.takes(-1, chunk));
    assertFalse(intake.takes(Long.MAX_VALUE, chunk));
    Intake almost = intake.arrived((int) MIB - 1);
    assertTrue(almost.takes(MIB - 1, 1));
    assertFalse(almost.takes(MIB - 1, 2), "never over the end of a block");
    assertEquals(0, almost.rewound().position());
    Intake last = intake.arrived((int) (2 * MIB));
    assertTrue(last.takes(2 * MIB, 10));
    assertFalse(last.takes(2 * MIB, 11), "never over the end of the file");
    assertFalse(last.arrived(10).takes(2 * MIB + 10, 1));
    Intake slow = Intake.of(100 * MIB).arrived(Blocks.WINDOW_BYTES);
    assertFalse(slow.takes(Blocks.WINDOW_BYTES, 1), "no more than the disk takes");
    assertTrue(slow.storedTo(MIB).takes(Blocks.WINDOW_BYTES, 1));
  }
}
