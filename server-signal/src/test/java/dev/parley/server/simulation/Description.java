package dev.parley.server.simulation;

import dev.parley.front.app.link.SdpType;
import java.util.List;

/**
 * As much of a session description as matters here.
 *
 * @param type offer or answer
 * @param id unique
 * @param by the connection that made it, in place of the DTLS fingerprint
 * @param ufrag the ICE generation of the connection that made it
 * @param answers the offer that it answers; empty for an offer
 * @param candidates gathered so far
 */
record Description(
    SdpType type, String id, String by, String ufrag, String answers, List<String> candidates) {

  private static final int FIELDS = 6;

  /** As it travels. */
  String sdp() {
    return String.join("|", type.name(), id, by, ufrag, answers, String.join(",", candidates));
  }

  static Description parse(String sdp) {
    String[] fields = sdp.split("\\|", FIELDS);
    List<String> candidates = fields[5].isEmpty() ? List.of() : List.of(fields[5].split(",", -1));
    return new Description(
        SdpType.valueOf(fields[0]), fields[1], fields[2], fields[3], fields[4], candidates);
  }
}
