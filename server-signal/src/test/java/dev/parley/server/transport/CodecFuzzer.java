package dev.parley.server.transport;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.nio.charset.StandardCharsets;

/**
 * Lets Jazzer write messages and headers: each is understood or refused in the one way there is to
 * be refused, and what was understood means the same once it is written and read again.
 */
public final class CodecFuzzer {
  private CodecFuzzer() {}

  /** Called by Jazzer with what it came up with. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    readByServer(text);
    readByClient(text);
    Forwarding.read(text, null);
    Forwarding.read(null, text);
    HostHeader.host(text);
    Origins.advice(text);
  }

  private static void readByServer(String text) {
    try {
      ClientMessage read = ClientMessageCodec.decode(JsonParser.parse(text));
      String written = JsonText.of(ClientMessageCodec.encode(read));
      same(read, ClientMessageCodec.decode(JsonParser.parse(written)));
    } catch (MalformedMessageException _) {
      // The only way to be refused.
    }
  }

  private static void readByClient(String text) {
    try {
      ServerMessage read = ServerMessageCodec.decode(JsonParser.parse(text));
      String written = JsonText.of(ServerMessageCodec.encode(read));
      same(read, ServerMessageCodec.decode(JsonParser.parse(written)));
    } catch (MalformedMessageException _) {
      // The only way to be refused.
    }
  }

  private static void same(Object read, Object again) {
    if (!read.equals(again)) {
      throw new IllegalStateException(read + " became " + again);
    }
  }
}
