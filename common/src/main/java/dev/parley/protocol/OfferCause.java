package dev.parley.protocol;

/** Why a {@link Signal.Offer} is made. */
public enum OfferCause {
  /** The link is begun, or what it carries changes. */
  MEDIA("media"),
  /** The link is broken. */
  REPAIR("repair"),
  /** The sender is in another network now. */
  NETWORK_CHANGE("networkChange");

  private final String word;

  OfferCause(String word) {
    this.word = word;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }
}
