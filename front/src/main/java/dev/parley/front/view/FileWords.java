package dev.parley.front.view;

import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.Sending;
import dev.parley.front.app.file.TheirFile;

/** What is said of files, in plain words. */
final class FileWords {
  private static final long UNIT = 1000;

  private FileWords() {}

  /** How large it is, with one digit after the point where that says more. */
  static String size(long bytes) {
    if (bytes < UNIT) {
      return bytes + " B";
    }
    if (bytes < UNIT * UNIT) {
      return scaled(bytes, UNIT) + " kB";
    }
    return bytes < UNIT * UNIT * UNIT
        ? scaled(bytes, UNIT * UNIT) + " MB"
        : scaled(bytes, UNIT * UNIT * UNIT) + " GB";
  }

  private static String scaled(long bytes, long unit) {
    long tenths = bytes / (unit / 10);
    return tenths >= 100 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  /** How much of it, in whole percent; nothing of nothing is all. */
  static int percent(long part, long whole) {
    return whole == 0 ? 100 : (int) (part * 100 / whole);
  }

  /** How it stands with a file on its way to someone. */
  static String of(Sending sending, long size, boolean interrupted) {
    String name = sending.name().isEmpty() ? TileView.NAMELESS : sending.name();
    return switch (sending.stage()) {
      case OFFERED -> name + " has not decided yet";
      case SENDING ->
          interrupted
              ? "Waiting for the connection to " + name
              : "To " + name + ", " + percent(sending.confirmed(), size) + " %";
      case SENT -> name + " has all of it and compares";
      case DELIVERED -> name + " has it";
      case DAMAGED -> "Arrived damaged at " + name + ". Send it again.";
      case DECLINED -> name + " does not want it";
      case FAILED -> "Could not be sent to " + name;
    };
  }

  /** How it stands with a file of someone. */
  static String of(TheirFile file, Files files, boolean interrupted) {
    String name = file.person().isEmpty() ? TileView.NAMELESS : file.person();
    String size = size(file.size());
    return switch (file.stage()) {
      case OFFERED ->
          files.fits(file.size())
              ? size + " from " + name
              : size
                  + " from "
                  + name
                  + ". Too large: this browser can keep files of "
                  + size(Files.MAX_MEMORY_BYTES)
                  + " in all.";
      case OPENING -> "Where do you want to keep it?";
      case RECEIVING ->
          interrupted
              ? "Waiting for the connection to " + name
              : percent(file.received(), file.size()) + " % of " + size + " from " + name;
      case CHECKING -> "Being compared with what was sent";
      case COMPLETE -> files.toDisk() ? size + " from " + name + ", saved" : size + " from " + name;
      case DAMAGED -> "Arrived damaged and was thrown away. Ask " + name + " to send it again.";
      case DECLINED -> "Declined";
      case CANCELLED -> name + " took it back";
      case LOST -> name + " left before all of it was here";
      case FAILED -> "Could not be written";
    };
  }
}
