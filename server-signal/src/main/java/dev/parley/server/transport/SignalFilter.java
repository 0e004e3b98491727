package dev.parley.server.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.FileCacheFilter;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.ByteBufferArray;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.container.grizzly.client.TaskProcessor;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.ServerContainer;
import org.jspecify.annotations.Nullable;

/**
 * Tyrus's filter, which lets {@link Doorkeeper} know the socket that a handshake came on, and takes
 * HTTP away from a connection once that is over: its filters would hold on to the whole request for
 * as long as the WebSocket lives, and look at every frame.
 */
final class SignalFilter extends GrizzlyServerFilter {
  /** The socket whose bytes are being handled. */
  static final ScopedValue<Socket> SOCKET = ScopedValue.newInstance();

  private static final Attribute<ReadHandler> FRAMES =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(SignalFilter.class.getName());

  /** Tyrus's own: what brings the reads of a connection and its end in order. */
  private static final Attribute<TaskProcessor> TASKS =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          TaskProcessor.class.getName() + ".TaskProcessor");

  private static final Attribute<?> REQUEST =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          org.glassfish.grizzly.http.HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  private volatile @Nullable FilterChain withoutHttp;

  private SignalFilter(ServerContainer container) {
    super(container, "/");
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (context.getMessage() instanceof HttpContent) {
      NextAction next =
          ScopedValue.where(SOCKET, new Socket(connection))
              .<NextAction, IOException>call(() -> super.handleRead(context));
      if (FRAMES.get(connection) != null) {
        leaveHttp(connection, context.getFilterChain());
      }
      return next;
    }
    readFrames(connection, context.getMessage());
    return context.getStopAction();
  }

  private static void readFrames(Connection<?> connection, Buffer bytes) {
    ReadHandler frames = FRAMES.get(connection);
    TaskProcessor tasks = TASKS.get(connection);
    if (frames == null || tasks == null) {
      return;
    }
    if (!bytes.isComposite()) {
      tasks.processTask(new Reading(frames, bytes.toByteBuffer()));
      return;
    }
    ByteBufferArray parts = bytes.toByteBufferArray();
    for (int i = 0; i < parts.size(); i++) {
      tasks.processTask(new Reading(frames, parts.getArray()[i]));
    }
    parts.recycle();
  }

  /** What came after the request in the same breath is lost: nobody may talk before the answer. */
  private void leaveHttp(Connection<?> connection, FilterChain chain) {
    FilterChain shorter = withoutHttp;
    if (shorter == null) {
      shorter = withoutHttp(chain);
      withoutHttp = shorter;
    }
    connection.setProcessor(shorter);
    // How long HTTP may be silent says nothing about signals: the sweeper sees to those.
    IdleTimeoutFilter.setCustomTimeout(connection, IdleTimeoutFilter.FOREVER, TimeUnit.SECONDS);
    REQUEST.remove(connection);
  }

  private static FilterChain withoutHttp(FilterChain chain) {
    FilterChainBuilder shorter = FilterChainBuilder.stateless();
    for (Filter filter : chain) {
      boolean http =
          filter instanceof org.glassfish.grizzly.http.HttpServerFilter
              || filter instanceof FileCacheFilter
              || filter instanceof HttpServerFilter;
      if (!http) {
        shorter.add(filter);
      }
    }
    return shorter.build();
  }

  private static final class Reading extends TaskProcessor.Task {
    private final ReadHandler frames;
    private final ByteBuffer bytes;

    Reading(ReadHandler frames, ByteBuffer bytes) {
      this.frames = frames;
      this.bytes = bytes;
    }

    @Override
    public void execute() {
      frames.handle(bytes);
    }
  }

  /** What may be done with a socket besides reading and writing. */
  record Socket(Connection<?> connection) {
    /** The address of its other end. */
    InetAddress peer() {
      return ((InetSocketAddress) connection.getPeerAddress()).getAddress();
    }

    /** Ends it at once, whatever is unsent. */
    void terminate() {
      connection.terminateSilently();
    }

    /** Runs {@code task} once, when the socket is closed or if it is already. */
    void whenClosed(Runnable task) {
      connection.addCloseListener((CloseListener<Closeable, CloseType>) (_, _) -> task.run());
    }

    /** Whether its bytes are frames. */
    boolean isWebSocket() {
      return FRAMES.get(connection) != null;
    }

    /** From now on its bytes are frames. */
    void becomesWebSocket(ReadHandler frames) {
      FRAMES.set(connection, frames);
    }
  }

  /** Puts the filter where Tyrus's own add-on would put it: right before HTTP requests end. */
  record Installer(ServerContainer container) implements AddOn {
    @Override
    public void setup(NetworkListener listener, FilterChainBuilder chain) {
      chain.add(chain.indexOfType(HttpServerFilter.class), new SignalFilter(container));
    }
  }
}
