package dev.parley.wire;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.List;

/** {@link ServerMessage} as JSON. */
public final class ServerMessageCodec {
  private static final FailureCode[] FAILURE_CODES = FailureCode.values();
  private static final LeaveReason[] LEAVE_REASONS = LeaveReason.values();

  private ServerMessageCodec() {}

  private enum Tag implements Tagged {
    WELCOME("Welcome"),
    PEER_JOINED("PeerJoined"),
    PEER_AWAY("PeerAway"),
    PEER_BACK("PeerBack"),
    PEER_LEFT("PeerLeft"),
    RELAYED("Relayed"),
    ICE_SERVERS("IceServers"),
    FAILURE("Failure"),
    DRAINING("Draining"),
    PONG("Pong");

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
  public static Json encode(ServerMessage message) {
    return switch (message) {
      case ServerMessage.Welcome welcome -> encodeWelcome(welcome);
      case ServerMessage.PeerJoined(var seq, var peer, var offer) ->
          event(Tag.PEER_JOINED, seq, peer).text(Field.OFFER, offer).build();
      case ServerMessage.PeerAway(var seq, var peer) -> event(Tag.PEER_AWAY, seq, peer).build();
      case ServerMessage.PeerBack(var seq, var peer) -> event(Tag.PEER_BACK, seq, peer).build();
      case ServerMessage.PeerLeft(var seq, var peer, var reason) ->
          event(Tag.PEER_LEFT, seq, peer).text(Field.REASON, reason.word()).build();
      case ServerMessage.Relayed(var seq, var from, var body) ->
          start(Tag.RELAYED)
              .count(Field.SEQ, seq)
              .text(Field.FROM, from.value())
              .text(Field.BODY, body)
              .build();
      case ServerMessage.IceServers(var iceServers) ->
          start(Tag.ICE_SERVERS).json(Field.ICE_SERVERS, encodeIceServers(iceServers)).build();
      case ServerMessage.Failure(var code, var explanation, var retryAfterMs) ->
          start(Tag.FAILURE)
              .text(Field.CODE, code.word())
              .text(Field.MESSAGE, explanation)
              .optionalCount(Field.RETRY_AFTER_MS, retryAfterMs)
              .build();
      case ServerMessage.Draining(var within) ->
          start(Tag.DRAINING).count(Field.RECONNECT_WITHIN_MS, within).build();
      case ServerMessage.Pong(var received) ->
          start(Tag.PONG).count(Field.RECEIVED, received).build();
    };
  }

  /**
   * Returns the message that {@code json} means.
   *
   * @throws MalformedMessageException if it means none
   */
  public static ServerMessage decode(Json json) throws MalformedMessageException {
    ObjectReader fields = ObjectReader.message(json);
    try {
      return decode(fields.tag(Tag.ALL), fields);
    } catch (IllegalArgumentException e) {
      throw MalformedMessageException.malformed(ObjectReader.reason(e));
    }
  }

  private static ServerMessage decode(Tag tag, ObjectReader fields)
      throws MalformedMessageException {
    return switch (tag) {
      case WELCOME -> decodeWelcome(fields);
      case PEER_JOINED ->
          new ServerMessage.PeerJoined(
              fields.count(Field.SEQ), peer(fields), fields.optionalText(Field.OFFER));
      case PEER_AWAY -> new ServerMessage.PeerAway(fields.count(Field.SEQ), peer(fields));
      case PEER_BACK -> new ServerMessage.PeerBack(fields.count(Field.SEQ), peer(fields));
      case PEER_LEFT ->
          new ServerMessage.PeerLeft(
              fields.count(Field.SEQ),
              peer(fields),
              fields.parsed(Field.REASON, ServerMessageCodec::leaveReason));
      case RELAYED ->
          new ServerMessage.Relayed(
              fields.count(Field.SEQ),
              fields.parsed(Field.FROM, PeerId::new),
              fields.text(Field.BODY));
      case ICE_SERVERS -> new ServerMessage.IceServers(decodeIceServers(fields));
      case FAILURE ->
          new ServerMessage.Failure(
              fields.parsed(Field.CODE, ServerMessageCodec::failureCode),
              fields.text(Field.MESSAGE),
              fields.optionalSmallCount(Field.RETRY_AFTER_MS));
      case DRAINING -> new ServerMessage.Draining(fields.smallCount(Field.RECONNECT_WITHIN_MS));
      case PONG -> new ServerMessage.Pong(fields.count(Field.RECEIVED));
    };
  }

  private static Json encodeWelcome(ServerMessage.Welcome welcome) {
    Limits limits = welcome.limits();
    return start(Tag.WELCOME)
        .text(Field.PEER, welcome.peer().value())
        .text(Field.SEAT, welcome.seat().value())
        .flag(Field.RESUMED, welcome.resumed())
        .count(Field.RECEIVED, welcome.received())
        .peers(welcome.peers())
        .flag(Field.OFFERED, welcome.offered())
        .json(Field.ICE_SERVERS, encodeIceServers(welcome.iceServers()))
        .json(
            Field.LIMITS,
            new ObjectWriter()
                .count(Field.ROOM_SIZE, limits.roomSize())
                .count(Field.FRAME_BYTES, limits.frameBytes())
                .count(Field.MESSAGES_PER_SECOND, limits.messagesPerSecond())
                .build())
        .build();
  }

  private static ServerMessage.Welcome decodeWelcome(ObjectReader fields)
      throws MalformedMessageException {
    ObjectReader limits = fields.object(Field.LIMITS);
    return new ServerMessage.Welcome(
        peer(fields),
        fields.parsed(Field.SEAT, SeatToken::new),
        fields.flag(Field.RESUMED),
        fields.count(Field.RECEIVED),
        fields.peers(),
        fields.flag(Field.OFFERED),
        decodeIceServers(fields),
        new Limits(
            limits.smallCount(Field.ROOM_SIZE),
            limits.smallCount(Field.FRAME_BYTES),
            limits.smallCount(Field.MESSAGES_PER_SECOND)));
  }

  private static Json encodeIceServers(List<IceServer> iceServers) {
    List<Json> items = new ArrayList<>();
    for (IceServer server : iceServers) {
      List<Json> urls = new ArrayList<>();
      for (String url : server.urls()) {
        urls.add(new Json.Str(url));
      }
      items.add(
          new ObjectWriter()
              .json(Field.URLS, new Json.Arr(urls))
              .text(Field.USERNAME, server.username())
              .text(Field.CREDENTIAL, server.credential())
              .build());
    }
    return new Json.Arr(items);
  }

  private static List<IceServer> decodeIceServers(ObjectReader fields)
      throws MalformedMessageException {
    return fields.list(
        Field.ICE_SERVERS,
        Limits.MAX_ICE_SERVERS,
        item -> {
          ObjectReader server = ObjectReader.item(item);
          return new IceServer(
              server.list(Field.URLS, Limits.MAX_ICE_SERVERS, ObjectReader::itemText),
              server.optionalText(Field.USERNAME),
              server.optionalText(Field.CREDENTIAL));
        });
  }

  private static FailureCode failureCode(String word) {
    for (FailureCode code : FAILURE_CODES) {
      if (code.word().equals(word)) {
        return code;
      }
    }
    throw new IllegalArgumentException("the failure code is not known");
  }

  private static LeaveReason leaveReason(String word) {
    for (LeaveReason reason : LEAVE_REASONS) {
      if (reason.word().equals(word)) {
        return reason;
      }
    }
    throw new IllegalArgumentException("the reason is not known");
  }

  private static PeerId peer(ObjectReader fields) throws MalformedMessageException {
    return fields.parsed(Field.PEER, PeerId::new);
  }

  private static ObjectWriter event(Tag tag, long seq, PeerId peer) {
    return start(tag).count(Field.SEQ, seq).text(Field.PEER, peer.value());
  }

  private static ObjectWriter start(Tag tag) {
    return ObjectWriter.message(tag.word());
  }
}
