package dev.parley.front.browser.jso.rtc;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSNumber;

/**
 * The members of all kinds of statistics that are used here; each kind has some of them. See <a
 * href="https://www.w3.org/TR/webrtc-stats/">W3C</a>.
 */
public interface RTCStats extends JSObject {
  @JSProperty
  String getType();

  @JSProperty
  @Nullable String getKind();

  @JSProperty
  @Nullable JSNumber getPacketsReceived();

  @JSProperty
  @Nullable String getSelectedCandidatePairId();

  @JSProperty
  @Nullable String getLocalCandidateId();

  @JSProperty
  @Nullable String getRemoteCandidateId();

  @JSProperty
  @Nullable String getCandidateType();

  @JSProperty
  @Nullable JSNumber getCurrentRoundTripTime();

  @JSProperty
  @Nullable JSNumber getPacketsLost();

  @JSProperty
  @Nullable JSNumber getFractionLost();

  @JSProperty
  @Nullable JSNumber getBytesSent();

  @JSProperty
  @Nullable JSNumber getBytesReceived();

  @JSProperty
  @Nullable JSNumber getAvailableOutgoingBitrate();

  @JSProperty
  @Nullable JSNumber getFrameHeight();

  @JSProperty
  @Nullable JSNumber getFramesPerSecond();

  @JSProperty
  @Nullable String getMid();

  @JSProperty
  @Nullable String getCodecId();

  @JSProperty
  @Nullable String getMimeType();
}
