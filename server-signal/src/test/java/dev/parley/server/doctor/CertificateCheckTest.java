package dev.parley.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.doctor.Finding.Level;
import dev.parley.server.tls.CertificateFacts;
import dev.parley.server.tls.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path folder = Path.of("");

  private static CertificateFacts facts(long daysOld, long daysLeft, @Nullable String distrust) {
    return new CertificateFacts(
        List.of("parley.example"),
        NOW.minus(Duration.ofDays(daysOld)),
        NOW.plus(Duration.ofDays(daysLeft)),
        2,
        true,
        distrust,
        "4F:3A");
  }

  private static Finding judge(CertificateFacts facts, String host) {
    Diagnosis diagnosis = new Diagnosis("certificate");
    CertificateCheck.judge(facts, host, NOW, diagnosis);
    return diagnosis.finding();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 80, OK, until 2027-02-10",
    "10, 14, OK, 14 days more",
    "10, 13, WARNING, 13 days more",
    "10, 0, WARNING, 0 days more",
    "90, -1, FAILED, which is over",
    "-1, 90, FAILED, which has not begun"
  })
  void validityIsToldOfInTime(long daysOld, long daysLeft, Level level, String found) {
    Finding finding = judge(facts(daysOld, daysLeft, null), "parley.example");
    assertEquals(level, finding.level(), finding::line);
    assertTrue(finding.found().contains(found), finding::line);
    assertEquals(level == Level.OK, finding.advice().isEmpty(), finding::line);
  }

  @Test
  void anotherNameFailsAndSaysWhichOne() {
    Finding finding = judge(facts(1, 80, null), "www.parley.example");
    assertEquals(Level.FAILED, finding.level());
    assertTrue(finding.found().contains("not for www.parley.example"), finding::line);
  }

  @Test
  void nobodysCertificateFailsWherePeopleSeeItUnlessThatWasMeant() {
    CertificateFacts facts = facts(1, 80, "unable to find valid certification path");
    Diagnosis shown = new Diagnosis("https");
    CertificateCheck.judgeTrust(facts, true, false, shown);
    assertEquals(Level.FAILED, shown.finding().level());
    Diagnosis file = new Diagnosis("certificate");
    CertificateCheck.judgeTrust(facts, false, false, file);
    assertEquals(Level.WARNING, file.finding().level());
    Diagnosis madeHere = new Diagnosis("https");
    CertificateCheck.judgeTrust(facts, true, true, madeHere);
    assertEquals(Level.WARNING, madeHere.finding().level());
    assertTrue(madeHere.finding().advice().contains("4F:3A"), madeHere.finding()::line);
  }

  private Finding files() {
    return CertificateCheck.files(
        new Setup.PemFiles(folder.resolve("cert.pem"), folder.resolve("key.pem")),
        "parley.example",
        new NetworkOfThisMachine(Duration.ofSeconds(1)));
  }

  @Test
  void realFilesAreRead() throws Exception {
    Keys.write(folder, "parley.example", Instant.now());
    Finding fresh = files();
    assertEquals(Level.WARNING, fresh.level(), "nobody vouches for it");
    assertTrue(fresh.found().contains("for parley.example; valid from"), fresh::line);
    Keys.write(folder, "parley.example", Instant.now().minus(Duration.ofDays(400)));
    assertEquals(Level.FAILED, files().level(), files()::line);
  }

  @Test
  void filesOfNoUseFailWithTheReason() throws Exception {
    assertTrue(files().found().contains("cannot be read"), files()::line);
    Keys.write(folder, "parley.example", Instant.now());
    String key = Files.readString(folder.resolve("key.pem"));
    Keys.write(folder, "parley.example", Instant.now());
    Files.writeString(folder.resolve("key.pem"), key);
    assertEquals(Level.FAILED, files().level());
    assertTrue(files().found().contains("does not belong"), files()::line);
    assertTrue(!files().line().contains("PRIVATE"), files()::line);
  }

  @Test
  void whatOthersWriteMovesNoTerminal() throws IOException {
    Finding finding = new Finding("page", Level.OK, "\u001b[2J\n\u202e" + "x".repeat(5000), "");
    assertTrue(finding.line().startsWith("page         ok       ?[2J??xxx"), finding::line);
    assertTrue(finding.line().length() < 700, finding::line);
  }
}
