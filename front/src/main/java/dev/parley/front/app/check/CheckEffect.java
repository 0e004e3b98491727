package dev.parley.front.app.check;

import dev.parley.front.app.Language;
import dev.parley.front.app.Theme;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import java.util.List;

/** What the page that checks the connection is to do. */
public sealed interface CheckEffect {

  /**
   * Asks for devices, all at once; answered by {@link CheckMsg.DeviceOpened} for each and {@link
   * CheckMsg.DevicesListed}, or by {@link CheckMsg.DevicesWithheld}.
   */
  record OpenDevices(List<DeviceKind> kinds) implements CheckEffect {}

  /** Measures the microphone until it is released. */
  record ListenToMicrophone() implements CheckEffect {}

  /** Gives all devices back. */
  record ReleaseDevices() implements CheckEffect {}

  /** Opens a WebSocket to the server, in place of the one before. */
  record OpenSocket() implements CheckEffect {}

  /** Joins a room that nobody else can be in, as someone whom nobody knows. */
  record JoinSomeRoom() implements CheckEffect {}

  /** Says something to the server. */
  record SendToServer(ClientMessage message) implements CheckEffect {}

  /** Closes the WebSocket. */
  record CloseSocket() implements CheckEffect {}

  /**
   * Gathers ICE candidates until one is server-reflexive or, for {@link Check#RELAY}, a relayed
   * one, of which there are no others then.
   */
  record Gather(Check check, List<IceServer> servers) implements CheckEffect {}

  /**
   * Connects two connections of this page with each other; for {@link Check#RELAY} over relays
   * alone.
   */
  record Connect(Check check, List<IceServer> servers) implements CheckEffect {}

  /** Closes the connections that were made for a check. */
  record Stop(Check check) implements CheckEffect {}

  /** Answered by {@link CheckMsg.Waited} after {@code delayMs}. */
  record Wait(int run, Check check, int delayMs) implements CheckEffect {}

  /**
   * Puts what was found into the clipboard, as text; answered by {@link CheckMsg.ResultsCopied}.
   */
  record CopyResults() implements CheckEffect {}

  /** Remembers the theme in this browser, for the call page too. */
  record SaveTheme(Theme theme) implements CheckEffect {}

  /** Speaks that from now on, and remembers it; answered by {@link CheckMsg.LanguageLoaded}. */
  record Speak(Language language) implements CheckEffect {}
}
