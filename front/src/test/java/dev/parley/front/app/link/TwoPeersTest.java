package dev.parley.front.app.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two links over a channel that keeps the order of each direction and nothing else: whatever the
 * interleaving, both end stable with the same offer and answer.
 */
class TwoPeersTest {
  private static final int SEEDS = 20_000;
  private static final int MOST_STEPS = 10_000;

  /** One side: its link, its browser, and what is on its way to it. */
  private static final class Side {
    final FakePeerConnection browser;
    final Deque<Signal.OfLink> inbox = new ArrayDeque<>();
    final List<LinkEvent> history = new ArrayList<>();
    Link link;

    Side(String name, Link link) {
      browser = new FakePeerConnection(name);
      this.link = link;
    }

    void take(LinkEvent event, Side other) {
      history.add(event);
      Link.Step step = link.handle(event, 0);
      link = step.link();
      assertTrue(link.negotiation().early().size() <= Negotiation.MAX_EARLY);
      for (LinkCommand command : step.commands()) {
        switch (command) {
          case LinkCommand.Send(Signal.OfLink signal) -> other.inbox.add(signal);
          case LinkCommand.Send _, LinkCommand.SendAgain _ -> throw new AssertionError(command);
          case LinkCommand.Replace _ -> throw new AssertionError("a description was refused");
          case LinkCommand.SetLocalDescription _,
              LinkCommand.SetRemoteDescription _,
              LinkCommand.AddIceCandidate _,
              LinkCommand.RestartIce _ ->
              browser.run(command);
        }
      }
    }

    void step(boolean fromNetwork, Side other) {
      Signal.OfLink signal = fromNetwork ? inbox.poll() : null;
      if (signal != null) {
        take(new LinkEvent.SignalArrived(signal), other);
        return;
      }
      LinkEvent event = browser.next();
      if (event != null) {
        take(event, other);
      }
    }

    boolean idle() {
      return inbox.isEmpty() && browser.idle();
    }
  }

  private static int run(long seed) {
    Random random = new Random(seed);
    Side a = new Side("a", Link.create(1, true, false, 0));
    Side b = new Side("b", Link.create(1, false, false, 0));
    a.browser.change();
    b.browser.change();
    a.take(new LinkEvent.Started(), b);
    int changes = random.nextInt(6);
    int steps = 0;
    while (changes > 0 || !a.idle() || !b.idle()) {
      assertTrue(steps++ < MOST_STEPS, "never comes to rest");
      Side side = random.nextBoolean() ? a : b;
      if (changes > 0 && random.nextInt(8) == 0) {
        changes--;
        if (random.nextBoolean()) {
          side.browser.change();
        } else {
          side.take(new LinkEvent.NetworkChanged(), side == a ? b : a);
        }
      }
      side.step(random.nextInt(3) == 0, side == a ? b : a);
    }
    String story = "a " + a.history + "\nb " + b.history;
    assertEquals(Phase.STABLE, a.link.phase(), story);
    assertEquals(Phase.STABLE, b.link.phase(), story);
    assertTrue(a.browser.stable() && b.browser.stable(), story);
    assertNotNull(a.browser.agreedOffer, story);
    assertEquals(a.browser.agreedOffer, b.browser.agreedOffer, story);
    assertEquals(a.browser.agreedAnswer, b.browser.agreedAnswer, story);
    assertEquals(List.of(), a.link.negotiation().early(), story);
    assertEquals(List.of(), b.link.negotiation().early(), story);
    assertEquals(0, b.browser.rollbacks, "the side that answered first never yields");
    return a.browser.rollbacks;
  }

  @Test
  void bothSidesAgreeWhateverTheInterleaving() {
    int rollbacks = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      try {
        rollbacks += run(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertTrue(rollbacks > SEEDS / 10, "offers must collide now and then: " + rollbacks);
  }
}
