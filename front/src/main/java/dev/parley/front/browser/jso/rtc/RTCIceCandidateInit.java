package dev.parley.front.browser.jso.rtc;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSNumber;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCIceCandidate">MDN</a>. */
public interface RTCIceCandidateInit extends JSObject {
  @JSProperty
  String getCandidate();

  @JSProperty
  void setCandidate(String candidate);

  @JSProperty
  @Nullable String getSdpMid();

  @JSProperty
  void setSdpMid(String sdpMid);

  @JSProperty
  @Nullable JSNumber getSdpMLineIndex();

  @JSProperty
  void setSdpMLineIndex(int index);

  @JSProperty
  @Nullable String getUsernameFragment();

  @JSProperty
  void setUsernameFragment(String usernameFragment);
}
