package dev.parley.front.browser.jso.store;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** What is stored of a device; {@code key} is the key of the record. */
public interface DeviceRecord extends JSObject {
  @JSProperty
  void setKey(String key);

  @JSProperty
  String getName();

  @JSProperty
  void setName(String name);

  /** 0 or 1: IndexedDB sorts no truth values. */
  @JSProperty
  int getVerified();

  @JSProperty
  void setVerified(int verified);

  @JSProperty
  void setAt(double at);
}
