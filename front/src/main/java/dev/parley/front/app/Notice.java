package dev.parley.front.app;

/**
 * Something that is told for a few seconds, to the eye and to a screen reader.
 *
 * @param id counts up
 * @param what what is told
 * @param name whom it is about; may be empty
 */
public record Notice(long id, What what, String name) {

  /** What can be told. */
  public enum What {
    /** Someone came. */
    JOINED,
    /** Someone went. */
    LEFT,
    /** Someone's connection broke. */
    LOST_CONNECTION,
    /** Someone wrote while the chat was closed. */
    WROTE,
    /** The invite link is in the clipboard. */
    LINK_COPIED,
    /** The clipboard refused. */
    LINK_NOT_COPIED,
    /** The microphone was taken away, or is back on another device. */
    MICROPHONE_CHANGED,
    /** The camera was taken away, or is back on another device. */
    CAMERA_CHANGED,
    /** Someone shares a screen. */
    SHARES_SCREEN,
    /** Someone is in the spotlight. */
    SPOTLIT,
    /** The person here is in the spotlight. */
    YOU_ARE_SPOTLIT,
    /** The own screen could not be shared. */
    SCREEN_FAILED,
    /** The person here speaks with the microphone off. */
    NOT_HEARD,
    /** Someone offers a file while the chat is closed. */
    OFFERS_FILE,
    /** Someone raised a hand. */
    RAISED_HAND,
    /** Someone reacts; the emoji stands before the name, with a blank between. */
    REACTED,
    /** A file was picked, and nobody is here to send it to. */
    NOBODY_FOR_FILE,
    /** A file was picked that is too large, or one too many. */
    TOO_MANY_FILES,
    /** The words of a language could not be had. */
    LANGUAGE_FAILED,
    /** There is a safety code to compare. */
    SAFETY_CODE,
    /** No device is known any more. */
    DEVICES_FORGOTTEN,
    /** Someone locked the room. */
    LOCKED,
    /** Someone unlocked it. */
    UNLOCKED,
    /** Someone wants to come in. */
    KNOCKED,
    /** Someone suggests removing someone. */
    REMOVAL_PROPOSED,
    /** Someone closed the link to the person here. */
    PARTED
  }
}
