package dev.parley.front.app.mesh;

/**
 * The steps of a picture's height. The rates are those at which VP8 shows faces well, by the usual
 * rule of thumb that twice the height takes about three times the rate; a better codec looks better
 * for the same.
 */
enum Sharpness {
  H90(90, 30_000, 90_000),
  H180(180, 80_000, 240_000),
  H270(270, 160_000, 450_000),
  H360(360, 260_000, 700_000),
  H540(540, 480_000, 1_200_000),
  H720(720, 850_000, 1_900_000),
  H1080(1080, 1_700_000, 3_200_000),
  H1440(1440, 2_800_000, 4_500_000),
  H2160(2160, 4_500_000, 7_000_000);

  private static final Sharpness[] ALL = values();

  private final int height;
  private final int least;
  private final int most;

  Sharpness(int height, int least, int most) {
    this.height = height;
    this.least = least;
    this.most = most;
  }

  /** In pixels. */
  int height() {
    return height;
  }

  /** Below so many bits a second, a smaller picture looks better. */
  int least() {
    return least;
  }

  /** Beyond so many bits a second nobody sees a difference. */
  int most() {
    return most;
  }

  /** The smallest that has so many lines, or the largest of all. */
  static Sharpness reaching(int height) {
    for (Sharpness sharpness : ALL) {
      if (sharpness.height >= height) {
        return sharpness;
      }
    }
    return H2160;
  }

  /**
   * The sharpest, up to {@code wanted}, that so many bits a second are enough for. One that is
   * sharper than before takes a fifth more, so that it does not come and go.
   */
  static Sharpness affordable(int bits, Sharpness wanted, int before) {
    Sharpness best = H90;
    for (Sharpness sharpness : ALL) {
      long need = sharpness.height > before ? sharpness.least * 6L / 5 : sharpness.least;
      if (sharpness.height <= wanted.height && bits >= need) {
        best = sharpness;
      }
    }
    return best;
  }

  /** Rounded up to a step; nothing stays nothing. */
  static int round(double height) {
    return height <= 0 ? 0 : reaching((int) Math.ceil(height)).height;
  }
}
