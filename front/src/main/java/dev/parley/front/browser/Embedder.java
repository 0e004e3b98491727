package dev.parley.front.browser;

import dev.parley.front.app.Embedding;
import dev.parley.front.app.Msg;
import dev.parley.front.browser.jso.dom.Frame;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.MessageEvent;

/**
 * The page around this one, if it is shown in a frame. Which pages may do that is the server's
 * business: {@code frame-ancestors} in its content security policy.
 */
final class Embedder {
  private final Dispatch dispatch;
  private String origin = "";

  Embedder(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  void listen() {
    if (!Frame.isEmbedded()) {
      return;
    }
    origin = Frame.ancestorOrigin();
    Window.current().onEvent("message", event -> take((MessageEvent) event));
    // To anyone: nothing is said of a call, and it may be that nobody told us yet who is there.
    Frame.tell("ready", 0, origin.isEmpty() ? "*" : origin);
  }

  private void take(MessageEvent event) {
    String command = Frame.command(event);
    if (command.isEmpty()) {
      return;
    }
    // Only the page around gets so far, and where its origin was not known it is from now on.
    origin = origin.isEmpty() ? Frame.originOf(event) : origin;
    Msg msg = Embedding.msgFor(command);
    if (msg != null && Frame.originOf(event).equals(origin)) {
      dispatch.accept(msg);
    }
  }

  void tell(String event, int people) {
    if (!origin.isEmpty()) {
      Frame.tell(event, people, origin);
    }
  }
}
