package dev.parley.server.doctor;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Whether this machine knows what time it is: certificates and TURN credentials depend on it. */
final class ClockCheck {
  /** From here on it is worth a word: logs no longer fit together. */
  static final Duration NOTICEABLE = Duration.ofSeconds(10);

  /** From here on, credentials that are good for an hour may not be. */
  static final Duration HARMFUL = Duration.ofMinutes(5);

  /** Of the header {@code Date} (RFC 9110, section 5.6.7). */
  private static final Duration STEP = Duration.ofSeconds(1);

  private static final int NTP_PORT = 123;

  private ClockCheck() {}

  /** Compares with the header {@code Date} of a server. */
  static Finding page(URI url, Network network) {
    Diagnosis diagnosis = new Diagnosis("clock");
    try {
      Network.Page page = network.get(url.resolve("/healthz"));
      String date = page.header("date");
      Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration ahead = ahead(page.asked(), page.answered(), theirs);
      judge(ahead, "the Date of " + url, diagnosis);
    } catch (IOException e) {
      diagnosis.warn("not compared: " + e.getMessage(), "name a time server with --ntp");
    } catch (DateTimeParseException _) {
      diagnosis.warn("not compared: " + url + " says no Date", "name a time server with --ntp");
    }
    return diagnosis.finding();
  }

  /** How far they are ahead, at least: they may have answered at any moment of a second. */
  private static Duration ahead(Instant asked, Instant answered, Instant theirs) {
    if (theirs.plus(STEP).isBefore(asked)) {
      return Duration.between(asked, theirs.plus(STEP));
    }
    return theirs.isAfter(answered) ? Duration.between(answered, theirs) : Duration.ZERO;
  }

  /**
   * Compares with a time server.
   *
   * @param server {@code host} or {@code host:port}
   */
  static Finding ntp(String server, Network network) {
    Diagnosis diagnosis = new Diagnosis("clock");
    try {
      int colon = server.lastIndexOf(':');
      boolean ported =
          colon > 0 && (server.indexOf(':') == colon || server.charAt(colon - 1) == ']');
      String host = Addresses.withoutBrackets(ported ? server.substring(0, colon) : server);
      int port = ported ? Integer.parseInt(server.substring(colon + 1)) : NTP_PORT;
      byte[] request = NtpMessage.request(network.transactionId());
      Network.Reply reply = network.datagram(host, port, request, NtpMessage.BYTES);
      judge(
          NtpMessage.ahead(request, reply.bytes(), reply.asked(), reply.answered()),
          server,
          diagnosis);
    } catch (IOException e) {
      diagnosis.warn(
          server + ": " + e.getMessage(), "name another time server that speaks NTP on UDP");
    }
    return diagnosis.finding();
  }

  private static void judge(Duration ahead, String other, Diagnosis diagnosis) {
    Duration apart = ahead.abs();
    String found =
        apart.compareTo(STEP) < 0
            ? "less than a second from " + other
            : seconds(apart) + (ahead.isNegative() ? " ahead of " : " behind ") + other;
    String advice = "let a time service run on this machine, such as chrony or systemd-timesyncd";
    if (apart.compareTo(HARMFUL) >= 0) {
      diagnosis.fail(found, advice);
    } else if (apart.compareTo(NOTICEABLE) >= 0) {
      diagnosis.warn(found, advice);
    } else {
      diagnosis.note(found);
    }
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + "." + time.toMillisPart() / 100 + " s";
  }
}
