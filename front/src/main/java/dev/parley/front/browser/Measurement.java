package dev.parley.front.browser;

import dev.parley.front.app.link.Traffic;
import dev.parley.front.browser.jso.rtc.RTCStats;
import dev.parley.front.browser.jso.rtc.RTCStatsReport;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSNumber;

/** Sums up what a connection reports of itself. */
final class Measurement {
  private final RTCStatsReport report;
  private final @Nullable String camera;
  private long audio;
  private long video;
  private long lost;
  private double lostThere;
  private @Nullable RTCStats pair;
  private @Nullable RTCStats picture;

  private Measurement(RTCStatsReport report, @Nullable String camera) {
    this.report = report;
    this.camera = camera;
  }

  /**
   * Sums up a report.
   *
   * @param camera {@code mid} of the place of the person's picture; null = there is none yet
   */
  static Traffic of(RTCStatsReport report, @Nullable String camera) {
    Measurement measurement = new Measurement(report, camera);
    report.forEach(measurement::visit);
    return measurement.sum();
  }

  private void visit(RTCStats stats) {
    switch (stats.getType()) {
      case "inbound-rtp" -> count(stats);
      case "remote-inbound-rtp" -> lostThere = Math.max(lostThere, number(stats.getFractionLost()));
      case "transport" -> pair = find(stats.getSelectedCandidatePairId());
      default -> {}
    }
  }

  private void count(RTCStats stats) {
    long received = (long) number(stats.getPacketsReceived());
    lost += (long) number(stats.getPacketsLost());
    if ("video".equals(stats.getKind())) {
      video += received;
      if (camera != null && camera.equals(stats.getMid())) {
        picture = stats;
      }
    } else {
      audio += received;
    }
  }

  private Traffic sum() {
    RTCStats selected = pair;
    if (selected == null) {
      return new Traffic(audio, video, false, 0);
    }
    int roundTripMs = (int) (number(selected.getCurrentRoundTripTime()) * 1000);
    boolean relayed =
        isRelay(selected.getLocalCandidateId()) || isRelay(selected.getRemoteCandidateId());
    return new Traffic(audio, video, relayed, roundTripMs, flow(selected));
  }

  private Traffic.Flow flow(RTCStats selected) {
    RTCStats shown = picture;
    RTCStats codec = shown == null ? null : find(shown.getCodecId());
    return new Traffic.Flow(
        (long) number(selected.getBytesSent()),
        (long) number(selected.getBytesReceived()),
        lost,
        (int) (lostThere * 1000),
        (int) number(selected.getAvailableOutgoingBitrate()),
        shown == null ? 0 : (int) number(shown.getFrameHeight()),
        shown == null ? 0 : (int) Math.round(number(shown.getFramesPerSecond())),
        codec == null ? "" : name(codec.getMimeType()));
  }

  /** What follows {@code video/}. */
  private static String name(@Nullable String mimeType) {
    return mimeType == null ? "" : mimeType.substring(mimeType.indexOf('/') + 1);
  }

  /** A report may lack any field; {@code undefined} passes for a number until it is used. */
  private static double number(@Nullable JSNumber number) {
    double value = number == null ? 0 : number.doubleValue();
    return Double.isNaN(value) ? 0 : value;
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
