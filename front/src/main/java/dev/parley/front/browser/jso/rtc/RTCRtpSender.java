package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.media.MediaStream;
import dev.parley.front.browser.jso.media.MediaStreamTrack;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCRtpSender">MDN</a>. */
public interface RTCRtpSender extends JSObject {
  JSPromise<JSUndefined> replaceTrack(@Nullable MediaStreamTrack track);

  void setStreams(MediaStream stream);

  @JSProperty
  @Nullable MediaStreamTrack getTrack();

  @JSProperty
  @Nullable RTCDtlsTransport getTransport();

  RTCRtpSendParameters getParameters();

  JSPromise<JSUndefined> setParameters(RTCRtpSendParameters parameters);

  JSPromise<JSUndefined> setParameters(
      RTCRtpSendParameters parameters, RTCSetParameterOptions options);
}
