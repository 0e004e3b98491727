package dev.parley.front.app;

import dev.parley.delivery.Incoming;
import dev.parley.delivery.Outgoing;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;

/**
 * This page's place in the room, as the server gave it. It outlives the connection.
 *
 * @param token to take the seat again
 * @param relays what was sent and perhaps not received
 * @param events what was received
 */
public record Seat(SeatToken token, Outgoing<ClientMessage.Relay> relays, Incoming events) {

  /** What a relay takes besides its body, in bytes, generously. */
  private static final int ENVELOPE_BYTES = 128;

  static Seat fresh(SeatToken token) {
    return new Seat(token, Outgoing.empty(), Incoming.NONE);
  }

  /** The relay that comes next. */
  ClientMessage.Relay next(PeerId to, String body) {
    return new ClientMessage.Relay(relays.next(), to, body);
  }

  Seat sent(ClientMessage.Relay relay) {
    return new Seat(token, relays.add(relay, relay.body().length() + ENVELOPE_BYTES), events);
  }

  Seat confirmed(long received) {
    return new Seat(token, relays.confirmed(received), events);
  }

  Seat tookEvent() {
    return new Seat(token, relays, events.taken());
  }
}
