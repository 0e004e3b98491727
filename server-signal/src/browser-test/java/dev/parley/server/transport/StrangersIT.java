package dev.parley.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.browser.ParleyProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One address does all it can to a packaged server, while two people from another one talk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrangersIT {
  private static final int MILLIS = 1_000;
  private static final int WARM_UP_MILLIS = 500;

  /** For as many as it takes to have opened all sockets. */
  private static final int MOST_MILLIS = 60_000;

  /** Pages of a virtual machine that has never had much to do; the limits are a few MiB. */
  private static final long MOST_GROWTH_KIB = 64 * 1024;

  /** What a machine may take that does all this at once, and other things besides. */
  private static final double SLOWEST_MEDIAN_MS = 50;

  private static final Pattern SCRIPT = Pattern.compile("src=\"/?(assets/[^\"]+)\"");

  private static final Pattern TROUBLE = Pattern.compile("level=error|OutOfMemory");

  private ParleyProcess server;
  private Bystanders bystanders;
  private String page = "/";
  private int addresses;

  @BeforeAll
  void start() throws IOException {
    server = ParleyProcess.start(ResidentMemory.TOUCHED, List.of("--log-level", "warn"));
    bystanders = new Bystanders(port());
    Matcher script = SCRIPT.matcher(Http.get(port(), "/").body());
    assertTrue(script.find(), "the page has a script");
    page = "/" + script.group(1);
    for (Strangers.Kind kind : Strangers.Kind.values()) {
      try (Strangers strangers = new Strangers(port(), somewhere())) {
        strangers.act(kind, WARM_UP_MILLIS, page);
      }
    }
  }

  @AfterAll
  void stop() throws Exception {
    bystanders.close();
    server.close();
  }

  /** An address that nobody has had trouble with yet. */
  private InetAddress somewhere() {
    return InetAddress.ofLiteral("127.0.9." + ++addresses);
  }

  private int port() {
    return URI.create(server.url()).getPort();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseNoticesAndMemoryStaysAsItWas(Strangers.Kind kind) throws IOException {
    long before = ResidentMemory.kib(server);
    bystanders.take();
    long done;
    try (Strangers strangers = new Strangers(port(), somewhere())) {
      boolean counted = kind == Strangers.Kind.SOCKETS;
      done = strangers.act(kind, counted ? MOST_MILLIS : MILLIS, page);
    }
    Bystanders.Relays relays = bystanders.take();
    long growth = ResidentMemory.kib(server) - before;
    System.out.printf(
        "%-14s %6d times; %s; memory %+6d KiB of %d%n", kind, done, relays, growth, before);
    assertEquals("", bystanders.fault());
    assertFalse(TROUBLE.matcher(server.log()).find(), server::log);
    assertTrue(relays.median() < SLOWEST_MEDIAN_MS, relays::toString);
    assertTrue(growth < MOST_GROWTH_KIB, () -> growth + " KiB more");
  }

  /** All of what may be done at once, and then one a second. */
  @Test
  void anAddressGetsFewGuessesAtRooms() throws IOException {
    try (Strangers strangers = new Strangers(port(), somewhere())) {
      long tries = strangers.act(Strangers.Kind.GUESSING, 2 * MILLIS, page);
      assertTrue(tries <= 256 + 2 + 1, () -> tries + " guesses in two seconds");
    }
  }
}
