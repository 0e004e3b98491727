package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A call inside the page of someone else. */
final class EmbeddingIT extends BrowserTest {
  private static final String FRIEND =
      """
      <!doctype html><title>Friend</title>
      <script>
        const heard = [];
        addEventListener('message', event => heard.push([event.origin, event.data]));
        const show = src => {
          document.body.innerHTML = '<iframe width=600 height=380 allow="camera; microphone;'
              + ' autoplay; fullscreen"></iframe>';
          document.querySelector('iframe').src = src;
        };
        const say = word =>
            document.querySelector('iframe').contentWindow.postMessage({ parley: word }, '*');
      </script>
      <body></body>
      """;

  private final HttpServer friend = host();
  private final HttpServer stranger = host();

  private HttpServer host() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            byte[] page = FRIEND.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      server.start();
      keep((AutoCloseable) () -> server.stop(0));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String origin(HttpServer host) {
    return "http://127.0.0.1:" + host.getAddress().getPort();
  }

  @Override
  List<String> serverFlags() {
    return List.of("--allow-embedding", origin(friend));
  }

  /** What becomes of a frame that is refused. */
  @Override
  boolean expects(String error) {
    return error.contains("frame-ancestors") || error.contains("favicon.ico");
  }

  private PersonPage at(HttpServer host, String room) {
    PersonPage person = person("Ana", window -> window.setViewportSize(800, 500));
    person.page().navigate(origin(host));
    person.page().evaluate("src => show(src)", server().url() + "/#" + room + "?name=Ana&mute=1");
    return person;
  }

  private static void hears(PersonPage person, String event, int people) {
    person
        .page()
        .waitForFunction(
            "([event, people]) => heard.some(([, data]) =>"
                + " data.parley === event && data.people === people)",
            List.of(event, people));
  }

  private static Locator button(FrameLocator frame, String name) {
    return frame.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void isOn(Locator toggle, boolean on) {
    assertThat(toggle).hasAttribute("aria-pressed", Boolean.toString(on));
  }

  @Test
  void whoeverMayShowsACallSteersItAndHearsOfIt() {
    String room = newRoom();
    PersonPage ana = at(friend, room);
    FrameLocator frame = ana.page().frameLocator("iframe");
    hears(ana, "ready", 0);
    isOn(button(frame, "Microphone"), false);
    assertThat(
            frame.getByRole(
                AriaRole.TEXTBOX, new FrameLocator.GetByRoleOptions().setName("Your name")))
        .hasValue("Ana");
    button(frame, "Join").click();
    hears(ana, "joined", 1);

    PersonPage bjorn = personIn(room, "Björn");
    bjorn.sees("Ana");
    bjorn.stats("Ana").pictureMoves();
    hears(ana, "people", 2);
    ana.page().evaluate("() => say('unmute')");
    isOn(button(frame, "Microphone"), true);
    bjorn.stats("Ana").soundGrows();
    ana.page().evaluate("() => say('cameraOff')");
    isOn(button(frame, "Camera"), false);
    ana.page().evaluate("() => { say('join'); say('share'); say(''); say({}); }");
    ana.page().evaluate("() => say('leave')");
    assertThat(button(frame, "Rejoin")).isVisible();
    hears(ana, "left", 0);
    bjorn.seesTiles(1);
    assertEquals(
        List.of(server().url()),
        ana.page().evaluate("() => [...new Set(heard.map(([origin]) => origin))]"));
  }

  /** Another frame of the same page is not the page around. */
  @Test
  void onlyThePageAroundIsHeard() {
    PersonPage ana = at(friend, newRoom());
    FrameLocator frame = ana.page().frameLocator("iframe");
    isOn(button(frame, "Microphone"), false);
    ana.page()
        .evaluate(
            "() => { const other = document.createElement('iframe');"
                + "document.body.append(other);"
                + "other.contentWindow.eval("
                + "\"parent.frames[0].postMessage({ parley: 'unmute' }, '*')\"); }");
    // What comes later arrives later: by now the other word would have done its work.
    ana.page().evaluate("() => say('cameraOff')");
    isOn(button(frame, "Camera"), false);
    isOn(button(frame, "Microphone"), false);
    ana.page().evaluate("() => say('unmute')");
    isOn(button(frame, "Microphone"), true);
  }

  @Test
  void nobodyElseMayShowIt() {
    PersonPage ana = at(stranger, newRoom());
    ana.page()
        .waitForCondition(() ->
            ana.page().frames().stream()
                .anyMatch(frame -> frame.url().startsWith("chrome-error:")));
    assertEquals(0, ((Number) ana.page().evaluate("() => heard.length")).intValue());
  }
}
