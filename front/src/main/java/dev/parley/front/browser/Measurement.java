package dev.parley.front.browser;

import dev.parley.front.app.link.Traffic;
import dev.parley.front.browser.jso.rtc.RTCStats;
import dev.parley.front.browser.jso.rtc.RTCStatsReport;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSNumber;

/** Sums up what a connection reports of itself. */
final class Measurement {
  private final RTCStatsReport report;
  private long audio;
  private long video;
  private @Nullable RTCStats pair;

  private Measurement(RTCStatsReport report) {
    this.report = report;
  }

  static Traffic of(RTCStatsReport report) {
    Measurement measurement = new Measurement(report);
    report.forEach(measurement::visit);
    return measurement.sum();
  }

  private void visit(RTCStats stats) {
    switch (stats.getType()) {
      case "inbound-rtp" -> count(stats);
      case "transport" -> pair = find(stats.getSelectedCandidatePairId());
      default -> {}
    }
  }

  private void count(RTCStats stats) {
    JSNumber packets = stats.getPacketsReceived();
    long received = packets == null ? 0 : (long) packets.doubleValue();
    if ("video".equals(stats.getKind())) {
      video += received;
    } else {
      audio += received;
    }
  }

  private Traffic sum() {
    RTCStats selected = pair;
    if (selected == null) {
      return new Traffic(audio, video, false, 0);
    }
    JSNumber seconds = selected.getCurrentRoundTripTime();
    int roundTripMs = seconds == null ? 0 : (int) (seconds.doubleValue() * 1000);
    boolean relayed =
        isRelay(selected.getLocalCandidateId()) || isRelay(selected.getRemoteCandidateId());
    return new Traffic(audio, video, relayed, roundTripMs);
  }

  /** A report may name what is not in it: the pair that was just chosen, say. */
  private @Nullable RTCStats find(@Nullable String id) {
    return id != null && report.has(id) ? report.get(id) : null;
  }

  private boolean isRelay(@Nullable String candidate) {
    RTCStats stats = find(candidate);
    return stats != null && "relay".equals(stats.getCandidateType());
  }
}
