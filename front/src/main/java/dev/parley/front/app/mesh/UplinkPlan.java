package dev.parley.front.app.mesh;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides one uplink among all links. In this order: every voice; the least that a shared screen
 * needs for each who sees it, then the least that a camera needs, larger ones before smaller ones;
 * then the screens get what they can use, then the cameras, in proportion to how large they are
 * drawn. What nobody sees costs nothing. The sum is never above the budget, unless the voices alone
 * are. A muted voice keeps its part: who begins to speak is heard without a picture making room.
 */
public final class UplinkPlan {

  /** Headers of a voice in bits a second: 50 packets of 50 bytes (IP, UDP, SRTP). */
  static final int AUDIO_HEADERS = 20_000;

  /** Rates of a voice (RFC 7587, section 3.1.1): all of it, and still easy to listen to. */
  private static final int[] AUDIO = {20_000, 32_000, 48_000};

  private static final int AUDIO_SAVING = 32_000;

  /** Voices get more than they need only out of so many percent. */
  private static final int AUDIO_SHARE = 35;

  private final List<Demand> demands;
  private final OwnPictures own;
  private final List<Share> screens = new ArrayList<>();
  private final List<Share> cameras = new ArrayList<>();
  private final int audio;
  private int left;

  private UplinkPlan(int budget, OwnPictures own, List<Demand> demands) {
    this.demands = demands;
    this.own = own;
    audio = audio(budget);
    left = Math.max(0, budget - demands.size() * (audio + AUDIO_HEADERS));
    for (int i = 0; i < demands.size(); i++) {
      Share.add(screens, Share.ofScreen(i, own, demands.get(i), audio));
      Share.add(cameras, Share.ofCamera(i, own, demands.get(i), audio, demands.size()));
    }
  }

  /**
   * Returns what is to be sent on each link, in the order of the demands.
   *
   * @param budget bits a second
   */
  public static List<SendPlan> of(int budget, OwnPictures own, List<Demand> demands) {
    UplinkPlan plan = new UplinkPlan(budget, own, demands);
    if (plan.giveLeast(plan.screens)) {
      plan.giveLeast(plan.cameras);
    }
    plan.giveMore(plan.screens);
    plan.giveMore(plan.cameras);
    return plan.result();
  }

  private int audio(int budget) {
    if (demands.isEmpty()) {
      return AUDIO[0];
    }
    int each = (int) ((long) budget * AUDIO_SHARE / 100 / demands.size());
    int before = demands.getFirst().before().audio();
    int best = AUDIO[0];
    for (int rate : AUDIO) {
      int cost = rate + AUDIO_HEADERS;
      boolean enough = each >= (rate > before ? cost * 5 / 4 : cost);
      if (enough && (own.saving() == Saving.NONE || rate <= AUDIO_SAVING)) {
        best = rate;
      }
    }
    return best;
  }

  /** Tells whether it was enough for all; one that waited begins again only with some to spare. */
  private boolean giveLeast(List<Share> shares) {
    boolean all = true;
    for (Share share : shares) {
      int need = share.shownBefore() ? share.least() : share.least() * 3 / 2;
      if (left >= need) {
        share.give(share.least());
        left -= share.least();
      } else {
        all = false;
      }
    }
    return all;
  }

  /** Everyone gets the same part of what they can use; who has enough leaves the rest to others. */
  private void giveMore(List<Share> shares) {
    List<Share> hungry = new ArrayList<>();
    for (Share share : shares) {
      if (share.given() > 0 && share.hunger() > 0) {
        hungry.add(share);
      }
    }
    while (left > 0 && !hungry.isEmpty()) {
      long weights = 0;
      for (Share share : hungry) {
        weights += share.weight();
      }
      int offered = left;
      List<Share> stillHungry = new ArrayList<>();
      for (Share share : hungry) {
        int part = (int) ((long) offered * share.weight() / weights);
        int taken = Math.min(part, share.hunger());
        share.give(taken);
        left -= taken;
        if (share.hunger() > 0) {
          stillHungry.add(share);
        }
      }
      if (stillHungry.size() == hungry.size()) {
        return;
      }
      hungry = stillHungry;
    }
  }

  private List<SendPlan> result() {
    List<SendPlan> plans = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      plans.add(
          new SendPlan(
              audio,
              own.voice(),
              Share.encoding(cameras, i, own),
              Share.encoding(screens, i, own)));
    }
    return plans;
  }
}
