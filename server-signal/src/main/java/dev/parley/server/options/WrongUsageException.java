package dev.parley.server.options;

/** Says in one sentence, for people, what is wrong with options. */
public final class WrongUsageException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence for people; begins with the option that it is about
   */
  public WrongUsageException(String sentence) {
    super(sentence);
  }

  /** The same, and what led to it. */
  public WrongUsageException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** Throws one with this sentence unless {@code condition} holds. */
  public static void unless(boolean condition, String sentence) throws WrongUsageException {
    if (!condition) {
      throw new WrongUsageException(sentence);
    }
  }
}
