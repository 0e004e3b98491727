package dev.parley.front.browser;

import dev.parley.front.app.mesh.Encoding;
import dev.parley.front.app.mesh.SendPlan;
import dev.parley.front.browser.jso.rtc.RTCRtpEncodingParameters;
import dev.parley.front.browser.jso.rtc.RTCRtpSendParameters;
import dev.parley.front.browser.jso.rtc.RTCRtpSender;
import dev.parley.front.browser.jso.rtc.RTCRtpTransceiver;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArrayReader;

/**
 * Has one connection send what the plan says. A place that is not laid out yet gets its part when
 * it is; what a browser refuses for the moment, during a negotiation say, is tried again.
 */
final class Encodings {
  private final Map<MediaSlot, RTCRtpTransceiver> slots;

  /** What each place was last told, as far as it has taken it. */
  private final Map<MediaSlot, Object> applied = new EnumMap<>(MediaSlot.class);

  private @Nullable SendPlan plan;

  Encodings(Map<MediaSlot, RTCRtpTransceiver> slots) {
    this.slots = slots;
  }

  void use(SendPlan next) {
    plan = next;
    apply();
  }

  /** Sees to it that every place has its part of the plan. */
  void apply() {
    SendPlan current = plan;
    if (current == null) {
      return;
    }
    int audio = current.voice() ? current.audio() : 0;
    apply(MediaSlot.MICROPHONE, audio, sound(audio));
    apply(MediaSlot.CAMERA, current.camera(), picture(current.camera()));
    apply(MediaSlot.SCREEN, current.screen(), picture(current.screen()));
  }

  private static Consumer<RTCRtpEncodingParameters> sound(int maxBitrate) {
    return encoding -> {
      encoding.setActive(maxBitrate > 0);
      if (maxBitrate > 0) {
        encoding.setMaxBitrate(maxBitrate);
      }
    };
  }

  private static Consumer<RTCRtpEncodingParameters> picture(Encoding plan) {
    return encoding -> {
      encoding.setActive(plan.active());
      if (plan.active()) {
        encoding.setMaxBitrate(plan.maxBitrate());
        encoding.setMaxFramerate(plan.maxFramerate());
        encoding.setScaleResolutionDownBy(plan.scaleResolutionDownBy());
      }
    };
  }

  private void apply(MediaSlot slot, Object part, Consumer<RTCRtpEncodingParameters> change) {
    RTCRtpTransceiver place = slots.get(slot);
    if (place == null || part.equals(applied.get(slot))) {
      return;
    }
    RTCRtpSender sender = place.getSender();
    RTCRtpSendParameters parameters = sender.getParameters();
    JSArrayReader<RTCRtpEncodingParameters> encodings = parameters.getEncodings();
    if (encodings.getLength() == 0) {
      return;
    }
    change.accept(encodings.get(0));
    applied.put(slot, part);
    Promises.settle(sender.setParameters(parameters), _ -> {}, _ -> refused(slot, part));
  }

  private void refused(MediaSlot slot, Object part) {
    if (part.equals(applied.get(slot))) {
      applied.remove(slot);
    }
  }
}
