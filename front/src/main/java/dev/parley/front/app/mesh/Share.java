package dev.parley.front.app.mesh;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one picture on one link gets of the uplink; filled while a plan is made. */
final class Share {
  private static final int CAMERA_LEAST = 30_000;
  private static final int SCREEN_LEAST = 120_000;

  /** Text must be readable, so a screen is scaled down no further than this. */
  private static final int SCREEN_LEAST_HEIGHT = 540;

  /** A screen changes seldom: so many tenths of what a camera of that height can use. */
  private static final int SCREEN_TENTHS = 6;

  /** In a group, who listens is sent with so many tenths of what who speaks is. */
  private static final int LISTENER_TENTHS = 6;

  /** From so many links on, it matters who speaks. */
  private static final int GROUP = 3;

  /** A link that hardly carries anything may still get better. */
  private static final int CEILING_LEAST = 100_000;

  private final int link;
  private final boolean screen;
  private final int drawn;
  private final Sharpness wanted;
  private final Encoding before;
  private final int captured;
  private final int most;
  private int given;

  private Share(
      int link, boolean screen, int height, int captured, Encoding before, int most, int ceiling) {
    this.link = link;
    this.screen = screen;
    drawn = height;
    this.captured = captured;
    this.before = before;
    wanted = Sharpness.reaching(captured == 0 ? height : Math.min(height, captured));
    int useful = (int) ((long) wanted.most() * most / 10);
    this.most = Math.max(least(), Math.min(useful, Math.max(CEILING_LEAST, ceiling)));
  }

  static @Nullable Share ofScreen(int link, OwnPictures own, Demand demand, int audio) {
    int height = demand.viewing().screenHeight();
    if (!own.screen() || height == 0) {
      return null;
    }
    int drawn = Math.max(SCREEN_LEAST_HEIGHT, height);
    int saved = own.saving() == Saving.NONE ? drawn : Math.min(drawn, Sharpness.H720.height());
    return new Share(
        link,
        true,
        saved,
        own.screenHeight(),
        demand.before().screen(),
        SCREEN_TENTHS,
        demand.ceiling() - audio);
  }

  static @Nullable Share ofCamera(int link, OwnPictures own, Demand demand, int audio, int links) {
    int height = demand.viewing().cameraHeight();
    if (!own.camera() || height == 0) {
      return null;
    }
    int saved = own.saving() == Saving.NONE ? height : Math.min(height, Sharpness.H180.height());
    boolean listens = links >= GROUP && !own.speaking();
    return new Share(
        link,
        false,
        saved,
        own.cameraHeight(),
        demand.before().camera(),
        listens ? LISTENER_TENTHS : 10,
        demand.ceiling() - audio);
  }

  /** Adds one, if there is one, before those that are drawn smaller. */
  static void add(List<Share> shares, @Nullable Share share) {
    if (share == null) {
      return;
    }
    int place = shares.size();
    while (place > 0 && shares.get(place - 1).drawn < share.drawn) {
      place--;
    }
    shares.add(place, share);
  }

  int least() {
    return screen ? SCREEN_LEAST : CAMERA_LEAST;
  }

  boolean shownBefore() {
    return before.active();
  }

  void give(int bits) {
    given += bits;
  }

  int given() {
    return given;
  }

  /** How much more it can use. */
  int hunger() {
    return most - given;
  }

  int weight() {
    return wanted.most();
  }

  /** What the one of that link came to. */
  static Encoding encoding(List<Share> shares, int link, OwnPictures own) {
    for (Share share : shares) {
      if (share.link == link && share.given > 0) {
        return share.screen ? share.screenEncoding() : share.cameraEncoding(own);
      }
    }
    return Encoding.OFF;
  }

  private Encoding screenEncoding() {
    int bits = bitrate(wanted.height());
    return new Encoding(bits, wanted.height(), captured, bits < 2 * SCREEN_LEAST ? 5 : 15);
  }

  private Encoding cameraEncoding(OwnPictures own) {
    Sharpness affordable = Sharpness.affordable(given, wanted, before.height());
    int lively = own.saving() == Saving.NONE ? 30 : 15;
    int bits = bitrate(affordable.height());
    int rate = bits < 2 * CAMERA_LEAST ? 10 : lively;
    return new Encoding(bits, affordable.height(), captured, rate);
  }

  /** Less is taken at once, a little more is not worth a change. */
  private int bitrate(int height) {
    int bits = Math.min(given, most);
    boolean near = before.maxBitrate() <= bits && before.maxBitrate() >= bits / 5 * 4;
    return near && before.height() == height ? before.maxBitrate() : bits / 1000 * 1000;
  }
}
