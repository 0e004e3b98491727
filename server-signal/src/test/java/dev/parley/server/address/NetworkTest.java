package dev.parley.server.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NetworkTest {
  private static Network of(String address) {
    return Network.of(InetAddress.ofLiteral(address));
  }

  @Test
  void anIpv4AddressStandsForItself() {
    assertEquals(of("192.0.2.1"), of("192.0.2.1"));
    assertNotEquals(of("192.0.2.1"), of("192.0.2.2"));
  }

  @Test
  void anIpv6AddressStandsForItsNetwork() {
    assertEquals(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    assertNotEquals(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    assertNotEquals(of("::c000:201"), of("192.0.2.1"));
  }

  @Test
  void addressesDoNotGetIntoTextsByMistake() {
    assertFalse(of("192.0.2.1").toString().contains("192"));
    assertFalse(new Places(12_345, 16).toString().contains("12345"));
  }

  @Test
  void placesSpreadAndDependOnTheSecret() {
    Places places = new Places(1, 1 << 14);
    Places others = new Places(2, 1 << 14);
    Set<Integer> taken = new HashSet<>();
    int same = 0;
    for (int i = 0; i < 1000; i++) {
      Network network = new Network(false, 0xC0000200L + i);
      taken.add(places.of(network));
      same += places.of(network) == others.of(network) ? 1 : 0;
    }
    assertTrue(taken.size() > 940, () -> "only " + taken.size() + " places");
    assertTrue(same < 5, "the secret changes nothing");
    assertThrows(IllegalArgumentException.class, () -> new Places(1, 3));
  }
}
