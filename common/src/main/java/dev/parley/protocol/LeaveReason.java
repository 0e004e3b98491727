package dev.parley.protocol;

/** Why a peer is no longer in the room. */
public enum LeaveReason {
  /** It said {@link ClientMessage.Leave}: someone pressed "Leave" or closed the page. */
  LEFT("left"),
  /** Its connection was lost and it did not come back in time. */
  LOST("lost");

  private final String word;

  LeaveReason(String word) {
    this.word = word;
  }

  /** The word on the wire. */
  public String word() {
    return word;
  }
}
