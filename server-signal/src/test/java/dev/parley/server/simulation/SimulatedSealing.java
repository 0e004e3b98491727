package dev.parley.server.simulation;

import dev.parley.front.app.OfferAhead;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Way;
import dev.parley.protocol.PeerId;
import dev.parley.wire.JsonText;
import dev.parley.wire.SignalCodec;
import java.util.HashMap;
import java.util.Map;

/** Sealing without the cryptography: takes its time, in order for each peer and direction. */
final class SimulatedSealing {
  private final World world;
  private final SimulatedPage page;
  private final Map<PeerId, Long> sealedAt = new HashMap<>();
  private final Map<PeerId, Long> openedAt = new HashMap<>();

  SimulatedSealing(World world, SimulatedPage page) {
    this.world = world;
    this.page = page;
  }

  void seal(PeerId to, SignalCodec.Numbered numbered, Way way) {
    String body = world.bodies.seal(JsonText.of(SignalCodec.encode(numbered)), numbered);
    inOrder(sealedAt, to, () -> page.take(new SignalingMsg.SignalSealed(to, body, way)));
  }

  void sealOffer(String sdp) {
    SignalCodec.Numbered signal = OfferAhead.signal(sdp);
    String body = world.bodies.seal(JsonText.of(SignalCodec.encode(signal)), signal);
    world.clock.after(
        world.chance.promise(), () -> page.take(new SignalingMsg.OfferSealed(sdp, body)));
  }

  void open(PeerId from, String body) {
    inOrder(openedAt, from, () -> page.take(world.bodies.open(from, body)));
    boolean replayed = world.scenario.replays() || world.broken == Rule.REPLAYS_ARE_DROPPED;
    if (replayed && world.chance.oneIn(20)) {
      // Whoever carries a body may deliver it again, at any time.
      world.clock.after(
          world.chance.between(0, 20_000),
          () -> inOrder(openedAt, from, () -> page.take(world.bodies.open(from, body))));
    }
  }

  private void inOrder(Map<PeerId, Long> last, PeerId peer, Runnable done) {
    long now = world.clock.now();
    long at = Math.max(last.getOrDefault(peer, 0L), now + world.chance.promise());
    last.put(peer, at);
    world.clock.after(at - now, done);
  }
}
