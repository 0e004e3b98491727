package dev.parley.front.browser;

import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import dev.parley.front.browser.jso.rtc.RTCConfiguration;
import dev.parley.front.browser.jso.rtc.RTCIceCandidateInit;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCSessionDescriptionInit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.teavm.jso.browser.Window;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/**
 * A short call of this page with itself. The first connection of a page takes a browser longer than
 * the next: it loads, starts and compiles what connections need. Nothing of it is seen or heard,
 * and without servers nothing leaves the device.
 */
final class CallWithOneself {
  private static final int LASTS_MS = 300;
  private static final int GIVEN_UP_AFTER_MS = 4_000;

  private final PreparedConnection near;
  private final PreparedConnection far;

  private CallWithOneself(Map<MediaSlot, MediaStreamTrack> tracks) {
    RTCConfiguration configuration = Rtc.configuration(List.of(), false);
    near = PreparedConnection.make(true, configuration, new MediaStream(), tracks);
    far = PreparedConnection.make(false, configuration, new MediaStream(), tracks);
  }

  /** Makes one, with these tracks. */
  static void make(Map<MediaSlot, MediaStreamTrack> tracks) {
    CallWithOneself call = new CallWithOneself(tracks);
    call.connect();
    Window.setTimeout(call::end, GIVEN_UP_AFTER_MS);
  }

  private void connect() {
    exchange(near.connection(), far.connection());
    exchange(far.connection(), near.connection());
    far.connection()
        .setOnConnectionStateChange(_ -> {
          if (far.connection().getConnectionState().equals("connected")) {
            Window.setTimeout(this::end, LASTS_MS);
          }
        });
    Promises.settle(negotiate(), Promises::ignore, _ -> end());
  }

  private static void exchange(RTCPeerConnection from, RTCPeerConnection to) {
    from.setOnIceCandidate(event -> {
      RTCIceCandidateInit candidate = event.getCandidate();
      if (candidate != null) {
        // One that comes before the description, or too late, is missed by nobody.
        Promises.settle(to.addIceCandidate(candidate), Promises::ignore, Promises::ignore);
      }
    });
  }

  private JSPromise<JSUndefined> negotiate() {
    return near.connection()
        .setLocalDescription()
        .flatThen(_ -> far.connection().setRemoteDescription(description(near)))
        .flatThen(_ -> {
          far.media().adopt();
          return far.connection().setLocalDescription();
        })
        .flatThen(_ -> near.connection().setRemoteDescription(description(far)));
  }

  private static RTCSessionDescriptionInit description(PreparedConnection connection) {
    return Objects.requireNonNull(connection.connection().getLocalDescription());
  }

  private void end() {
    near.connection().close();
    far.connection().close();
  }
}
