package dev.parley.front.app.check;

import static dev.parley.front.app.check.Checking.NEAR;
import static dev.parley.front.app.check.Checking.STUN;
import static dev.parley.front.app.check.Checking.TURN;
import static dev.parley.front.app.check.Checking.gathered;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.check.Finding.Plain;
import dev.parley.protocol.IceServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to others, and each way in which they can be closed. */
class PathCheckTest {

  @Test
  void noAddressFromOutsideIsFineIfItIsTheOwnOne() {
    Checking checking = Checking.welcomed(STUN).after(300);
    checking.happens(gathered(Check.ADDRESS, false, 0, "host"));
    assertEquals(Plain.ADDRESS_SAME, checking.found(Check.ADDRESS));
  }

  @Test
  void noAddressFromOutsideAfterAnErrorOrALongWaitIsAFirewall() {
    Checking error = Checking.welcomed(STUN).after(300);
    error.happens(gathered(Check.ADDRESS, false, CheckMsg.Gathered.UNREACHABLE, "host"));
    assertEquals(Plain.STUN_SILENT, error.found(Check.ADDRESS));
    Checking slow = Checking.welcomed(STUN).after(PathCheck.QUICK_MS);
    slow.happens(gathered(Check.ADDRESS, false, 0, "host"));
    assertEquals(Plain.STUN_SILENT, slow.found(Check.ADDRESS));
    Checking never = Checking.welcomed(STUN).timePasses(Check.ADDRESS);
    assertEquals(Plain.STUN_SILENT, never.found(Check.ADDRESS));
    assertTrue(never.effects().contains(new CheckEffect.Stop(Check.ADDRESS)));
  }

  @ParameterizedTest
  @CsvSource({
    "stun:localhost:8080, true",
    "stun:127.0.0.1:8080, true",
    "stun:[::1]:8080, true",
    "stun:[fe80::1%25eth0]:8080, true",
    "stun:[fd12::1], true",
    "stun:10.1.2.3, true",
    "stun:192.168.1.2:3478, true",
    "stun:172.16.0.1:3478, true",
    "stun:172.31.0.1:3478, true",
    "stun:printer.local:3478, true",
    "stun:parley, true",
    "stun:172.15.0.1:3478, false",
    "stun:172.32.0.1:3478, false",
    "stun:172.160.0.1:3478, false",
    "stun:203.0.113.7:3478, false",
    "stun:[2001:db8::1]:3478, false",
    "stun:example.org, false"
  })
  void aServerOfTheOwnNetworkKnowsNoAddressFromOutside(String url, boolean near) {
    Checking checking = Checking.welcomed(new IceServer(List.of(url), null, null));
    checking.happens(gathered(Check.ADDRESS, false, CheckMsg.Gathered.UNREACHABLE, "host"));
    assertEquals(near ? Plain.ADDRESS_NEAR : Plain.STUN_SILENT, checking.found(Check.ADDRESS));
  }

  @Test
  void whereNobodyTellsTheAddressThatIsAWarning() {
    assertEquals(Plain.STUN_MISSING, Checking.welcomed().found(Check.ADDRESS));
  }

  @Test
  void aRelayTellsTheAddressToo() {
    Checking checking = Checking.welcomed(TURN);
    assertTrue(checking.effects().contains(new CheckEffect.Gather(Check.ADDRESS, List.of(TURN))));
  }

  @Test
  void theDirectPathTakesNoRelay() {
    IceServer both =
        new IceServer(List.of("stun:example.org", "turn:example.org"), "someone", "secret");
    IceServer stunOnly = new IceServer(List.of("stun:example.org"), "someone", "secret");
    List<CheckEffect> effects = Checking.welcomed(both).effects();
    assertTrue(effects.contains(new CheckEffect.Connect(Check.DIRECT, List.of(stunOnly))));
  }

  @Test
  void whoeverCannotConnectWithItselfHasNoWayButARelay() {
    Checking checking = Checking.welcomed(NEAR).devices().pong();
    checking.happens(gathered(Check.ADDRESS, false, 0, "host"));
    checking.happens(new CheckMsg.NotConnected(Check.DIRECT));
    assertEquals(Plain.DIRECT_FAILED, checking.found(Check.DIRECT));
    assertEquals(Summary.NO_WAY, Summary.of(checking.model()));
    Checking late = Checking.welcomed(NEAR).timePasses(Check.DIRECT);
    assertEquals(Plain.DIRECT_FAILED, late.found(Check.DIRECT));
  }

  @Test
  void withoutARelayMostCallsWork() {
    Checking checking = Checking.welcomed(NEAR).devices().pong();
    assertEquals(Plain.RELAY_MISSING, checking.found(Check.RELAY));
    checking.happens(gathered(Check.ADDRESS, false, 0, "host"));
    checking.happens(new CheckMsg.Connected(Check.DIRECT, 1));
    assertEquals(Summary.MOSTLY, Summary.of(checking.model()));
  }

  @Test
  void aRelayGivesAnAddressAndIsGoneThrough() {
    Checking checking = Checking.welcomed(STUN, TURN);
    assertTrue(checking.effects().contains(new CheckEffect.Gather(Check.RELAY, List.of(TURN))));
    checking.happens(gathered(Check.RELAY, true, 0, "relay"));
    assertNull(checking.model().finding(Check.RELAY));
    assertTrue(checking.effects().contains(new CheckEffect.Connect(Check.RELAY, List.of(TURN))));
    checking.happens(new CheckMsg.Connected(Check.RELAY, 31));
    assertEquals(new Finding.Answered(Check.RELAY, 31), checking.found(Check.RELAY));
  }

  @Test
  void aRelayCanFailInFourWays() {
    Checking refused = Checking.welcomed(TURN).happens(gathered(Check.RELAY, false, 401));
    assertEquals(Plain.RELAY_REFUSED, refused.found(Check.RELAY));
    Checking away =
        Checking.welcomed(TURN)
            .happens(gathered(Check.RELAY, false, CheckMsg.Gathered.UNREACHABLE));
    assertEquals(Plain.RELAY_SILENT, away.found(Check.RELAY));
    Checking silent = Checking.welcomed(TURN).timePasses(Check.RELAY);
    assertEquals(Plain.RELAY_SILENT, silent.found(Check.RELAY));
    Checking blocked =
        Checking.welcomed(TURN)
            .happens(gathered(Check.RELAY, true, 0, "relay"))
            .timePasses(Check.RELAY);
    assertEquals(Plain.RELAY_FAILED, blocked.found(Check.RELAY));
    Checking failed =
        Checking.welcomed(TURN)
            .happens(gathered(Check.RELAY, true, 0, "relay"))
            .happens(new CheckMsg.NotConnected(Check.RELAY));
    assertEquals(Plain.RELAY_FAILED, failed.found(Check.RELAY));
  }
}
