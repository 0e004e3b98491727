package dev.parley.server.simulation;

import dev.parley.front.app.SignalingMsg;
import dev.parley.protocol.PeerId;
import dev.parley.wire.SignalCodec;
import java.util.HashMap;
import java.util.Map;

/**
 * All bodies that were sealed in a run: a body is the JSON of its signal, and opened by looking it
 * up. That the codec reads what it wrote is tested where the codec is.
 */
final class SealedBodies {
  private final Map<String, SignalCodec.Numbered> contents = new HashMap<>();

  String seal(String text, SignalCodec.Numbered numbered) {
    contents.put(text, numbered);
    return text;
  }

  SignalingMsg open(PeerId from, String body) {
    SignalCodec.Numbered numbered = contents.get(body);
    return numbered == null
        ? new SignalingMsg.SignalRejected(from)
        : new SignalingMsg.SignalOpened(from, numbered);
  }
}
