package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a request is from, past the proxies that are trusted. */
final class ForwardingTest {
  private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("198.51.100.7");

  private final Proxies proxies = new Proxies(Set.of("10.0.0.1", "10.0.0.2"));

  private String client(InetAddress socket, Forwarding forwarding) {
    return proxies.client(socket, forwarding).getHostAddress();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "'6.6.6.6, 203.0.113.9', 203.0.113.9",
    "'6.6.6.6,203.0.113.9 , 10.0.0.2', 203.0.113.9",
    "203.0.113.9:4711, 203.0.113.9",
    "2001:db8::9, 2001:db8:0:0:0:0:0:9",
    "[2001:db8::9]:4711, 2001:db8:0:0:0:0:0:9",
    "'203.0.113.9, unknown', 10.0.0.1",
    "'', 10.0.0.1",
    "'203.0.113.9,', 10.0.0.1",
    "localhost, 10.0.0.1"
  })
  void theOlderHeaderIsReadFromTheRight(String header, String client) {
    assertEquals(client, client(PROXY, Forwarding.read(header, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "for=203.0.113.9, 203.0.113.9",
    "'for=6.6.6.6, FOR=203.0.113.9;proto=https;by=10.0.0.1', 203.0.113.9",
    "'proto=https; for=\"[2001:db8::9]:4711\"', 2001:db8:0:0:0:0:0:9",
    "'for=\"203.0.113.9:80\"', 203.0.113.9",
    "'for=203.0.113.9, for=10.0.0.2', 203.0.113.9",
    "for=_hidden, 10.0.0.1",
    "for=unknown, 10.0.0.1",
    "proto=https, 10.0.0.1",
    "'for=\"', 10.0.0.1"
  })
  void theStandardOneToo(String header, String client) {
    assertEquals(client, client(PROXY, Forwarding.read(null, header)));
  }

  @Test
  void mostProxiesPassTheStandardOneOnAsStrangersWroteIt() {
    Forwarding both = Forwarding.read("203.0.113.9", "for=6.6.6.6");
    assertEquals("203.0.113.9", client(PROXY, both));
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.9", "10.0.0.1", "127.0.0.1"})
  void whatStrangersSayOfThemselvesIsNotBelieved(String header) {
    assertEquals("198.51.100.7", client(STRANGER, Forwarding.read(header, null)));
    assertEquals("198.51.100.7", client(STRANGER, Forwarding.read(null, "for=" + header)));
  }

  @Test
  void whatCannotBeReadIsNoAddress() {
    assertTrue(Forwarding.read(null, null).isEmpty());
    assertNull(Forwarding.read("x\r\ny", null).addresses().getFirst());
    assertNull(Forwarding.read("[::1", null).addresses().getFirst());
  }
}
