package dev.parley.server.stun;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.random.RandomGenerator;

/** The UDP port on which Binding requests (RFC 8489) are answered, by a thread of its own. */
public final class StunServer implements AutoCloseable {
  private static final Logger LOG = System.getLogger(StunServer.class.getName());

  /** Longer datagrams are no Binding requests; one byte of them more would not be missed. */
  private static final int MAX_DATAGRAM_BYTES = 1500;

  /** Failures in a row after which the socket counts as broken for good. */
  private static final int MAX_FAILURES = 100;

  private final DatagramChannel channel;
  private final InetSocketAddress address;
  private final AddressRate rate;
  private final ByteBuffer datagram = ByteBuffer.allocate(MAX_DATAGRAM_BYTES);

  private StunServer(DatagramChannel channel, RandomGenerator random) throws IOException {
    this.channel = channel;
    this.address = (InetSocketAddress) channel.getLocalAddress();
    this.rate = new AddressRate(random.nextLong(), System.nanoTime());
  }

  /**
   * Starts to answer.
   *
   * @param host name or address of an interface
   * @param port 0 = any that is free
   * @throws IOException if the port cannot be had
   */
  public static StunServer start(String host, int port, RandomGenerator random) throws IOException {
    InetSocketAddress where = new InetSocketAddress(host, port);
    if (where.isUnresolved()) {
      throw new IOException("there is no interface " + host);
    }
    DatagramChannel channel = DatagramChannel.open();
    try {
      StunServer server = new StunServer(channel.bind(where), random);
      Thread.ofPlatform().name("parley-stun").daemon().start(server::serve);
      return server;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** The port in use. */
  public int port() {
    return address.getPort();
  }

  /** Whether only this machine itself can reach it. */
  public boolean isLocal() {
    return address.getAddress().isLoopbackAddress();
  }

  private void serve() {
    int failures = 0;
    while (failures < MAX_FAILURES) {
      try {
        answerNext();
        failures = 0;
      } catch (ClosedChannelException _) {
        return;
      } catch (IOException e) {
        failures++;
        LOG.log(Level.DEBUG, () -> "event=stun-not-answered reason=" + e);
      }
    }
    LOG.log(Level.ERROR, "event=stun-stopped reason=\"the socket fails again and again\"");
  }

  private void answerNext() throws IOException {
    datagram.clear();
    InetSocketAddress from = (InetSocketAddress) channel.receive(datagram);
    StunRequest request = StunRequest.read(datagram.flip());
    if (request != null
        && from.getPort() != 0
        && rate.allows(from.getAddress(), System.nanoTime())) {
      channel.send(StunAnswer.to(request, from), from);
    }
  }

  /** Stops to answer. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> "event=stun-not-closed reason=" + e);
    }
  }
}
