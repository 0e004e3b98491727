package dev.parley.testing;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.PeerMessageCodec;
import dev.parley.wire.ServerMessageCodec;
import dev.parley.wire.SignalCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * One closed union of messages with its codec, its golden files and random examples, so that one
 * test covers all of them, those included that are added later.
 *
 * @param <M> what the codec takes and gives
 */
public final class MessageFamily<M> {

  /** What a page says to the server. */
  public static final MessageFamily<ClientMessage> CLIENT =
      new MessageFamily<>(
          "client",
          ClientMessage.class,
          (variant, random) -> (ClientMessage) RandomMessages.next(variant, random),
          ClientMessageCodec::encode,
          ClientMessageCodec::decode);

  /** What the server says to a page. */
  public static final MessageFamily<ServerMessage> SERVER =
      new MessageFamily<>(
          "server",
          ServerMessage.class,
          (variant, random) -> (ServerMessage) RandomMessages.next(variant, random),
          ServerMessageCodec::encode,
          ServerMessageCodec::decode);

  /** What peers say through the server, sealed. */
  public static final MessageFamily<SignalCodec.Numbered> SIGNAL =
      new MessageFamily<>(
          "signal",
          Signal.class,
          (variant, random) ->
              new SignalCodec.Numbered(
                  RandomMessages.count(random), (Signal) RandomMessages.next(variant, random)),
          SignalCodec::encode,
          SignalCodec::decode);

  /** What peers say to each other directly. */
  public static final MessageFamily<PeerMessage> PEER =
      new MessageFamily<>(
          "peer",
          PeerMessage.class,
          (variant, random) -> (PeerMessage) RandomMessages.next(variant, random),
          PeerMessageCodec::encode,
          PeerMessageCodec::decode);

  private final String folder;
  private final Class<?> union;
  private final Generator<M> generator;
  private final Function<M, Json> encoder;
  private final Decoder<M> decoder;

  private MessageFamily(
      String folder,
      Class<?> union,
      Generator<M> generator,
      Function<M, Json> encoder,
      Decoder<M> decoder) {
    this.folder = folder;
    this.union = union;
    this.generator = generator;
    this.encoder = encoder;
    this.decoder = decoder;
  }

  private interface Generator<M> {
    M next(Class<?> variant, Random random);
  }

  private interface Decoder<M> {
    M decode(Json json) throws MalformedMessageException;
  }

  /** All families there are. */
  public static List<MessageFamily<?>> all() {
    return List.of(CLIENT, SERVER, SIGNAL, PEER);
  }

  /** Where its golden files are: {@code /wire/<folder>/<SimpleName>.json}. */
  public String folder() {
    return folder;
  }

  /** Every record of the union, found through the sealed interfaces within it. */
  public List<Class<?>> variants() {
    List<Class<?>> found = new ArrayList<>();
    collect(union, found);
    return found;
  }

  private static void collect(Class<?> type, List<Class<?>> found) {
    if (!type.isSealed()) {
      found.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, found);
    }
  }

  /** The text of the golden file for a message type. */
  public String golden(String simpleName) {
    String name = "/wire/" + folder + "/" + simpleName + ".json";
    try (InputStream file = MessageFamily.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("no golden file " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A message of the given type, the same for the same state of {@code random}. */
  public M next(Class<?> variant, Random random) {
    return generator.next(variant, random);
  }

  /** Calls the codec. */
  public Json encode(M message) {
    return encoder.apply(message);
  }

  /** Calls the codec. */
  public M decode(Json json) throws MalformedMessageException {
    return decoder.decode(json);
  }

  @Override
  public String toString() {
    return folder;
  }
}
