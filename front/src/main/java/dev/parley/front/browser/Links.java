package dev.parley.front.browser;

import dev.parley.front.app.Channel;
import dev.parley.front.app.LinkEffect;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.protocol.PeerId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/** Runs {@link LinkEffect}s: peer id → the current connection to it. */
final class Links {
  private static final int MEASURE_EVERY_MS = 3_000;

  private final Dispatch dispatch;
  private final Map<PeerId, Connection> connections = new HashMap<>();
  private final Map<DeviceKind, MediaStreamTrack> tracks = new EnumMap<>(DeviceKind.class);

  Links(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  void run(LinkEffect effect) {
    switch (effect) {
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
      case LinkEffect.CloseLink(var peer) -> close(peer);
    }
  }

  void start() {
    Window.setInterval(
        () -> connections.forEach((_, connection) -> connection.measure()), MEASURE_EVERY_MS);
  }

  /** The picture and sound of a peer. */
  @Nullable MediaStream stream(PeerId peer) {
    Connection connection = connections.get(peer);
    return connection == null ? null : connection.stream();
  }

  /** How loud each peer is, 0 to 1. */
  Map<PeerId, Double> levels() {
    Map<PeerId, Double> levels = new HashMap<>();
    connections.forEach((peer, connection) -> levels.put(peer, connection.audioLevel()));
    return levels;
  }

  /** Sends another track, or none, to everyone from now on. */
  void send(DeviceKind kind, @Nullable MediaStreamTrack track) {
    if (track == null) {
      tracks.remove(kind);
    } else {
      tracks.put(kind, track);
    }
    connections.forEach((_, connection) -> connection.sendTrack(kind, track));
  }

  private void open(LinkEffect.OpenLink effect) {
    close(effect.peer());
    connections.put(
        effect.peer(),
        new Connection(
            dispatch,
            effect.peer(),
            effect.generation(),
            effect.offering(),
            effect.iceServers(),
            effect.relayOnly(),
            Map.copyOf(tracks)));
  }

  private void close(PeerId peer) {
    Connection connection = connections.remove(peer);
    if (connection != null) {
      connection.close();
    }
  }
}
