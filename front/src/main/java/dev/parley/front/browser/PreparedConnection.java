package dev.parley.front.browser;

import dev.parley.front.app.Channel;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCConfiguration;
import dev.parley.front.browser.jso.rtc.RTCDataChannel;
import dev.parley.front.browser.jso.rtc.RTCDataChannelInit;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import java.util.EnumMap;
import java.util.Map;
import org.teavm.jso.core.JSObjects;

/**
 * An {@code RTCPeerConnection} with media and data channels on it, and nobody at the other end yet.
 */
record PreparedConnection(
    RTCPeerConnection connection, MediaSlots media, Map<Channel, RTCDataChannel> channels) {

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

  /** Has the browser make the offer, for whoever it will be, and gather addresses. */
  PreparedConnection offer() {
    Promises.settle(connection.setLocalDescription(), _ -> {}, Promises::ignore);
    return this;
  }
}
