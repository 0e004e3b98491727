package dev.parley.front.browser;

import dev.parley.front.app.media.Feed;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCRtpSynchronizationSource;
import dev.parley.front.browser.jso.rtc.RTCRtpTransceiver;
import dev.parley.front.browser.jso.rtc.RTCRtpTransceiverInit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;

/**
 * The media of one connection. Microphone and camera have fixed places, the first two: both are
 * there from the first offer on, whether or not there is a track for them, so that switching a
 * camera on or choosing another one needs no negotiation. A screen gets places of its own when it
 * is first shared, and keeps them: sharing again puts another track there.
 */
final class MediaSlots {
  private final RTCPeerConnection connection;
  private final Map<MediaSlot, MediaStreamTrack> tracks = new EnumMap<>(MediaSlot.class);
  private final Map<MediaSlot, RTCRtpTransceiver> slots = new EnumMap<>(MediaSlot.class);

  private final Encodings encodings = new Encodings(slots);

  /** What the other side plays sound and picture of together, so that lips stay in step. */
  private final MediaStream sent = new MediaStream();

  /** The same for the shared screen; its id tells the other side what this is. */
  private final MediaStream screen;

  private final MediaStream voice = new MediaStream();
  private final MediaStream picture = new MediaStream();

  /** What the other side sends, by the id that it has there. */
  private final Map<String, MediaStream> streams = new HashMap<>();

  MediaSlots(
      RTCPeerConnection connection,
      boolean offering,
      MediaStream screen,
      Map<MediaSlot, MediaStreamTrack> tracks) {
    this.connection = connection;
    this.screen = screen;
    this.tracks.putAll(tracks);
    connection.setOnTrack(event -> {
      JSArrayReader<MediaStream> all = event.getStreams();
      for (int i = 0; i < all.getLength(); i++) {
        streams.put(all.get(i).getId(), all.get(i));
      }
    });
    if (offering) {
      for (MediaSlot slot : MediaSlot.FIXED) {
        receive(slot, layOut(slot, "sendrecv", sent));
      }
    }
    layOutScreen();
  }

  /** What carries that of the other side; null before it has arrived. */
  @Nullable MediaStream stream(Feed feed) {
    return switch (feed) {
      case Feed.Own.VOICE -> voice;
      case Feed.Own.CAMERA -> picture;
      case Feed.Screen(var id) -> streams.get(id);
    };
  }

  private void receive(MediaSlot slot, RTCRtpTransceiver place) {
    (slot == MediaSlot.MICROPHONE ? voice : picture).addTrack(place.getReceiver().getTrack());
  }

  private RTCRtpTransceiver layOut(MediaSlot slot, String direction, MediaStream stream) {
    RTCRtpTransceiverInit init = JSObjects.create();
    init.setDirection(direction);
    JSArray<MediaStream> streams = new JSArray<>();
    streams.push(stream);
    init.setStreams(streams);
    MediaStreamTrack track = tracks.get(slot);
    RTCRtpTransceiver place =
        track == null
            ? connection.addTransceiver(slot.kind(), init)
            : connection.addTransceiver(track, init);
    slots.put(slot, place);
    encodings.apply();
    return place;
  }

  /**
   * Makes the places that a shared screen needs and has not got yet. An offer that comes meanwhile
   * does not take them (RFC 8829, section 5.10: it takes those of {@code addTrack} only), and they
   * outlive a rollback, so an own offer for them follows in any case.
   */
  private void layOutScreen() {
    for (MediaSlot slot : MediaSlot.ON_DEMAND) {
      if (tracks.containsKey(slot) && !slots.containsKey(slot)) {
        layOut(slot, "sendonly", screen);
      }
    }
  }

  /** The answering side takes the places that the offer made for microphone and camera. */
  void adopt() {
    JSArrayReader<RTCRtpTransceiver> all = connection.getTransceivers();
    int next = 0;
    for (int i = 0; i < all.getLength() && next < MediaSlot.FIXED.size(); i++) {
      RTCRtpTransceiver place = all.get(i);
      // An own screen may have been laid out before, and got its place in the session after.
      if (place.getMid() != null && !isOwnScreen(place)) {
        MediaSlot slot = MediaSlot.FIXED.get(next);
        next++;
        if (!slots.containsKey(slot)) {
          answer(slot, place);
        }
      }
    }
  }

  private boolean isOwnScreen(RTCRtpTransceiver place) {
    for (MediaSlot slot : MediaSlot.ON_DEMAND) {
      if (Platform.same(slots.get(slot), place)) {
        return true;
      }
    }
    return false;
  }

  private void answer(MediaSlot slot, RTCRtpTransceiver place) {
    place.setDirection("sendrecv");
    place.getSender().setStreams(sent);
    slots.put(slot, place);
    receive(slot, place);
    send(slot, tracks.get(slot));
    encodings.apply();
  }

  void send(MediaSlot slot, @Nullable MediaStreamTrack track) {
    if (track == null) {
      tracks.remove(slot);
    } else {
      tracks.put(slot, track);
    }
    RTCRtpTransceiver place = slots.get(slot);
    if (place != null) {
      // It fails only on a connection that was closed meanwhile.
      Promises.settle(place.getSender().replaceTrack(track), _ -> {}, Promises::ignore);
    } else {
      layOutScreen();
    }
  }

  /** How what is sent is encoded. */
  Encodings encodings() {
    return encodings;
  }

  /** The name of the camera's place in the session; null before there is one. */
  @Nullable String camera() {
    RTCRtpTransceiver place = slots.get(MediaSlot.CAMERA);
    return place == null ? null : place.getMid();
  }

  /** How loud the other side is, 0 to 1. */
  double audioLevel() {
    RTCRtpTransceiver place = slots.get(MediaSlot.MICROPHONE);
    if (place == null) {
      return 0;
    }
    JSArrayReader<RTCRtpSynchronizationSource> sources =
        place.getReceiver().getSynchronizationSources();
    return sources.getLength() == 0 ? 0 : sources.get(0).getAudioLevel();
  }
}
