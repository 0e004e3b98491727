package dev.parley.front.browser;

import dev.parley.front.app.Channel;
import dev.parley.front.app.LinkMsg;
import dev.parley.front.app.Rate;
import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkCommand;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.media.Feed;
import dev.parley.front.app.mesh.SendPlan;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCDataChannel;
import dev.parley.front.browser.jso.rtc.RTCIceCandidateInit;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCSessionDescriptionInit;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.PeerMessageCodec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** One {@code RTCPeerConnection} with its data channels and media. */
final class Connection {
  private static final int LAST_WORDS_MS = 200;

  private final Dispatch dispatch;
  private final PeerId peer;
  private final int generation;
  private final RTCPeerConnection connection;
  private final MediaSlots media;
  private final Map<Channel, RTCDataChannel> channels;
  private final Downloads downloads;
  private final FileChannel files;
  private final KeyFrames keyFrames;
  private long said;
  private boolean connectedBefore;
  private boolean closed;

  Connection(
      Dispatch dispatch,
      Downloads downloads,
      PeerId peer,
      int generation,
      PreparedConnection prepared,
      @Nullable String offered) {
    this.dispatch = dispatch;
    this.downloads = downloads;
    this.peer = peer;
    this.generation = generation;
    connection = prepared.connection();
    keyFrames = new KeyFrames(connection);
    media = prepared.media();
    channels = prepared.channels();
    listen();
    if (offered != null) {
      prepared.gatheredAfter(offered).forEach(this::gathered);
    }
    channels.forEach(this::listen);
    channel(Channel.CONTROL).setOnClose(_ -> report(new LinkEvent.ChannelClosed()));
    files = new FileChannel(channel(Channel.FILES));
  }

  int generation() {
    return generation;
  }

  @Nullable MediaStream stream(Feed feed) {
    return media.stream(feed);
  }

  /** Asking for it makes the page wait for what makes connections, so only of those that work. */
  double audioLevel() {
    return connectedBefore ? media.audioLevel() : 0;
  }

  void sendTrack(MediaSlot slot, @Nullable MediaStreamTrack track) {
    media.send(slot, track);
  }

  /** From now on looks for paths with these servers. */
  void use(List<IceServer> iceServers, boolean relayOnly) {
    connection.setConfiguration(Rtc.configuration(iceServers, relayOnly));
  }

  /** From now on sends no more than that. */
  void limit(SendPlan plan) {
    media.encodings().use(plan);
  }

  /** Reports how the connection does. */
  void measure() {
    media.encodings().apply();
    Promises.settle(
        connection.getStats(),
        report ->
            tell(
                new LinkMsg.TrafficMeasured(
                    peer, generation, Measurement.of(report, media.camera()))),
        Promises::ignore);
  }

  /** Closes it as soon as what was said last is on its way. */
  void close() {
    closed = true;
    files.close();
    Window.setTimeout(connection::close, LAST_WORDS_MS);
  }

  void run(LinkCommand command) {
    switch (command) {
      case LinkCommand.SetLocalDescription() -> setLocalDescription();
      case LinkCommand.SetRemoteDescription(var type, var sdp) ->
          setRemoteDescription(Rtc.description(type, sdp));
      case LinkCommand.AddIceCandidate(var candidate) ->
          // One that belongs to a description that lost to a collision fits nothing.
          settle(connection.addIceCandidate(Rtc.candidate(candidate)), () -> {}, () -> {});
      case LinkCommand.RestartIce() -> connection.restartIce();
      case LinkCommand.Send _, LinkCommand.SendAgain _, LinkCommand.Replace _ ->
          throw new IllegalStateException("decided in app, never run here");
    }
  }

  /** Sends on the channel if it is open. */
  void send(Channel channel, PeerMessage message) {
    RTCDataChannel open = channel(channel);
    if (open.getReadyState().equals("open")) {
      open.send(BrowserJson.write(PeerMessageCodec.encode(message)));
    }
  }

  /** Sends a block of a file; tells once whether all of it was given to the channel. */
  void send(int file, long from, ArrayBuffer content, Consumer<Boolean> told) {
    files.send(file, from, content, told);
  }

  private void setLocalDescription() {
    settle(
        connection.setLocalDescription(),
        this::localDescriptionSet,
        () -> report(new LinkEvent.DescriptionRefused()));
  }

  private void localDescriptionSet() {
    RTCSessionDescriptionInit made = connection.getLocalDescription();
    if (made != null) {
      SdpType type = made.getType().equals("offer") ? SdpType.OFFER : SdpType.ANSWER;
      report(new LinkEvent.LocalDescriptionSet(type, made.getSdp()));
    }
  }

  private void setRemoteDescription(RTCSessionDescriptionInit description) {
    settle(
        connection.setRemoteDescription(description),
        () -> {
          media.adopt();
          report(new LinkEvent.RemoteDescriptionSet());
        },
        () -> report(new LinkEvent.DescriptionRefused()));
  }

  private static void settle(
      JSPromise<JSUndefined> promise, Runnable fulfilled, Runnable rejected) {
    Promises.settle(promise, _ -> fulfilled.run(), _ -> rejected.run());
  }

  private void listen() {
    connection.setOnNegotiationNeeded(_ -> report(new LinkEvent.NegotiationNeeded()));
    connection.setOnIceCandidate(event -> {
      RTCIceCandidateInit candidate = event.getCandidate();
      if (candidate != null) {
        gathered(candidate);
      }
    });
    connection.setOnConnectionStateChange(_ -> {
      Connectivity now = Rtc.connectivity(connection.getConnectionState());
      if (now == Connectivity.LIVE) {
        connected();
      }
      report(new LinkEvent.ConnectivityChanged(now));
    });
  }

  private void gathered(RTCIceCandidateInit candidate) {
    report(new LinkEvent.CandidateGathered(Rtc.candidate(generation, candidate)));
  }

  private void connected() {
    keyFrames.watch();
    if (connectedBefore) {
      keyFrames.send();
    }
    connectedBefore = true;
  }

  private RTCDataChannel channel(Channel channel) {
    return Objects.requireNonNull(channels.get(channel));
  }

  private void listen(Channel channel, RTCDataChannel opening) {
    opening.setOnOpen(_ -> tell(new LinkMsg.ChannelOpened(peer, generation, channel)));
    opening.setOnMessage(event -> take(channel, event));
  }

  private void take(Channel channel, MessageEvent event) {
    boolean text = JSObjects.typeOf(event.getData()).equals("string");
    if (text) {
      read(event.getDataAsString());
    } else if (channel == Channel.FILES && !closed) {
      downloads.chunk(peer, event.getDataAsArray());
    }
  }

  private void read(String text) {
    long next = Rate.MESSAGES.next(said, System.currentTimeMillis(), 1 + text.length() / 4096);
    if (next != Rate.TOO_MUCH) {
      said = next;
      tell(decode(text));
    }
  }

  private LinkMsg decode(String text) {
    if (text.length() > Limits.MAX_FRAME_BYTES) {
      return new LinkMsg.PeerGarbled(peer, generation);
    }
    try {
      PeerMessage message = PeerMessageCodec.decode(BrowserJson.parse(text));
      return new LinkMsg.PeerSaid(peer, generation, message);
    } catch (MalformedMessageException e) {
      return new LinkMsg.PeerGarbled(peer, generation);
    }
  }

  private void report(LinkEvent event) {
    tell(new LinkMsg.LinkReported(peer, generation, event));
  }

  private void tell(LinkMsg msg) {
    if (!closed) {
      dispatch.accept(msg);
    }
  }
}
