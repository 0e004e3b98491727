package dev.parley.front.browser;

import dev.parley.front.app.OfferAhead;
import dev.parley.front.app.SignalingEffect;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.Way;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.SignalCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSUndefined;

/** Runs {@link SignalingEffect}s: the socket, and sealing in order. */
final class Signals {
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
      case SignalingEffect.SealOffer(var room, var sdp) -> sealOffer(room, sdp);
      case SignalingEffect.OpenOffer(var room, var from, var body) ->
          inOrder("<" + from.value(), () -> open(from, () -> Page.SEALER.open(room, from, body)));
      case SignalingEffect.OpenBody(var room, var from, var body) ->
          inOrder(
              "<" + from.value(), () -> open(from, () -> Page.SEALER.open(room, from, self, body)));
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

  private void sealOffer(RoomId room, String sdp) {
    Promises.settle(
        Page.SEALER.seal(room, self, BrowserJson.write(SignalCodec.encode(OfferAhead.signal(sdp)))),
        body -> dispatch.accept(new SignalingMsg.OfferSealed(sdp, body.value())),
        Promises::ignore);
  }

  private JSPromise<JSUndefined> open(
      PeerId from, Supplier<JSPromise<Sealer.Box<String>>> opening) {
    JSPromise<Sealer.Box<String>> text;
    try {
      text = opening.get();
    } catch (IllegalArgumentException e) {
      return rejected(from);
    }
    return text.flatThen(plain -> told(opened(from, plain.value())), _ -> rejected(from));
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
