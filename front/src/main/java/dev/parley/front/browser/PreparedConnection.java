package dev.parley.front.browser;

import dev.parley.front.app.Channel;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCConfiguration;
import dev.parley.front.browser.jso.rtc.RTCDataChannel;
import dev.parley.front.browser.jso.rtc.RTCDataChannelInit;
import dev.parley.front.browser.jso.rtc.RTCIceCandidateInit;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCSessionDescriptionInit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.core.JSObjects;

/**
 * An {@code RTCPeerConnection} with media and data channels on it, and nobody at the other end yet.
 */
final class PreparedConnection {
  private final RTCPeerConnection connection;
  private final MediaSlots media;
  private final Map<Channel, RTCDataChannel> channels;

  private final List<RTCIceCandidateInit> gathered = new ArrayList<>();

  /** How many of them were known when it was told what is offered. */
  private final Map<String, Integer> gatheredBefore = new HashMap<>();

  private PreparedConnection(
      RTCPeerConnection connection, MediaSlots media, Map<Channel, RTCDataChannel> channels) {
    this.connection = connection;
    this.media = media;
    this.channels = channels;
  }

  static PreparedConnection make(
      boolean offering,
      RTCConfiguration configuration,
      MediaStream screen,
      Map<MediaSlot, MediaStreamTrack> tracks) {
    RTCPeerConnection connection = new RTCPeerConnection(configuration);
    MediaSlots media = new MediaSlots(connection, offering, screen, tracks);
    Map<Channel, RTCDataChannel> channels = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      RTCDataChannelInit init = JSObjects.create();
      init.setNegotiated(true);
      init.setId(channel.id());
      channels.put(channel, connection.createDataChannel(channel.label(), init));
    }
    return new PreparedConnection(connection, media, channels);
  }

  RTCPeerConnection connection() {
    return connection;
  }

  MediaSlots media() {
    return media;
  }

  Map<Channel, RTCDataChannel> channels() {
    return channels;
  }

  /**
   * Has the browser make the offer, for whoever it will be, and gather addresses. Tells the offer
   * when it is made, and again with each address.
   */
  void offer(Consumer<String> told) {
    connection.setOnIceCandidate(event -> {
      RTCIceCandidateInit candidate = event.getCandidate();
      if (candidate != null) {
        gathered.add(candidate);
        tell(told);
      }
    });
    Promises.settle(connection.setLocalDescription(), _ -> tell(told), Promises::ignore);
  }

  /** Tells what is offered, if the offer is made. */
  void tell(Consumer<String> told) {
    RTCSessionDescriptionInit own = connection.getLocalDescription();
    if (own != null) {
      String sdp = own.getSdp();
      gatheredBefore.put(sdp, gathered.size());
      told.accept(sdp);
    }
  }

  /** The addresses that were found after this was offered. */
  List<RTCIceCandidateInit> gatheredAfter(String sdp) {
    int known = gatheredBefore.getOrDefault(sdp, gathered.size());
    return gathered.subList(known, gathered.size());
  }
}
