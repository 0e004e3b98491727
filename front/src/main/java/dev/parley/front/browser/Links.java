package dev.parley.front.browser;

import dev.parley.front.app.Channel;
import dev.parley.front.app.LinkEffect;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.file.FileCommand;
import dev.parley.front.app.media.Feed;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCConfiguration;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.protocol.PeerId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** Runs {@link LinkEffect}s: peer id → the current connection to it. */
final class Links {
  private static final int MEASURE_WATCHED_EVERY_MS = 1_000;

  /** Addresses change, and a relay keeps ports for those that were gathered. */
  private static final int SPARE_LASTS_MS = 120_000;

  /** First the person is to see themselves. */
  private static final int REHEARSED_AFTER_MS = 200;

  /** All others are measured each so many times. */
  private static final int MEASURE_ALL_EVERY = 3;

  private final Dispatch dispatch;
  private final Downloads downloads;
  private final Map<PeerId, Connection> connections = new HashMap<>();
  private final Map<MediaSlot, MediaStreamTrack> tracks = new EnumMap<>(MediaSlot.class);

  /** One for all connections and all times, so that it has one id for everyone. */
  private final MediaStream screen = new MediaStream();

  /** For the first offer. */
  private @Nullable Spare spare;

  private boolean rehearsed;
  private @Nullable PeerId watched;
  private int measurements;

  Links(Dispatch dispatch, Downloads downloads) {
    this.dispatch = dispatch;
    this.downloads = downloads;
  }

  void run(LinkEffect effect) {
    switch (effect) {
      case LinkEffect.PrepareLink preparing -> prepare(preparing);
      case LinkEffect.OpenLink open -> open(open);
      case LinkEffect.UseIceServers(var iceServers, var relayOnly) ->
          connections.forEach((_, connection) -> connection.use(iceServers, relayOnly));
      case LinkEffect.RunCommand(var peer, var generation, var command) -> {
        Connection connection = connections.get(peer);
        if (connection != null && connection.generation() == generation) {
          connection.run(command);
        }
      }
      case LinkEffect.SendToPeer(var peer, var message) -> {
        Connection connection = connections.get(peer);
        if (connection != null) {
          connection.send(Channel.of(message), message);
        }
      }
      case LinkEffect.Limit(var peer, var generation, var plan) -> {
        Connection connection = connections.get(peer);
        if (connection != null && connection.generation() == generation) {
          connection.limit(plan);
        }
      }
      case LinkEffect.Watch(var peer) -> watched = peer;
      case LinkEffect.CloseLink(var peer) -> close(peer);
    }
  }

  void start() {
    Window.setInterval(this::measure, MEASURE_WATCHED_EVERY_MS);
  }

  private void measure() {
    measurements++;
    boolean all = measurements % MEASURE_ALL_EVERY == 0;
    connections.forEach((peer, connection) -> {
      if (all || peer.equals(watched)) {
        connection.measure();
      }
    });
  }

  /** What carries the own screen to everyone. */
  MediaStream screen() {
    return screen;
  }

  /** What carries that of a peer. */
  @Nullable MediaStream stream(PeerId peer, Feed feed) {
    Connection connection = connections.get(peer);
    return connection == null ? null : connection.stream(feed);
  }

  /** How loud each peer is, 0 to 1. */
  Map<PeerId, Double> levels() {
    Map<PeerId, Double> levels = new HashMap<>();
    connections.forEach((peer, connection) -> levels.put(peer, connection.audioLevel()));
    return levels;
  }

  /** Sends another track, or none, to everyone from now on. */
  void send(MediaSlot slot, @Nullable MediaStreamTrack track) {
    if (track == null) {
      tracks.remove(slot);
    } else {
      tracks.put(slot, track);
    }
    connections.forEach((_, connection) -> connection.sendTrack(slot, track));
    Spare waiting = spare;
    if (waiting != null) {
      waiting.connection().media().send(slot, track);
    }
  }

  /** Sends a block of a file on the connection that it is meant for, if that is still there. */
  void send(FileCommand.SendBlock block, ArrayBuffer content, Consumer<Boolean> told) {
    Connection connection = connections.get(block.peer());
    if (connection != null && connection.generation() == block.generation()) {
      connection.send(block.file(), block.from(), content, told);
    } else {
      told.accept(false);
    }
  }

  private void open(LinkEffect.OpenLink effect) {
    close(effect.peer());
    PreparedConnection ready = takeSpare(effect);
    if (ready == null) {
      RTCConfiguration configuration = Rtc.configuration(effect.iceServers(), effect.relayOnly());
      ready = PreparedConnection.make(effect.offering(), configuration, screen, tracks);
    }
    connections.put(
        effect.peer(),
        new Connection(
            dispatch, downloads, effect.peer(), effect.generation(), ready, effect.offered()));
  }

  private record Spare(LinkEffect.PrepareLink with, PreparedConnection connection) {}

  private void prepare(LinkEffect.PrepareLink with) {
    Spare before = spare;
    if (before != null) {
      if (!with.afresh() && before.with().suits(with.iceServers(), with.relayOnly())) {
        before.connection().tell(this::offerMade);
        return;
      }
      giveUp(before);
    }
    RTCConfiguration configuration = Rtc.configuration(with.iceServers(), with.relayOnly());
    Spare made = new Spare(with, PreparedConnection.make(true, configuration, screen, tracks));
    spare = made;
    made.connection().offer(this::offerMade);
    if (!rehearsed && !with.relayOnly()) {
      rehearsed = true;
      Window.setTimeout(this::rehearse, REHEARSED_AFTER_MS);
    }
    Window.setTimeout(() -> giveUp(made), SPARE_LASTS_MS);
  }

  /** Unless there is something better to do by now. */
  private void rehearse() {
    if (connections.isEmpty()) {
      CallWithOneself.make(tracks);
    }
  }

  private void offerMade(String sdp) {
    dispatch.accept(new SignalingMsg.OfferMade(sdp));
  }

  /** Unless it is in use. */
  private void giveUp(Spare unused) {
    RTCPeerConnection connection = unused.connection().connection();
    if (spare != null && Platform.same(spare.connection().connection(), connection)) {
      spare = null;
      connection.close();
      dispatch.accept(new SignalingMsg.OfferMade(null));
    }
  }

  /** It is for whoever was handed its offer; otherwise addresses may have changed meanwhile. */
  private @Nullable PreparedConnection takeSpare(LinkEffect.OpenLink effect) {
    Spare ready = spare;
    if (ready == null) {
      return null;
    }
    if (effect.offered() == null) {
      giveUp(ready);
      return null;
    }
    spare = null;
    return ready.connection();
  }

  private void close(PeerId peer) {
    Connection connection = connections.remove(peer);
    if (connection != null) {
      connection.close();
    }
  }
}
