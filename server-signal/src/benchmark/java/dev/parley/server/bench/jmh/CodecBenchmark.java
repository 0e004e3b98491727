package dev.parley.server.bench.jmh;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.transport.JsonParser;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From text to a message and back, as for each relay. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CodecBenchmark {
  private static final String PEER = "AAAAAAAAAAAAAAAAAAAAAA";

  /** Characters of the body: a candidate and an offer. */
  @Param({"200", "2500"})
  public int body;

  private String relay = "";
  private ServerMessage relayed = new ServerMessage.Pong(0);

  /** Prepares one message each way. */
  @Setup
  public void prepare() {
    String sealed = "x".repeat(body);
    relay = "{\"type\":\"Relay\",\"n\":1234,\"to\":\"" + PEER + "\",\"body\":\"" + sealed + "\"}";
    relayed = new ServerMessage.Relayed(1234, new PeerId(PEER), sealed);
  }

  /** What a client said. */
  @Benchmark
  public ClientMessage decode() throws MalformedMessageException {
    return ClientMessageCodec.decode(JsonParser.parse(relay));
  }

  /** What another one is told. */
  @Benchmark
  public String encode() {
    return JsonText.of(ServerMessageCodec.encode(relayed));
  }
}
