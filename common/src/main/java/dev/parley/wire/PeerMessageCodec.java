package dev.parley.wire;

import dev.parley.protocol.PeerMessage;

/** {@link PeerMessage} as JSON. */
public final class PeerMessageCodec {

  private PeerMessageCodec() {}

  private enum Tag implements Tagged {
    HELLO("Hello"),
    MEDIA_STATE("MediaState"),
    CHAT_MESSAGE("ChatMessage");

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
      case PeerMessage.MediaState(var microphone, var camera, var screen) ->
          start(Tag.MEDIA_STATE)
              .flag(Field.MICROPHONE, microphone)
              .flag(Field.CAMERA, camera)
              .text(Field.SCREEN, screen)
              .build();
      case PeerMessage.ChatMessage(var n, var text) ->
          start(Tag.CHAT_MESSAGE).count(Field.N, n).text(Field.TEXT, text).build();
    };
  }

  /**
   * Returns the message that {@code json} means.
   *
   * @throws MalformedMessageException if it means none
   */
  public static PeerMessage decode(Json json) throws MalformedMessageException {
    ObjectReader fields = ObjectReader.message(json);
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
          new PeerMessage.MediaState(
              fields.flag(Field.MICROPHONE),
              fields.flag(Field.CAMERA),
              fields.optionalText(Field.SCREEN));
      case CHAT_MESSAGE ->
          new PeerMessage.ChatMessage(fields.count(Field.N), fields.text(Field.TEXT));
    };
  }

  private static ObjectWriter start(Tag tag) {
    return ObjectWriter.message(tag.word());
  }
}
