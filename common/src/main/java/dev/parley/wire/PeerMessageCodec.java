package dev.parley.wire;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;

/** {@link PeerMessage} as JSON. */
public final class PeerMessageCodec {

  private PeerMessageCodec() {}

  private enum Tag implements Tagged {
    HELLO("Hello"),
    MEDIA_STATE("MediaState"),
    NEIGHBOURS("Neighbours"),
    SEALED_SIGNAL("SealedSignal"),
    CHAT_MESSAGE("ChatMessage"),
    CHAT_RECEIVED("ChatReceived"),
    BYE("Bye");

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
  public static Json encode(PeerMessage message) {
    return switch (message) {
      case PeerMessage.Hello(var name) -> start(Tag.HELLO).text(Field.NAME, name).build();
      case PeerMessage.MediaState(var microphone, var camera) ->
          start(Tag.MEDIA_STATE)
              .flag(Field.MICROPHONE, microphone)
              .flag(Field.CAMERA, camera)
              .build();
      case PeerMessage.Neighbours(var peers) -> start(Tag.NEIGHBOURS).peers(peers).build();
      case PeerMessage.SealedSignal sealed ->
          start(Tag.SEALED_SIGNAL)
              .text(Field.FROM, sealed.from().value())
              .text(Field.TO, sealed.to().value())
              .text(Field.BODY, sealed.body())
              .build();
      case PeerMessage.ChatMessage chat ->
          start(Tag.CHAT_MESSAGE)
              .count(Field.N, chat.n())
              .count(Field.FIRST, chat.first())
              .text(Field.TEXT, chat.text())
              .build();
      case PeerMessage.ChatReceived(var received) ->
          start(Tag.CHAT_RECEIVED).count(Field.RECEIVED, received).build();
      case PeerMessage.Bye() -> start(Tag.BYE).build();
    };
  }

  /**
   * Returns the message that {@code json} means.
   *
   * @throws MalformedMessageException if it means none
   */
  public static PeerMessage decode(Json json) throws MalformedMessageException {
    return decode(ObjectReader.message(json));
  }

  static PeerMessage decode(ObjectReader fields) throws MalformedMessageException {
    try {
      return decode(fields.tag(Tag.ALL), fields);
    } catch (IllegalArgumentException e) {
      throw MalformedMessageException.malformed(ObjectReader.reason(e));
    }
  }

  private static PeerMessage decode(Tag tag, ObjectReader fields) throws MalformedMessageException {
    return switch (tag) {
      case HELLO -> new PeerMessage.Hello(fields.text(Field.NAME));
      case MEDIA_STATE ->
          new PeerMessage.MediaState(fields.flag(Field.MICROPHONE), fields.flag(Field.CAMERA));
      case NEIGHBOURS -> new PeerMessage.Neighbours(fields.peers());
      case SEALED_SIGNAL ->
          new PeerMessage.SealedSignal(
              fields.parsed(Field.FROM, PeerId::new),
              fields.parsed(Field.TO, PeerId::new),
              fields.text(Field.BODY));
      case CHAT_MESSAGE ->
          new PeerMessage.ChatMessage(
              fields.count(Field.N), fields.count(Field.FIRST), fields.text(Field.TEXT));
      case CHAT_RECEIVED -> new PeerMessage.ChatReceived(fields.count(Field.RECEIVED));
      case BYE -> new PeerMessage.Bye();
    };
  }

  private static ObjectWriter start(Tag tag) {
    return ObjectWriter.message(tag.word());
  }
}
