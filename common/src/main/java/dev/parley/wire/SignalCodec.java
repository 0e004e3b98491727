package dev.parley.wire;

import dev.parley.protocol.Limits;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.Signal;

/**
 * {@link Signal} as JSON: the plaintext of a sealed body. It carries a number that only grows per
 * direction, so that a server that relays a body twice, or an old one, achieves nothing.
 */
public final class SignalCodec {
  private static final OfferCause[] OFFER_CAUSES = OfferCause.values();

  private SignalCodec() {}

  /**
   * A signal with its number.
   *
   * @param seq 1, 2, 3, ... per sender and receiver
   * @param signal what is said
   */
  public record Numbered(long seq, Signal signal) {
    /** Refuses a number that is no count. */
    public Numbered {
      if (seq < 1 || seq > Limits.MAX_COUNT) {
        throw new IllegalArgumentException("seq is out of range");
      }
    }
  }

  private enum Tag implements Tagged {
    OFFER("Offer"),
    ANSWER("Answer"),
    ICE_CANDIDATE("IceCandidate"),
    DETOUR("Detour");

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

  /** Returns {@code numbered} as JSON. */
  public static Json encode(Numbered numbered) {
    long seq = numbered.seq();
    return switch (numbered.signal()) {
      case Signal.Offer offer ->
          ofLink(Tag.OFFER, seq, offer)
              .count(Field.ROUND, offer.round())
              .text(Field.CAUSE, offer.cause().word())
              .text(Field.SDP, offer.sdp())
              .build();
      case Signal.Answer answer ->
          ofLink(Tag.ANSWER, seq, answer)
              .count(Field.ROUND, answer.round())
              .text(Field.SDP, answer.sdp())
              .build();
      case Signal.IceCandidate candidate ->
          ofLink(Tag.ICE_CANDIDATE, seq, candidate)
              .text(Field.CANDIDATE, candidate.candidate())
              .text(Field.SDP_MID, candidate.sdpMid())
              .optionalCount(Field.SDP_M_LINE_INDEX, candidate.sdpMLineIndex())
              .text(Field.USERNAME_FRAGMENT, candidate.usernameFragment())
              .build();
      case Signal.Detour(var content) ->
          start(Tag.DETOUR, seq).json(Field.CONTENT, PeerMessageCodec.encode(content)).build();
    };
  }

  /**
   * Returns the signal that {@code json} means.
   *
   * @throws MalformedMessageException if it means none
   */
  public static Numbered decode(Json json) throws MalformedMessageException {
    ObjectReader fields = ObjectReader.message(json);
    try {
      Signal signal = decode(fields.tag(Tag.ALL), fields);
      return new Numbered(fields.count(Field.SEQ), signal);
    } catch (IllegalArgumentException e) {
      throw MalformedMessageException.malformed(ObjectReader.reason(e));
    }
  }

  private static Signal decode(Tag tag, ObjectReader fields) throws MalformedMessageException {
    return switch (tag) {
      case OFFER ->
          new Signal.Offer(
              fields.count(Field.LINK),
              fields.count(Field.ROUND),
              fields.parsed(Field.CAUSE, SignalCodec::offerCause),
              fields.text(Field.SDP));
      case ANSWER ->
          new Signal.Answer(
              fields.count(Field.LINK), fields.count(Field.ROUND), fields.text(Field.SDP));
      case ICE_CANDIDATE ->
          new Signal.IceCandidate(
              fields.count(Field.LINK),
              fields.text(Field.CANDIDATE),
              fields.optionalText(Field.SDP_MID),
              fields.optionalSmallCount(Field.SDP_M_LINE_INDEX),
              fields.optionalText(Field.USERNAME_FRAGMENT));
      case DETOUR -> new Signal.Detour(forwardable(fields.object(Field.CONTENT)));
    };
  }

  private static OfferCause offerCause(String word) {
    for (OfferCause cause : OFFER_CAUSES) {
      if (cause.word().equals(word)) {
        return cause;
      }
    }
    throw new IllegalArgumentException("the cause is not known");
  }

  private static PeerMessage.Forwardable forwardable(ObjectReader content)
      throws MalformedMessageException {
    if (PeerMessageCodec.decode(content) instanceof PeerMessage.Forwardable forwardable) {
      return forwardable;
    }
    throw MalformedMessageException.malformed("the content is not one that takes a detour");
  }

  private static ObjectWriter ofLink(Tag tag, long seq, Signal.OfLink signal) {
    return start(tag, seq).count(Field.LINK, signal.link());
  }

  private static ObjectWriter start(Tag tag, long seq) {
    return ObjectWriter.message(tag.word()).count(Field.SEQ, seq);
  }
}
