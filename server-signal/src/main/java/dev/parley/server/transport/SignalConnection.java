package dev.parley.server.transport;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.metrics.Metrics;
import dev.parley.server.runtime.Client;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.jspecify.annotations.Nullable;

/** One WebSocket from its opening to the end of its socket. */
final class SignalConnection {
  private static final Logger LOG = System.getLogger(SignalConnection.class.getName());
  private static final CompletionHandler<ByteBuffer> WRITER_TELLS = new CompletionHandler<>() {};

  private static final int PROTOCOL_ERROR = 1002;

  /** Someone else of the network may have gone by then. */
  private static final int RETRY_AFTER_MS = 5_000;

  private final Client client;
  private final MessageRate rate;
  private final InstantSource clock;
  private final Executor housekeeper;
  private final Runnable terminate;
  private final Metrics metrics;
  private final Standing standing;
  private final Traffic traffic;
  private final Instant openedAt;

  private volatile Instant heardAt;
  private volatile Instant pingedAt;
  private volatile boolean askedForSeat;
  private volatile @Nullable Instant closingSince;
  private volatile boolean peerCloses;
  private volatile @Nullable Session session;
  private volatile @Nullable BoundedWriter writer;
  private volatile @Nullable FrameGuard guard;
  private volatile boolean unwelcome;
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * Takes note of a connection that opens.
   *
   * @param terminate ends the socket at once, whatever is unsent
   */
  SignalConnection(
      Client client,
      MessageRate rate,
      InstantSource clock,
      Executor housekeeper,
      Runnable terminate,
      Metrics metrics,
      Standing standing) {
    this.client = client;
    this.rate = rate;
    this.clock = clock;
    this.housekeeper = housekeeper;
    this.terminate = terminate;
    this.metrics = metrics;
    this.standing = standing;
    this.traffic = new Traffic(metrics);
    this.openedAt = clock.instant();
    this.heardAt = openedAt;
    this.pingedAt = openedAt;
  }

  Client client() {
    return client;
  }

  MessageRate rate() {
    return rate;
  }

  Standing standing() {
    return standing;
  }

  Traffic traffic() {
    return traffic;
  }

  /** For how long it has been open. */
  Duration age() {
    return Duration.between(openedAt, clock.instant());
  }

  void writesTo(BoundedWriter bounded) {
    writer = bounded;
  }

  void readsThrough(FrameGuard frames) {
    guard = frames;
  }

  /** Its network has too many connections: it is to be told so once it is open. */
  void isUnwelcome() {
    unwelcome = true;
  }

  void opened(Session opened) {
    session = opened;
    if (unwelcome) {
      fail(
          FailureCode.TOO_MANY_CONNECTIONS,
          "your network has too many connections",
          RETRY_AFTER_MS);
    }
  }

  /** How many bytes wait here, to be read by the peer or to become a whole message. */
  long waitingBytes() {
    BoundedWriter out = writer;
    FrameGuard in = guard;
    return (out == null ? 0 : out.unsent()) + (in == null ? 0 : in.pending());
  }

  /** The socket is gone. */
  void forget() {
    FrameGuard in = guard;
    if (in != null) {
      in.forget();
    }
  }

  /** Ends at once, since too much waits here and elsewhere. */
  void giveUp() {
    LOG.log(Level.INFO, "event=given-up connection=" + client.id() + " bytes=" + waitingBytes());
    metrics.failed(FailureCode.TOO_SLOW);
    terminate.run();
  }

  /** The other side is alive. */
  void heard() {
    heardAt = clock.instant();
  }

  /** The other side has asked for a seat; whether it got one is for the rooms to say. */
  void askedForSeat() {
    askedForSeat = true;
  }

  boolean isClosing() {
    return closing.get();
  }

  /** Queues a message. Never waits and never throws. */
  void send(ServerMessage message) {
    BoundedWriter out = writer;
    if (out != null && session != null && !isClosing()) {
      sendText(out, message);
    }
  }

  /** Past Tyrus, which would copy each message five times; whole frames mix with its own. */
  private void sendText(BoundedWriter out, ServerMessage message) {
    if (message instanceof ServerMessage.Failure failure) {
      metrics.failed(failure.code());
      standing.failed(failure.code());
    } else if (message instanceof ServerMessage.Welcome welcome) {
      standing.welcomed(welcome);
    }
    try {
      out.write(TextFrame.of(message), WRITER_TELLS);
    } catch (RuntimeException e) {
      // The socket has just gone; its closing is under way then.
      LOG.log(Level.DEBUG, () -> "event=not-sent connection=" + client.id() + " reason=" + e);
    }
  }

  /** Says what went wrong and closes. */
  void fail(FailureCode code, String message) {
    fail(code, message, null);
  }

  private void fail(FailureCode code, String message, @Nullable Integer retryAfterMs) {
    BoundedWriter out = writer;
    if (closing.compareAndSet(false, true)) {
      closingSince = clock.instant();
      LOG.log(Level.INFO, "event=closing connection=" + client.id() + " code=" + code.word());
      if (out != null && session != null) {
        sendText(out, new ServerMessage.Failure(code, message, retryAfterMs));
      }
      handshake(code.closeCode(), code.word());
    }
  }

  /** Closes with a close code of RFC 6455 that stands for no failure of the protocol. */
  void close(int closeCode, String reason) {
    if (closing.compareAndSet(false, true)) {
      if (closeCode == PROTOCOL_ERROR) {
        standing.failed();
      }
      closingSince = clock.instant();
      LOG.log(Level.INFO, "event=closing connection=" + client.id() + " close-code=" + closeCode);
      handshake(closeCode, reason);
    }
  }

  private void handshake(int closeCode, String reason) {
    housekeeper.execute(() -> {
      Session open = session;
      if (open == null) {
        terminate.run();
        return;
      }
      try {
        open.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(closeCode), reason));
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.DEBUG, () -> "event=not-closed connection=" + client.id() + " " + e);
        terminate.run();
      }
    });
  }

  /** The peer's close frame is here: nothing comes after it. */
  void peerCloses() {
    peerCloses = true;
    if (isClosing()) {
      closeSocket();
    }
  }

  /**
   * Our close frame is queued. The socket stays until the peer's is here too (RFC 6455, section
   * 7.1.1), or for a while: one that is closed with bytes unread loses the close frame on its way.
   */
  void closeFrameQueued() {
    if (closing.compareAndSet(false, true)) {
      closingSince = clock.instant();
    }
    if (peerCloses) {
      closeSocket();
    }
  }

  private void closeSocket() {
    BoundedWriter open = writer;
    if (open != null) {
      open.closeSocket(terminate);
    }
  }

  /** Ends the socket at once, whatever is unsent. */
  void terminate() {
    terminate.run();
  }

  /** Does what time demands. */
  void sweep(Instant now) {
    Instant since = closingSince;
    if (since != null) {
      // Whoever was silent for long does not answer the close frame either.
      if (isSilent(now) || isOver(since, Timing.LINGER, now)) {
        terminate.run();
      }
    } else if (isSilent(now)) {
      fail(FailureCode.SILENT, "nothing was heard for " + Timing.DEAD_AFTER.toSeconds() + " s");
    } else if (!askedForSeat && isOver(openedAt, Timing.JOIN_WITHIN, now)) {
      fail(FailureCode.JOIN_TIMEOUT, "join within " + Timing.JOIN_WITHIN.toSeconds() + " s");
    } else if (isOver(pingedAt, Timing.PING_EVERY, now)) {
      pingedAt = now;
      ping();
    }
  }

  private boolean isSilent(Instant now) {
    return isOver(heardAt, Timing.DEAD_AFTER, now);
  }

  private static boolean isOver(Instant start, Duration allowed, Instant now) {
    return !now.isBefore(start.plus(allowed));
  }

  private void ping() {
    Session open = session;
    try {
      if (open != null) {
        open.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.DEBUG, () -> "event=not-pinged connection=" + client.id() + " reason=" + e);
    }
  }
}
