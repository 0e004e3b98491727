package dev.parley.front.view;

import static dev.parley.front.view.words.Said.amount;
import static dev.parley.front.view.words.StateWords.BYTES;
import static dev.parley.front.view.words.StateWords.COMPARING;
import static dev.parley.front.view.words.StateWords.DAMAGED_HERE;
import static dev.parley.front.view.words.StateWords.DAMAGED_THERE;
import static dev.parley.front.view.words.StateWords.GIGABYTES;
import static dev.parley.front.view.words.StateWords.KILOBYTES;
import static dev.parley.front.view.words.StateWords.MEGABYTES;
import static dev.parley.front.view.words.StateWords.NOT_SENT;
import static dev.parley.front.view.words.StateWords.NOT_WRITTEN;
import static dev.parley.front.view.words.StateWords.RECEIVING;
import static dev.parley.front.view.words.StateWords.SAVED;
import static dev.parley.front.view.words.StateWords.SIZE_FROM;
import static dev.parley.front.view.words.StateWords.TAKEN_BACK;
import static dev.parley.front.view.words.StateWords.THEY_COMPARE;
import static dev.parley.front.view.words.StateWords.THEY_DECLINED;
import static dev.parley.front.view.words.StateWords.TOO_LARGE;
import static dev.parley.front.view.words.StateWords.TO_NAME;
import static dev.parley.front.view.words.StateWords.UNDECIDED;
import static dev.parley.front.view.words.StateWords.WAITING_FOR_CONNECTION;
import static dev.parley.front.view.words.StateWords.WHERE_TO;

import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.Sending;
import dev.parley.front.app.file.TheirFile;
import dev.parley.front.view.words.Phrase;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.StateWords;

/** What is said of files, in plain words. */
final class FileWords {
  private static final long UNIT = 1000;

  private FileWords() {}

  /** How large it is, with one digit after the point where that says more. */
  static Phrase size(long bytes) {
    if (bytes < UNIT) {
      return BYTES.of(amount(bytes));
    }
    if (bytes < UNIT * UNIT) {
      return KILOBYTES.of(scaled(bytes, UNIT));
    }
    return bytes < UNIT * UNIT * UNIT
        ? MEGABYTES.of(scaled(bytes, UNIT * UNIT))
        : GIGABYTES.of(scaled(bytes, UNIT * UNIT * UNIT));
  }

  private static Said.Amount scaled(long bytes, long unit) {
    long tenths = bytes / (unit / 10);
    return tenths >= 100 ? amount(tenths / 10) : new Said.Amount(tenths, 1);
  }

  /** How much of it, in whole percent; nothing of nothing is all. */
  static int percent(long part, long whole) {
    return whole == 0 ? 100 : (int) (part * 100 / whole);
  }

  /** How it stands with a file on its way to someone. */
  static Phrase of(Sending sending, long size, boolean interrupted) {
    Said name = TileView.nameOf(sending.name());
    return switch (sending.stage()) {
      case OFFERED -> UNDECIDED.of(name);
      case SENDING ->
          interrupted
              ? WAITING_FOR_CONNECTION.of(name)
              : TO_NAME.of(name, amount(percent(sending.confirmed(), size)));
      case SENT -> THEY_COMPARE.of(name);
      case DELIVERED -> StateWords.DELIVERED.of(name);
      case DAMAGED -> DAMAGED_THERE.of(name);
      case DECLINED -> THEY_DECLINED.of(name);
      case FAILED -> NOT_SENT.of(name);
    };
  }

  /** How it stands with a file of someone. */
  static Phrase of(TheirFile file, Files files, boolean interrupted) {
    Said name = TileView.nameOf(file.person());
    Phrase size = size(file.size());
    return switch (file.stage()) {
      case OFFERED ->
          files.fits(file.size())
              ? SIZE_FROM.of(size, name)
              : TOO_LARGE.of(size, name, size(Files.MAX_MEMORY_BYTES));
      case OPENING -> WHERE_TO;
      case RECEIVING ->
          interrupted
              ? WAITING_FOR_CONNECTION.of(name)
              : RECEIVING.of(amount(percent(file.received(), file.size())), size, name);
      case CHECKING -> COMPARING;
      case COMPLETE -> (files.toDisk() ? SAVED : SIZE_FROM).of(size, name);
      case DAMAGED -> DAMAGED_HERE.of(name);
      case DECLINED -> StateWords.DECLINED;
      case CANCELLED -> TAKEN_BACK.of(name);
      case LOST -> StateWords.LOST.of(name);
      case FAILED -> NOT_WRITTEN;
    };
  }
}
