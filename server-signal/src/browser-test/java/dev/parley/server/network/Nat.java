package dev.parley.server.network;

/** How a router translates addresses (RFC 4787, section 4.1). */
enum Nat {
  /** One port outside for each port inside, whoever the packet is for: STUN finds a way through. */
  KEEPS_PORTS("masquerade"),
  /** Another port for each receiver, so what STUN learns is of no use: needs a relay. */
  SYMMETRIC("masquerade fully-random");

  private final String statement;

  Nat(String statement) {
    this.statement = statement;
  }

  /** The rules for a router whose device outwards is {@code wan}. */
  String rules() {
    // Dropping first what comes unasked keeps it from occupying a port that the inside will need.
    return """
    table ip parley {
      chain post { type nat hook postrouting priority 100; oifname wan %s; }
      chain input { type filter hook input priority 0; iifname wan ct state new drop; }
      chain forward { type filter hook forward priority 0; }
    }
    """
        .formatted(statement);
  }
}
