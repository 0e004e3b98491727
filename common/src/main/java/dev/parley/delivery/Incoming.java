package dev.parley.delivery;

/**
 * The receiving end of a numbered stream that arrives in order.
 *
 * @param received number of the last message that was taken; 0 = none
 */
public record Incoming(long received) {
  /** A stream from which nothing was taken. */
  public static final Incoming NONE = new Incoming(0);

  /** What a number means to the receiver. */
  public enum Arrival {
    /** The one that is due. */
    NEXT,
    /** It was taken before: drop it. */
    REPEATED,
    /** One before it is missing: it cannot be taken yet. */
    EARLY
  }

  /** What the message with this number is. */
  public Arrival arrival(long number) {
    if (number <= received) {
      return Arrival.REPEATED;
    }
    return number == received + 1 ? Arrival.NEXT : Arrival.EARLY;
  }

  /** The stream after the next message was taken. */
  public Incoming taken() {
    return new Incoming(received + 1);
  }
}
