package dev.parley.front.browser;

import dev.parley.front.app.SignalingEffect;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Way;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.Signal;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.SignalCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** Runs {@link SignalingEffect}s: the socket, and sealing in order. */
final class Signals {
  /** About as long as an offer of a browser. */
  private static final SignalCodec.Numbered REHEARSED =
      new SignalCodec.Numbered(1, new Signal.Answer(1, 1, "a=rtpmap:96 VP8/90000\r\n".repeat(250)));

  private final Dispatch dispatch;
  private final PeerId self;
  private final SignalSocket socket;

  /** One queue a direction and peer: WebCrypto may finish in any order, signals must not. */
  private final Map<String, JSPromise<JSUndefined>> queues = new HashMap<>();

  Signals(Dispatch dispatch, PeerId self) {
    this.dispatch = dispatch;
    this.self = self;
    socket = new SignalSocket(dispatch);
  }

  void run(SignalingEffect effect) {
    switch (effect) {
      case SignalingEffect.OpenSocket() -> socket.open();
      case SignalingEffect.PrepareSocket() -> socket.prepare();
      case SignalingEffect.CloseSocket() -> socket.close();
      case SignalingEffect.SendToServer(var message) -> socket.send(message);
      case SignalingEffect.SealSignal(var room, var to, var numbered, var way) ->
          inOrder(">" + to.value(), () -> seal(room, to, numbered, way));
      case SignalingEffect.OpenBody(var room, var from, var body) ->
          inOrder("<" + from.value(), () -> open(room, from, body));
    }
  }

  private JSPromise<JSUndefined> seal(
      RoomId room, PeerId to, SignalCodec.Numbered numbered, Way way) {
    return Page.SEALER
        .seal(room, self, to, BrowserJson.write(SignalCodec.encode(numbered)))
        .then(body -> {
          dispatch.accept(new SignalingMsg.SignalSealed(to, body.value(), way));
          return JSUndefined.instance();
        });
  }

  /** Seals an offer to itself, and opens it. */
  void rehearse(RoomId room) {
    Promises.settle(
        Page.SEALER
            .seal(room, self, self, BrowserJson.write(SignalCodec.encode(REHEARSED)))
            .flatThen(body -> Page.SEALER.open(room, self, self, body.value()))
            .then(text -> opened(self, text.value())),
        _ -> {},
        Promises::ignore);
  }

  private JSPromise<JSUndefined> open(RoomId room, PeerId from, String body) {
    JSPromise<Sealer.Box<String>> text;
    try {
      text = Page.SEALER.open(room, from, self, body);
    } catch (IllegalArgumentException e) {
      return rejected(from);
    }
    return text.flatThen(opened -> told(opened(from, opened.value())), _ -> rejected(from));
  }

  private JSPromise<JSUndefined> rejected(PeerId from) {
    return told(new SignalingMsg.SignalRejected(from));
  }

  private JSPromise<JSUndefined> told(SignalingMsg msg) {
    dispatch.accept(msg);
    return JSPromise.resolve(JSUndefined.instance());
  }

  private static SignalingMsg opened(PeerId from, String text) {
    try {
      return new SignalingMsg.SignalOpened(from, SignalCodec.decode(BrowserJson.parse(text)));
    } catch (MalformedMessageException e) {
      return new SignalingMsg.SignalRejected(from);
    }
  }

  private void inOrder(String queue, Supplier<JSPromise<JSUndefined>> task) {
    JSPromise<JSUndefined> before = queues.get(queue);
    JSPromise<JSUndefined> start =
        before == null ? JSPromise.resolve(JSUndefined.instance()) : before;
    queues.put(
        queue,
        start
            .flatThen(_ -> task.get())
            .catchError(_ -> {
              Platform.logError("a signal could not be sealed or opened");
              return JSUndefined.instance();
            }));
  }
}
