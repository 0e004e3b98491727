package dev.parley.server.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** All that a page says to and hears from any server. */
final class Traffic {
  private static final Pattern FRAGMENT = Pattern.compile("#.*");

  private final List<String> urls = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<String> frames = new ArrayList<>();

  private Traffic() {}

  /** Starts listening, before the page is opened. */
  static Traffic of(Page page) {
    Traffic traffic = new Traffic();
    page.onRequest(request -> {
      traffic.urls.add(sent(request));
      traffic.requests.add(request);
    });
    page.onWebSocket(socket -> {
      traffic.urls.add(socket.url());
      socket.onFrameSent(frame -> traffic.frames.add(frame.text()));
      socket.onFrameReceived(frame -> traffic.frames.add(frame.text()));
    });
    return traffic;
  }

  /** Where the page sent requests and opened sockets. */
  List<String> urls() {
    return urls;
  }

  /** Frames of WebSockets, both ways. */
  List<String> frames() {
    return frames;
  }

  /** Requests as text: address, headers and body. */
  List<String> requests() {
    return requests.stream()
        .map(request ->
            request.method()
                + " "
                + sent(request)
                + "\n"
                + request.allHeaders()
                + "\n"
                + request.postData())
        .toList();
  }

  /** The address as it is sent: what comes after {@code #} stays in the browser. */
  private static String sent(Request request) {
    return FRAGMENT.matcher(request.url()).replaceFirst("");
  }
}
