package dev.parley.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.doctor.Finding.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a doctor on this machine has found. */
record Examined(List<Finding> findings) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static final Setup.OwnStun NO_STUN = new Setup.OwnStun(false, "", 0);
  static final Setup.Ice NO_ICE = new Setup.Ice(List.of(), List.of(), null);

  static Examined of(Setup setup) {
    return of(setup, PATIENCE);
  }

  static Examined of(Setup setup, Duration patience) {
    List<Finding> findings = new ArrayList<>();
    new Doctor(setup, new NetworkOfThisMachine(patience), findings::add).examine();
    return new Examined(findings);
  }

  /** A server that is told nothing but its URL. */
  static Setup at(@Nullable String url, boolean page) {
    return new Setup(
        url == null ? null : URI.create(url),
        new Setup.Listening("127.0.0.1", 0, false, false),
        page,
        Set.of(),
        null,
        NO_STUN,
        NO_ICE,
        null);
  }

  static Setup with(Setup setup, Setup.OwnStun stun, Setup.Ice ice) {
    return new Setup(
        setup.url(),
        setup.listening(),
        setup.page(),
        setup.embedders(),
        setup.pem(),
        stun,
        ice,
        setup.ntp());
  }

  static Setup listening(Setup setup, Setup.Listening listening) {
    return new Setup(
        setup.url(),
        listening,
        setup.page(),
        setup.embedders(),
        setup.pem(),
        setup.stun(),
        setup.ice(),
        setup.ntp());
  }

  Finding only(String check) {
    List<Finding> all = findings.stream().filter(each -> each.check().equals(check)).toList();
    assertEquals(1, all.size(), () -> check + " in " + this);
    return all.getFirst();
  }

  void has(String check, Level level, String... words) {
    Finding finding = only(check);
    assertEquals(level, finding.level(), this::toString);
    for (String word : words) {
      assertTrue(finding.line().contains(word), () -> word + " is missing in " + finding.line());
    }
  }

  /** The findings in lines. */
  @Override
  public String toString() {
    return findings.stream().map(Finding::line).collect(Collectors.joining("\n"));
  }
}
