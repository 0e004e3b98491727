package dev.parley.wire;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;

/** {@link ClientMessage} as JSON. */
public final class ClientMessageCodec {

  private ClientMessageCodec() {}

  private enum Tag implements Tagged {
    JOIN("Join"),
    RESUME("Resume"),
    RELAY("Relay"),
    LEAVE("Leave"),
    GET_ICE_SERVERS("GetIceServers"),
    PING("Ping");

    private static final Tag[] ALL = values();
    private final String word;

    Tag(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Returns {@code message} as JSON. */
  public static Json encode(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Join(var room, var peer, var offer) ->
          start(Tag.JOIN)
              .text(Field.ROOM, room.value())
              .text(Field.PEER, peer.value())
              .text(Field.OFFER, offer)
              .build();
      case ClientMessage.Resume(var seat, var received) ->
          start(Tag.RESUME).text(Field.SEAT, seat.value()).count(Field.RECEIVED, received).build();
      case ClientMessage.Relay(var n, var to, var body) ->
          start(Tag.RELAY)
              .count(Field.N, n)
              .text(Field.TO, to.value())
              .text(Field.BODY, body)
              .build();
      case ClientMessage.Leave() -> start(Tag.LEAVE).build();
      case ClientMessage.GetIceServers() -> start(Tag.GET_ICE_SERVERS).build();
      case ClientMessage.Ping(var received) ->
          start(Tag.PING).count(Field.RECEIVED, received).build();
    };
  }

  /**
   * Returns the message that {@code json} means.
   *
   * @throws MalformedMessageException if it means none
   */
  public static ClientMessage decode(Json json) throws MalformedMessageException {
    ObjectReader fields = ObjectReader.message(json);
    try {
      return decode(fields.tag(Tag.ALL), fields);
    } catch (IllegalArgumentException e) {
      throw MalformedMessageException.malformed(ObjectReader.reason(e));
    }
  }

  private static ClientMessage decode(Tag tag, ObjectReader fields)
      throws MalformedMessageException {
    return switch (tag) {
      case JOIN ->
          new ClientMessage.Join(
              fields.parsed(Field.ROOM, RoomId::new),
              fields.parsed(Field.PEER, PeerId::new),
              fields.optionalText(Field.OFFER));
      case RESUME ->
          new ClientMessage.Resume(
              fields.parsed(Field.SEAT, SeatToken::new), fields.count(Field.RECEIVED));
      case RELAY ->
          new ClientMessage.Relay(
              fields.count(Field.N), fields.parsed(Field.TO, PeerId::new), fields.text(Field.BODY));
      case LEAVE -> new ClientMessage.Leave();
      case GET_ICE_SERVERS -> new ClientMessage.GetIceServers();
      case PING -> new ClientMessage.Ping(fields.count(Field.RECEIVED));
    };
  }

  private static ObjectWriter start(Tag tag) {
    return ObjectWriter.message(tag.word());
  }
}
