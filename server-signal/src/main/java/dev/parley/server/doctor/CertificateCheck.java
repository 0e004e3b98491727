package dev.parley.server.doctor;

import dev.parley.server.tls.CertificateFacts;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether browsers will take a certificate, now and in the days to come. */
final class CertificateCheck {
  /** Those of 90 days are renewed 30 days before: with fewer than these, something went wrong. */
  static final int DAYS_LEFT = 14;

  private static final int NAMES_TOLD = 5;

  private CertificateCheck() {}

  /** Looks at the files that the server is told to use. */
  static Finding files(Setup.PemFiles pem, @Nullable String host, Network network) {
    Diagnosis diagnosis = new Diagnosis("certificate");
    try {
      CertificateFacts facts = network.certificate(pem.certificates(), pem.key());
      judge(facts, host, network.now(), diagnosis);
      judgeTrust(facts, false, false, diagnosis);
    } catch (IOException e) {
      diagnosis.fail(
          "a file cannot be read: " + e, "name files that exist and that Parley's user may read");
    } catch (GeneralSecurityException e) {
      diagnosis.fail(
          "of no use: " + e.getMessage(),
          "put --tls-cert and --tls-key right; they must be a pair");
    }
    return diagnosis.finding();
  }

  /**
   * Says all that there is to say.
   *
   * @param host what it is asked for by; null = nobody knows
   */
  static void judge(
      CertificateFacts facts, @Nullable String host, Instant now, Diagnosis diagnosis) {
    List<String> names = facts.names();
    List<String> told = names.subList(0, Math.min(NAMES_TOLD, names.size()));
    diagnosis.note(
        "for "
            + (told.isEmpty() ? "no name at all" : String.join(", ", told))
            + (told.size() < names.size() ? ", …" : ""));
    judgeTime(facts, now, diagnosis);
    if (host != null && !facts.covers(host)) {
      diagnosis.fail("not for " + host, "get a certificate for " + host);
    }
    if (!facts.ordered()) {
      diagnosis.warn(
          "the chain is not in order",
          "let each certificate in the file be followed by the one that vouches for it");
    }
  }

  private static void judgeTime(CertificateFacts facts, Instant now, Diagnosis diagnosis) {
    String period = "valid from " + day(facts.from()) + " until " + day(facts.until());
    long days = Duration.between(now, facts.until()).toDays();
    if (now.isBefore(facts.from())) {
      diagnosis.fail(period + ", which has not begun", "see whether this machine's clock is right");
    } else if (now.isAfter(facts.until())) {
      diagnosis.fail(period + ", which is over", "renew it");
    } else if (days < DAYS_LEFT) {
      diagnosis.warn(
          period + ", " + days + " days more", "renew it, and see why that was not done by itself");
    } else {
      diagnosis.note(period + ", " + days + " days more");
    }
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /**
   * Says whether authorities vouch for it. Being out of date is no reason of its own: {@link
   * #judge} has said that.
   *
   * @param shown whether people are shown just this one
   * @param madeHere whether nobody was meant to vouch for it
   */
  static void judgeTrust(
      CertificateFacts facts, boolean shown, boolean madeHere, Diagnosis diagnosis) {
    String distrust = facts.distrust();
    if (distrust == null) {
      diagnosis.note("vouched for, chain of " + facts.chainLength());
    } else if (madeHere) {
      diagnosis.warn(
          "nobody vouches for it",
          "browsers warn; whoever goes on should compare the SHA-256 fingerprint "
              + facts.fingerprint());
    } else {
      String found = "not trusted, chain of " + facts.chainLength() + " (" + distrust + ")";
      String advice =
          facts.chainLength() == 1
              ? "use the file that holds the intermediate certificates too, often fullchain.pem"
              : "use a certificate of an authority that browsers know, or give them yours";
      if (shown) {
        diagnosis.fail(found, advice);
      } else {
        diagnosis.warn(found, advice);
      }
    }
  }
}
