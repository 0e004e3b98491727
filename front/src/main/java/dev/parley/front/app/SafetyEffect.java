package dev.parley.front.app;

import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.app.verify.VerifyCommand;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;

/** What is to be done with keys, chance and hashes. */
public sealed interface SafetyEffect extends Effect {

  /**
   * Signs this with the own key, which is made if there is none; answered by {@link
   * SafetyMsg.Introduced} unless the browser keeps nothing.
   */
  record Introduce(PeerId peer, int generation, String proof) implements SafetyEffect {}

  /**
   * Checks a signature over this, and looks whether the key is known; answered by {@link
   * SafetyMsg.DeviceChecked}.
   */
  record CheckDevice(
      PeerId peer, int generation, SafetyMessage.DeviceKey introduction, String proof)
      implements SafetyEffect {}

  /** Remembers a device, or remembers it better. */
  record RememberDevice(PeerDevice device) implements SafetyEffect {}

  /** Forgets all devices, and the own key too. */
  record ForgetDevices() implements SafetyEffect {}

  /** Does something for a safety code. */
  record RunVerifyCommand(VerifyCommand.Work command) implements SafetyEffect {}
}
