package dev.parley.front.app;

import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.Processing;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerId;
import org.jspecify.annotations.Nullable;

/** What the person did. Three families, by where it can be done. */
public sealed interface UiMsg extends Msg {

  /** On the way into a call, and out of one. */
  sealed interface EntryMsg extends UiMsg {}

  /** With devices and settings, on all screens. */
  sealed interface SettingsMsg extends UiMsg {}

  /** In a call. */
  sealed interface CallMsg extends UiMsg {}

  /** With what is seen on the stage. */
  sealed interface OfStage extends CallMsg {}

  /** With files, in a call. */
  sealed interface OfFile extends CallMsg {}

  /** About whether somebody sits in between. */
  sealed interface OfSafety extends CallMsg {}

  /** About who may be in the call. */
  sealed interface OfDoor extends CallMsg {}

  /** About someone whom one does not want to be connected with. */
  sealed interface OfRemoval extends OfDoor {}

  /** Typed in "Room name". */
  record TypedRoomName(String text) implements EntryMsg {}

  /** Typed in "Your name". */
  record TypedDisplayName(String text) implements SettingsMsg {}

  /** Asked for a room with a name that no one can guess. */
  record PressedNewRoom() implements EntryMsg {}

  /** On the home page: go to the lobby of the typed room. In the lobby: go in. */
  record PressedJoin() implements EntryMsg {}

  /** Back to where one can choose another room. */
  record PressedHome() implements EntryMsg {}

  /** Opened the settings before a call, or closed them. */
  record OpenedSettings(boolean open) implements EntryMsg {}

  /** Left the call. */
  record PressedLeave() implements CallMsg {}

  /** Wants to be back in the call that was left. */
  record PressedRejoin() implements EntryMsg {}

  /** Switched the microphone on or off. */
  record ToggledMicrophone() implements SettingsMsg {}

  /** Switched the camera on or off. */
  record ToggledCamera() implements SettingsMsg {}

  /** The address, or the page around this one, wants the microphone on or off. */
  record AskedMicrophone(boolean on) implements SettingsMsg {}

  /** The same for the camera. */
  record AskedCamera(boolean on) implements SettingsMsg {}

  /** The address wants the next call to begin with the chat open. */
  record AskedChat() implements SettingsMsg {}

  /** Asked to try again for a microphone or camera that was refused. */
  record RetriedCapture() implements SettingsMsg {}

  /** Chose a device; an empty id is the browser's default. */
  record ChoseDevice(DeviceKind kind, String id) implements SettingsMsg {}

  /** Chose what is done to the sound of the microphone. */
  record ChoseProcessing(Processing processing) implements SettingsMsg {}

  /** Wants to hear themselves as others would. */
  record PressedMicrophoneTest() implements SettingsMsg {}

  /** Wants to hear a sound from the speaker. */
  record PressedSpeakerTest() implements SettingsMsg {}

  /** Chose light or dark. */
  record ChoseTheme(Theme theme) implements SettingsMsg {}

  /** Chose what the page is to speak. */
  record ChoseLanguage(Language language) implements SettingsMsg {}

  /** Switched the soft sounds on or off. */
  record ToggledSounds() implements SettingsMsg {}

  /** Chose to be reached over relays only, or not. */
  record ToggledHideAddress() implements SettingsMsg {}

  /** Wants to share the screen, or to stop that. */
  record ToggledScreen() implements CallMsg {}

  /** Raised the hand, or lowered it. */
  record ToggledHand() implements CallMsg {}

  /** Opened a panel, or closed the one that was open. */
  record ToggledPanel(CallUi.Panel panel) implements CallMsg {}

  /** Opened a dialog or menu, or closed it with {@link CallUi.Dialog#NONE}. */
  record OpenedDialog(CallUi.Dialog dialog) implements CallMsg {}

  /** Asked for the invite link in the clipboard. */
  record PressedCopyLink() implements CallMsg {}

  /** Asked for the system's share sheet. */
  record PressedShareLink() implements CallMsg {}

  /** Typed in "Message". */
  record TypedChat(String text) implements CallMsg {}

  /** Picked an emoji, for the message or to react with. */
  record PickedEmoji(String emoji) implements CallMsg {}

  /**
   * Pressed a key in the field for messages that means something there. What it means is found with
   * the model of that moment: what was on the screen may be older.
   */
  record PressedInMessage(String key) implements CallMsg {}

  /** Chose among the commands that are offered, from 0; -1 = wants to see none. */
  record ChoseCommand(int choice) implements CallMsg {}

  /** Takes a command that is offered. */
  record CompletedCommand(Command command) implements CallMsg {}

  /** Sent what was typed. */
  record SentChat() implements CallMsg {}

  /** Wants to pick files to send. */
  record PressedAttach() implements OfFile {}

  /** Wants a file that someone offers. */
  record AcceptedFile(PeerId from, int file) implements OfFile {}

  /** Does not want it, or no more of it. */
  record DeclinedFile(PeerId from, int file) implements OfFile {}

  /** Wants a file that is here among the downloads. */
  record SavedFile(PeerId from, int file) implements OfFile {}

  /** Is done with a file of someone. */
  record DismissedFile(PeerId from, int file) implements OfFile {}

  /** Takes an own file back. */
  record CancelledFile(int file) implements OfFile {}

  /** Is done with an own file. */
  record DismissedOwnFile(int file) implements OfFile {}

  /** Wants a safety code to compare. */
  record PressedVerify() implements OfSafety {}

  /** Has compared it with the others. */
  record ComparedCode(boolean matches) implements OfSafety {}

  /** Does not want to see it any more. */
  record ClosedCode() implements OfSafety {}

  /** Wants all devices forgotten that were met. */
  record ForgotDevices() implements OfSafety {}

  /** Locked the room, or unlocked it. */
  record ToggledLock() implements OfDoor {}

  /** Lets someone into the locked room. */
  record LetIn(PeerId peer) implements OfDoor {}

  /** Does not want to be asked about them any more. */
  record IgnoredKnock(PeerId peer) implements OfDoor {}

  /** Removed someone for themselves. */
  record RemovedPerson(PeerId peer) implements OfRemoval {}

  /** Suggests to the others to do so too. */
  record SuggestedRemoval(PeerId peer) implements OfRemoval {}

  /** Does not. */
  record KeptRemoval(PeerId peer) implements OfRemoval {}

  /** Wants to be connected with them again. */
  record UndidRemoval(PeerId peer) implements OfRemoval {}

  /** Has decided what to do about someone whom another suggests removing. */
  record AnsweredProposal(PeerId about, boolean remove) implements OfRemoval {}

  /** Pressed a key outside of any text field. */
  record PressedKey(String key) implements CallMsg {}

  /** Holds the key for talking while muted, outside of any field or button. */
  record PushedToTalk() implements CallMsg {}

  /** Let it go, or the page lost the keyboard. */
  record StoppedTalking() implements CallMsg {}

  /**
   * Chose how loud someone is here.
   *
   * @param percent 0 to 100
   */
  record ChangedVolume(PeerId peer, int percent) implements CallMsg {}

  /** Does not want to hear someone for now, or wants to again. */
  record ToggledSilenced(PeerId peer) implements CallMsg {}

  /** Wants to see this one large, or not any more. */
  record ToggledPin(Subject subject) implements OfStage {}

  /** Wants everyone to see someone large, or not any more. */
  record ToggledSpotlight(PeerId who) implements OfStage {}

  /** Wants to see large whoever speaks, or everyone equally. */
  record ToggledSpeakerView() implements OfStage {}

  /**
   * Wants the whole screen for this, or to leave it.
   *
   * @param subject null = the call as it is
   */
  record ToggledFullScreen(@Nullable Subject subject) implements OfStage {}

  /** Wants to see the call above other windows, or not any more. */
  record ToggledFloating() implements OfStage {}

  /** Opened the menu of a tile. */
  record OpenedTileMenu(Subject subject) implements OfStage {}

  /** Wants to do without that for the sake of the network, or with it again. */
  record ToggledSaving(Saving saving) implements CallMsg {}

  /** Wants to see how someone's link does, or has seen enough. */
  record ToggledDetails(PeerId peer) implements CallMsg {}

  /**
   * Someone's tile has a size in device pixels, or another one; without any it is gone.
   *
   * @param screen whether it is that of their screen
   */
  record TileDrawn(PeerId peer, boolean screen, Size size) implements CallMsg {}

  /** The stage has a size, or another one. */
  record StageResized(Size size) implements CallMsg {}

  /**
   * Someone's picture has a size, or another one; the own one too.
   *
   * @param screen whether it is that of their screen
   */
  record PictureResized(PeerId peer, boolean screen, Size size) implements CallMsg {}
}
