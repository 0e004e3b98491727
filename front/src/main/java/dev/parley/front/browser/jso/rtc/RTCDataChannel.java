package dev.parley.front.browser.jso.rtc;

import dev.parley.front.browser.jso.event.EventHandler;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.typedarrays.ArrayBufferView;

/** See <a href="https://developer.mozilla.org/docs/Web/API/RTCDataChannel">MDN</a>. */
public interface RTCDataChannel extends JSObject {
  @JSProperty
  String getReadyState();

  void send(String data);

  void send(ArrayBufferView data);

  @JSProperty
  void setBinaryType(String type);

  @JSProperty
  int getBufferedAmount();

  @JSProperty
  void setBufferedAmountLowThreshold(int bytes);

  @JSProperty("onbufferedamountlow")
  void setOnBufferedAmountLow(EventHandler<Event> listener);

  @JSProperty("onopen")
  void setOnOpen(EventHandler<Event> listener);

  @JSProperty("onclose")
  void setOnClose(EventHandler<Event> listener);

  @JSProperty("onmessage")
  void setOnMessage(EventHandler<MessageEvent> listener);
}
