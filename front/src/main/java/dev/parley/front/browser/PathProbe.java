package dev.parley.front.browser;

import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.CheckMsg;
import dev.parley.front.browser.jso.rtc.RTCDataChannel;
import dev.parley.front.browser.jso.rtc.RTCDataChannelInit;
import dev.parley.front.browser.jso.rtc.RTCIceCandidateInit;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.front.browser.jso.rtc.RTCSessionDescriptionInit;
import dev.parley.protocol.IceServer;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** Two connections of this page with each other: one sends a message, the other sends it back. */
final class PathProbe implements Probe {
  private final Consumer<CheckMsg> dispatch;
  private final Check check;
  private final RTCPeerConnection near;
  private final RTCPeerConnection far;
  private final RTCDataChannel nearChannel;
  private final RTCDataChannel farChannel;
  private long sent;
  private boolean over;

  PathProbe(Consumer<CheckMsg> dispatch, Check check, List<IceServer> servers) {
    this.dispatch = dispatch;
    this.check = check;
    boolean relay = check == Check.RELAY;
    near = new RTCPeerConnection(Rtc.configuration(servers, relay));
    far = new RTCPeerConnection(Rtc.configuration(servers, relay));
    nearChannel = channel(near);
    farChannel = channel(far);
    exchange(near, far);
    exchange(far, near);
    nearChannel.setOnOpen(_ -> {
      sent = System.currentTimeMillis();
      nearChannel.send("there and back");
    });
    farChannel.setOnMessage(event -> farChannel.send(event.getDataAsString()));
    nearChannel.setOnMessage(
        _ -> tell(new CheckMsg.Connected(check, Math.max(1, System.currentTimeMillis() - sent))));
    Promises.settle(negotiate(), Promises::ignore, _ -> failed());
  }

  private static RTCDataChannel channel(RTCPeerConnection connection) {
    RTCDataChannelInit init = JSObjects.create();
    init.setNegotiated(true);
    init.setId(0);
    return connection.createDataChannel("probe", init);
  }

  /** Candidates come when the other end has both descriptions: adding them is queued till then. */
  private void exchange(RTCPeerConnection from, RTCPeerConnection to) {
    from.setOnIceCandidate(event -> {
      RTCIceCandidateInit candidate = event.getCandidate();
      if (candidate != null && !over) {
        // One that the other end does not take is no reason to give up: there are more.
        Promises.settle(to.addIceCandidate(candidate), Promises::ignore, Promises::ignore);
      }
    });
    from.setOnConnectionStateChange(_ -> {
      if (from.getConnectionState().equals("failed")) {
        failed();
      }
    });
  }

  private JSPromise<JSUndefined> negotiate() {
    return near.setLocalDescription()
        .flatThen(_ -> far.setRemoteDescription(description(near)))
        .flatThen(_ -> far.setLocalDescription())
        .flatThen(_ -> near.setRemoteDescription(description(far)));
  }

  private static RTCSessionDescriptionInit description(RTCPeerConnection connection) {
    RTCSessionDescriptionInit made = connection.getLocalDescription();
    if (made == null) {
      throw new IllegalStateException("there is one once it is set");
    }
    return made;
  }

  private void failed() {
    tell(new CheckMsg.NotConnected(check));
  }

  private void tell(CheckMsg msg) {
    if (!over) {
      over = true;
      dispatch.accept(msg);
    }
  }

  @Override
  public void stop() {
    over = true;
    near.close();
    far.close();
  }
}
