package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.event.EventHandler;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;
import org.teavm.jso.dom.events.Event;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCPeerConnection">MDN</a>. */
@JSClass
public class RTCPeerConnection implements JSObject {
  /** {@code new RTCPeerConnection(configuration)}. */
  public RTCPeerConnection(RTCConfiguration configuration) {}

  public native RTCRtpTransceiver addTransceiver(String kind, RTCRtpTransceiverInit init);

  public native RTCRtpTransceiver addTransceiver(
      MediaStreamTrack track, RTCRtpTransceiverInit init);

  public native JSArrayReader<RTCRtpTransceiver> getTransceivers();

  public native RTCDataChannel createDataChannel(String label, RTCDataChannelInit init);

  public native JSPromise<RTCSessionDescriptionInit> createOffer();

  public native JSPromise<JSUndefined> setLocalDescription();

  public native JSPromise<JSUndefined> setRemoteDescription(RTCSessionDescriptionInit description);

  public native JSPromise<JSUndefined> addIceCandidate(RTCIceCandidateInit candidate);

  public native void restartIce();

  public native JSArrayReader<RTCRtpSender> getSenders();

  public native void setConfiguration(RTCConfiguration configuration);

  public native JSPromise<RTCStatsReport> getStats();

  public native void close();

  @JSProperty
  public native @Nullable RTCSessionDescriptionInit getLocalDescription();

  @JSProperty
  public native String getConnectionState();

  @JSProperty("onnegotiationneeded")
  public native void setOnNegotiationNeeded(EventHandler<Event> listener);

  @JSProperty("onicecandidate")
  public native void setOnIceCandidate(EventHandler<RTCPeerConnectionIceEvent> listener);

  @JSProperty("onicecandidateerror")
  public native void setOnIceCandidateError(EventHandler<RTCPeerConnectionIceErrorEvent> listener);

  @JSProperty("ontrack")
  public native void setOnTrack(EventHandler<RTCTrackEvent> listener);

  @JSProperty("onconnectionstatechange")
  public native void setOnConnectionStateChange(EventHandler<Event> listener);
}
