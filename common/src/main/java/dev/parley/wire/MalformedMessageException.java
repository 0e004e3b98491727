package dev.parley.wire;

import dev.parley.protocol.FailureCode;

/** Text or JSON that is no message: thrown by the codecs, and by the parsers that feed them. */
public final class MalformedMessageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final FailureCode code;

  /**
   * Creates one.
   *
   * @param code which kind of refusal the sender is to be told
   * @param message what is wrong, never with text from the sender in it
   */
  public MalformedMessageException(FailureCode code, String message) {
    super(message);
    this.code = code;
  }

  static MalformedMessageException malformed(String message) {
    return new MalformedMessageException(FailureCode.MALFORMED, message);
  }

  /** Which kind of refusal the sender is to be told. */
  public FailureCode code() {
    return code;
  }
}
