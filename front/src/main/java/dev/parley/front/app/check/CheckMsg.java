package dev.parley.front.app.check;

import dev.parley.front.app.Happening;
import dev.parley.front.app.Language;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Theme;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.Device;
import dev.parley.front.app.media.DeviceKind;
import java.util.List;

/** What has happened on the page that checks the connection. */
public sealed interface CheckMsg extends Happening {

  /** "Start", or "Check again". */
  record PressedStart() implements CheckMsg {}

  /** "Copy the results". */
  record PressedCopy() implements CheckMsg {}

  /** Follows {@link CheckEffect.CopyResults}. */
  record ResultsCopied(boolean done) implements CheckMsg {}

  /** Another theme was chosen. */
  record ChoseTheme(Theme theme) implements CheckMsg {}

  /** Another language was chosen. */
  record ChoseLanguage(Language language) implements CheckMsg {}

  /** The page speaks it now. */
  record LanguageLoaded(Language language) implements CheckMsg {}

  /** The browser gave a device; follows {@link CheckEffect.OpenDevices}. */
  record DeviceOpened(DeviceKind kind, String label) implements CheckMsg {}

  /** The browser gave none of these; follows {@link CheckEffect.OpenDevices}. */
  record DevicesWithheld(List<DeviceKind> kinds, CaptureProblem problem) implements CheckMsg {}

  /** Which devices there are. */
  record DevicesListed(List<Device> devices) implements CheckMsg {}

  /**
   * The microphone was measured; several times a second after {@link
   * CheckEffect.ListenToMicrophone}.
   *
   * @param loudness 0 to 1
   */
  record SoundMeasured(double loudness) implements CheckMsg {}

  /** The connection to the server reports something. */
  record ServerReported(SignalingMsg msg) implements CheckMsg {}

  /**
   * The gathering of ICE candidates has found what was looked for, or has ended without. Follows
   * {@link CheckEffect.Gather}.
   *
   * @param check {@link Check#ADDRESS} or {@link Check#RELAY}
   * @param found whether one of the wanted type was among them
   * @param types all types that were among them, such as {@code host}
   * @param error the worst {@code errorCode} on the way (W3C WebRTC, {@code
   *     RTCPeerConnectionIceErrorEvent}): that of a STUN error response, 300 to 699, {@value
   *     #UNREACHABLE} if there was no answer; 0 = none
   */
  record Gathered(Check check, boolean found, List<String> types, int error) implements CheckMsg {
    /** No answer from a STUN or TURN server. */
    public static final int UNREACHABLE = 701;
  }

  /**
   * A message came back between two connections of this page; follows {@link CheckEffect.Connect}.
   */
  record Connected(Check check, long roundTripMs) implements CheckMsg {}

  /** Two connections of this page found no way to each other. */
  record NotConnected(Check check) implements CheckMsg {}

  /** Follows {@link CheckEffect.Wait}. */
  record Waited(int run, Check check) implements CheckMsg {}
}
