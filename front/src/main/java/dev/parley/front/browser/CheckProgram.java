package dev.parley.front.browser;

import dev.parley.front.app.Language;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.CheckEffect;
import dev.parley.front.app.check.CheckModel;
import dev.parley.front.app.check.CheckMsg;
import dev.parley.front.app.check.CheckStep;
import dev.parley.front.app.check.CheckUpdate;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.view.CheckReport;
import dev.parley.front.view.CheckView;
import dev.parley.front.view.words.Said;
import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.teavm.jso.browser.Window;

/** The loop of the page that checks the connection; like {@link Program}, and far smaller. */
public final class CheckProgram {
  private final Deque<CheckMsg> waiting = new ArrayDeque<>();
  private final Translator translator = new Translator("check-");
  private final Drawing drawing =
      new Drawing(
          // The views of this page name no other messages, and play no streams.
          new Behaviours(msg -> dispatch((CheckMsg) msg), (_, _) -> null, translator), translator);
  private final CheckDevices devices = new CheckDevices(this::dispatch);
  private final SignalSocket socket =
      new SignalSocket(msg -> {
        if (msg instanceof SignalingMsg reported) {
          dispatch(new CheckMsg.ServerReported(reported));
        }
      });
  private final Map<Check, Probe> probes = new EnumMap<>(Check.class);
  private CheckModel model;
  private boolean running;
  private boolean renderingDue;

  /** A loop around the first model. */
  public CheckProgram(CheckModel first) {
    model = first;
  }

  /** Shows the page in a language, or in English until its words are there. */
  public void start(Language language) {
    renderSoon();
    speak(language);
  }

  private void speak(Language language) {
    translator.speak(
        language,
        done -> {
          if (done) {
            dispatch(new CheckMsg.LanguageLoaded(language));
          }
        });
  }

  private void dispatch(CheckMsg msg) {
    waiting.add(msg);
    if (running) {
      return;
    }
    running = true;
    try {
      for (CheckMsg next = waiting.poll(); next != null; next = waiting.poll()) {
        take(next);
      }
    } finally {
      running = false;
    }
  }

  private void take(CheckMsg msg) {
    CheckStep step = CheckUpdate.update(model, msg, System.currentTimeMillis());
    model = step.model();
    renderSoon();
    for (CheckEffect effect : step.effects()) {
      try {
        run(effect);
      } catch (RuntimeException e) {
        // One that the browser refuses ends as what never answers; the others go on.
        Platform.logError(e.getMessage());
      }
    }
  }

  private void run(CheckEffect effect) {
    switch (effect) {
      case CheckEffect.OpenDevices(var kinds) -> devices.open(kinds);
      case CheckEffect.ListenToMicrophone() -> devices.listen();
      case CheckEffect.ReleaseDevices() -> devices.release();
      case CheckEffect.OpenSocket() -> socket.open();
      case CheckEffect.JoinSomeRoom() ->
          socket.send(
              new ClientMessage.Join(new RoomId(Ids.random128()), new PeerId(Ids.random128())));
      case CheckEffect.SendToServer(var message) -> socket.send(message);
      case CheckEffect.CloseSocket() -> socket.close();
      case CheckEffect.Gather(var check, var servers) ->
          probes.put(check, new IceProbe(this::dispatch, check, servers));
      case CheckEffect.Connect(var check, var servers) ->
          probes.put(check, new PathProbe(this::dispatch, check, servers));
      case CheckEffect.Stop(var check) -> stop(check);
      case CheckEffect.Wait(var run, var check, var delayMs) ->
          Window.setTimeout(() -> dispatch(new CheckMsg.Waited(run, check)), delayMs);
      case CheckEffect.CopyResults() -> copy();
      case CheckEffect.SaveTheme(var theme) -> SettingsStore.save(theme);
      case CheckEffect.Speak(var language) -> {
        SettingsStore.save(language);
        speak(language);
      }
    }
  }

  private void stop(Check check) {
    Probe probe = probes.remove(check);
    if (probe != null) {
      probe.stop();
    }
  }

  private void copy() {
    StringBuilder text = new StringBuilder();
    for (Said line : CheckReport.lines(model, Platform.isoTime((double) model.finished()))) {
      text.append(translator.current().say(line)).append('\n');
    }
    Promises.settle(
        Platform.writeClipboard(text.toString()),
        _ -> dispatch(new CheckMsg.ResultsCopied(true)),
        _ -> dispatch(new CheckMsg.ResultsCopied(false)));
  }

  private void renderSoon() {
    if (!renderingDue) {
      renderingDue = true;
      Window.setTimeout(this::render, 0);
    }
  }

  private void render() {
    renderingDue = false;
    drawing.page(CheckView.SCREEN, model.theme(), CheckView.TITLE, CheckView.view(model));
  }
}
