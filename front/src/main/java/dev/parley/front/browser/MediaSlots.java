package dev.parley.front.browser;

import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCRtpSynchronizationSource;
import dev.parley.front.browser.jso.rtc.RTCRtpTransceiver;
import dev.parley.front.browser.jso.rtc.RTCRtpTransceiverInit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;

/**
 * The media of one connection, in fixed places: first the microphone, then the camera. Both are
 * there from the first offer on, whether or not there is a track for them, so that switching a
 * camera on or choosing another one needs no negotiation.
 */
final class MediaSlots {
  private static final List<DeviceKind> ORDER = List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA);

  private final RTCPeerConnection connection;
  private final Map<DeviceKind, MediaStreamTrack> tracks = new EnumMap<>(DeviceKind.class);
  private final Map<DeviceKind, RTCRtpTransceiver> slots = new EnumMap<>(DeviceKind.class);

  /** What the other side plays sound and picture of together, so that lips stay in step. */
  private final MediaStream sent = new MediaStream();

  private final MediaStream received = new MediaStream();

  MediaSlots(RTCPeerConnection connection, Map<DeviceKind, MediaStreamTrack> tracks) {
    this.connection = connection;
    this.tracks.putAll(tracks);
  }

  MediaStream stream() {
    return received;
  }

  /** The offering side makes the places. */
  void layOut() {
    for (DeviceKind kind : ORDER) {
      RTCRtpTransceiverInit init = JSObjects.create();
      init.setDirection("sendrecv");
      JSArray<MediaStream> streams = new JSArray<>();
      streams.push(sent);
      init.setStreams(streams);
      MediaStreamTrack track = tracks.get(kind);
      RTCRtpTransceiver slot =
          track == null
              ? connection.addTransceiver(kind == DeviceKind.CAMERA ? "video" : "audio", init)
              : connection.addTransceiver(track, init);
      take(kind, slot);
    }
  }

  /** The answering side takes the places that the offer made. */
  void adopt() {
    JSArrayReader<RTCRtpTransceiver> all = connection.getTransceivers();
    int next = 0;
    for (int i = 0; i < all.getLength() && next < ORDER.size(); i++) {
      RTCRtpTransceiver slot = all.get(i);
      if (slot.getMid() != null) {
        DeviceKind kind = ORDER.get(next);
        next++;
        if (!Platform.same(slots.get(kind), slot)) {
          answer(kind, slot);
        }
      }
    }
  }

  private void answer(DeviceKind kind, RTCRtpTransceiver slot) {
    RTCRtpTransceiver before = slots.get(kind);
    if (before != null) {
      // Laid out for an offer that lost to a collision.
      received.removeTrack(before.getReceiver().getTrack());
      before.stop();
    }
    slot.setDirection("sendrecv");
    slot.getSender().setStreams(sent);
    take(kind, slot);
    send(kind, tracks.get(kind));
  }

  private void take(DeviceKind kind, RTCRtpTransceiver slot) {
    slots.put(kind, slot);
    received.addTrack(slot.getReceiver().getTrack());
  }

  void send(DeviceKind kind, @Nullable MediaStreamTrack track) {
    if (track == null) {
      tracks.remove(kind);
    } else {
      tracks.put(kind, track);
    }
    RTCRtpTransceiver slot = slots.get(kind);
    if (slot != null) {
      // It fails only on a connection that was closed meanwhile.
      Promises.settle(slot.getSender().replaceTrack(track), _ -> {}, Promises::ignore);
    }
  }

  /** How loud the other side is, 0 to 1. */
  double audioLevel() {
    RTCRtpTransceiver slot = slots.get(DeviceKind.MICROPHONE);
    if (slot == null) {
      return 0;
    }
    JSArrayReader<RTCRtpSynchronizationSource> sources =
        slot.getReceiver().getSynchronizationSources();
    return sources.getLength() == 0 ? 0 : sources.get(0).getAudioLevel();
  }
}
