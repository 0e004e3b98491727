package dev.parley.server.network;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * A film in which much happens, for Chromium to take as its camera's: of what it draws by itself,
 * an encoder makes so little that no uplink is too narrow for it.
 */
final class BusyPicture {
  private static final int FRAMES = 20;
  private static final int BLOCK = 8;

  /** Of so many blocks, one changes with each frame. */
  private static final int CHANGES = 6;

  private final int width;
  private final int height;
  private final Random random = new Random(1);
  private final byte[] luma;

  private BusyPicture(int width, int height) {
    this.width = width;
    this.height = height;
    luma = new byte[width * height];
  }

  /**
   * Writes it as YUV4MPEG2.
   *
   * @param file where to
   * @param width in pixels, a multiple of 8
   * @param height in pixels, a multiple of 8
   */
  static void write(Path file, int width, int height) throws IOException {
    BusyPicture picture = new BusyPicture(width, height);
    byte[] chroma = new byte[width * height / 2];
    Arrays.fill(chroma, (byte) 128);
    picture.change(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String header = "YUV4MPEG2 W" + width + " H" + height + " F10:1 Ip A1:1\n";
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < FRAMES; i++) {
        picture.change(CHANGES);
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        out.write(picture.luma);
        out.write(chroma);
      }
    }
  }

  /** Gives one of so many blocks other pixels, with a coarse grain as cameras see it. */
  private void change(int oneOf) {
    for (int y = 0; y < height; y += BLOCK) {
      for (int x = 0; x < width; x += BLOCK) {
        if (random.nextInt(oneOf) == 0) {
          fill(x, y);
        }
      }
    }
  }

  private void fill(int left, int top) {
    int middle = 40 + random.nextInt(160);
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        luma[y * width + x] = (byte) (middle + random.nextInt(32) - 16);
      }
    }
  }
}
