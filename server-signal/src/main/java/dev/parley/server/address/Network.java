package dev.parley.server.address;

import java.net.InetAddress;

/**
 * Whom limits count as one: an IPv4 address, or the network of an IPv6 one, since whoever has one
 * has 2⁶⁴ addresses (RFC 6177).
 *
 * @param v6 which of the two
 * @param bits the address, or the first half of it
 */
public record Network(boolean v6, long bits) {
  private static final int IPV6_NETWORK_BYTES = 8;

  /** Returns that of an address. */
  public static Network of(InetAddress address) {
    byte[] bytes = address.getAddress();
    long bits = 0;
    for (int i = 0; i < Math.min(bytes.length, IPV6_NETWORK_BYTES); i++) {
      bits = bits << Byte.SIZE | (bytes[i] & 0xff);
    }
    return new Network(bytes.length > Integer.BYTES, bits);
  }

  /** Never the address: it must not reach a log by mistake. */
  @Override
  public String toString() {
    return "Network";
  }
}
