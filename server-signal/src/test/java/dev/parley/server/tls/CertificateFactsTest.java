package dev.parley.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateFactsTest {
  private final Instant now = Instant.now();

  private X509Certificate certificate(int kind, String... names) throws Exception {
    List<GeneralName> all =
        List.of(names).stream().map(each -> new GeneralName(kind, each)).toList();
    return SelfSigned.make(all, now).chain().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "parley.example, parley.example, true",
    "parley.example, PARLEY.example, true",
    "parley.example, www.parley.example, false",
    "*.parley.example, www.parley.example, true",
    "*.parley.example, parley.example, false",
    "*.parley.example, a.b.parley.example, false",
    "*.example, localhost, false"
  })
  void namesCoverHostsAsTheyDoInBrowsers(String name, String host, boolean covers)
      throws Exception {
    CertificateFacts facts = CertificateFacts.of(List.of(certificate(GeneralName.dNSName, name)));
    assertEquals(covers, facts.covers(host));
  }

  @Test
  void addressesAreComparedAsAddresses() throws Exception {
    CertificateFacts facts =
        CertificateFacts.of(
            List.of(certificate(GeneralName.iPAddress, "192.0.2.1", "2001:db8::1")));
    assertTrue(facts.covers("192.0.2.1"));
    assertTrue(facts.covers("2001:DB8:0::1"));
    assertFalse(facts.covers("192.0.2.2"));
  }

  @Test
  void aChainInWhichNobodyVouchesForTheFirstIsNotInOrder() throws Exception {
    X509Certificate one = certificate(GeneralName.dNSName, "one.example");
    X509Certificate other = certificate(GeneralName.dNSName, "other.example");
    assertTrue(CertificateFacts.of(List.of(one)).ordered());
    assertTrue(CertificateFacts.of(List.of(one, one)).ordered());
    assertFalse(CertificateFacts.of(List.of(one, other)).ordered());
  }

  @Test
  void whatWasMadeHereIsNotTrusted(@TempDir Path folder) throws Exception {
    Keys.write(folder, "parley.example", now);
    CertificateFacts facts =
        CertificateFacts.fromPem(folder.resolve("cert.pem"), folder.resolve("key.pem"));
    assertNotNull(facts.distrust());
    assertEquals(List.of("parley.example"), facts.names());
    assertEquals(
        Duration.ofDays(397).toSeconds(),
        Duration.between(now, facts.until()).plusSeconds(1).toSeconds());
  }
}
