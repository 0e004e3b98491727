package dev.parley.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SIGTERM and SIGINT. The JVM's own answer to them is to run its shutdown hooks, and to ignore
 * every further signal until these are done; so who waits too long could only be killed.
 *
 * <p>By reflection: {@code sun.misc.Signal} is there to stay (JEP 260), but the compiler warns of
 * it whatever it is told.
 */
final class StopSignals {
  private static final List<String> NAMES = List.of("TERM", "INT");

  private StopSignals() {}

  /**
   * Runs {@code first} at the first signal and {@code further} at each one after it, on a thread of
   * the JVM's.
   */
  static void listen(Runnable first, Runnable further) {
    AtomicBoolean told = new AtomicBoolean();
    Runnable answer = () -> (told.compareAndSet(false, true) ? first : further).run();
    try {
      for (String name : NAMES) {
        handle(name, answer);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JVM has no sun.misc.Signal", e);
    }
  }

  private static void handle(String name, Runnable answer) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    MethodHandle run =
        MethodHandles.lookup()
            .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
            .bindTo(answer);
    Object proxy =
        MethodHandleProxies.asInterfaceInstance(
            handler, MethodHandles.dropArguments(run, 0, signal));
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
  }
}
