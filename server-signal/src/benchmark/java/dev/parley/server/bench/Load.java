package dev.parley.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** All clients of the load on one thread. */
final class Load implements AutoCloseable {
  private static final int BUFFER_BYTES = 256 * 1024;
  private static final int FIRST_ADDRESS = 0x7f_00_01_00;
  private static final int ADDRESSES = 0xf0_00;
  private static final int PAUSE_MS = 100;

  private final Selector selector;
  private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private int addresses;

  Load() throws IOException {
    selector = Selector.open();
  }

  /** For whoever writes just now: empty, and to be written before anyone else is asked. */
  ByteBuffer out() {
    return out.clear();
  }

  /** Opens a WebSocket to {@code port}, each from the next of many addresses of this machine. */
  Client open(int port, Client.Listener listener) {
    return open(port, Dialect.PLAIN, listener);
  }

  /** The same to a server that speaks {@code dialect}. */
  Client open(int port, Dialect dialect, Client.Listener listener) {
    try {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.bind(new InetSocketAddress(nextAddress(), 0));
      channel.connect(
          new InetSocketAddress(InetAddress.getByAddress(address(0x7f_00_00_01)), port));
      Client client = new Client(this, channel, port, dialect, listener);
      client.registered(channel.register(selector, SelectionKey.OP_CONNECT, client));
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InetAddress nextAddress() throws IOException {
    return InetAddress.getByAddress(address(FIRST_ADDRESS + addresses++ % ADDRESSES));
  }

  private static byte[] address(int bits) {
    return ByteBuffer.allocate(4).putInt(bits).array();
  }

  /** Lets things happen until {@code done}; fails loudly after {@code atMost}. */
  void until(BooleanSupplier done, Duration atMost, String what) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not within " + atMost.toSeconds() + " s: " + what);
      }
      turn(PAUSE_MS);
    }
  }

  /** Lets things happen for some time. */
  void during(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      turn((int) Math.min(PAUSE_MS, Math.max(1, left / 1_000_000)));
    }
  }

  /** Lets things happen for some time, and asks {@code often} in between without a pause. */
  void during(Duration time, Runnable often) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      often.run();
      turn(0);
    }
  }

  private void turn(int pauseMs) {
    try {
      if (pauseMs == 0) {
        selector.selectNow(Load::ready);
      } else {
        selector.select(Load::ready, pauseMs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ready(SelectionKey key) {
    if (key.attachment() instanceof Client client) {
      client.ready(key);
    }
  }

  /** Where whoever reads just now may put what comes. */
  ByteBuffer in() {
    return in.clear();
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
