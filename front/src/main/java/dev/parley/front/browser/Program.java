package dev.parley.front.browser;

import dev.parley.front.app.Effect;
import dev.parley.front.app.FileEffect;
import dev.parley.front.app.Language;
import dev.parley.front.app.LinkEffect;
import dev.parley.front.app.LinkMsg;
import dev.parley.front.app.MediaEffect;
import dev.parley.front.app.Model;
import dev.parley.front.app.Msg;
import dev.parley.front.app.PageEffect;
import dev.parley.front.app.PageMsg;
import dev.parley.front.app.Rehearsal;
import dev.parley.front.app.SafetyEffect;
import dev.parley.front.app.SignalingEffect;
import dev.parley.front.app.Step;
import dev.parley.front.app.UiMsg;
import dev.parley.front.app.Update;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.browser.jso.dom.Platform;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;

/** The loop: message → update → effects → rendering. Holds the model. */
public final class Program {
  /** Longer than this, in ms, the page does not wait for its words but speaks English. */
  private static final int WAIT_FOR_WORDS_MS = 2_000;

  private static final int MAX_WAIT_MS = 200;

  private static final int REHEARSALS = 12;
  private static final int REHEARSE_EVERY_MS = 60;

  private final Deque<Msg> waiting = new ArrayDeque<>();
  private final Translator translator = new Translator("");
  private final Page page;
  private final LocalDevices devices;
  private final Signals signals;
  private final Links links;
  private final Transfer transfer;
  private final Devices safety;
  private final Renderer renderer;

  private Model model;
  private boolean started;
  private boolean running;
  private boolean renderingDue;
  private int renderingMs;
  private int dueAfterMs;
  private int renderingTimer;
  private int rehearsals;

  /** Puts the parts together around the first model. */
  public Program(Model first) {
    model = first;
    page = new Page(this::dispatch, translator);
    Downloads downloads = new Downloads(this::dispatch);
    links = new Links(this::dispatch, downloads);
    transfer = new Transfer(new Uploads(this::dispatch, links), downloads);
    devices = new LocalDevices(this::dispatch, links);
    signals = new Signals(this::dispatch, first.shared().environment().self());
    safety = new Devices(this::dispatch);
    Streams streams = new Streams(first, devices, links);
    renderer = new Renderer(this::dispatch, streams, translator, page.floating());
  }

  /**
   * Shows the page and starts listening to the browser.
   *
   * @param language what the page is to speak
   * @param reloaded the call to go straight back into; null = none
   */
  public void start(Language language, @Nullable ReloadedCall reloaded) {
    translator.speak(
        language,
        done -> {
          dispatch(new PageMsg.LanguageLoaded(language, done));
          start(reloaded);
        });
    Window.setTimeout(() -> start(reloaded), WAIT_FOR_WORDS_MS);
  }

  private void start(@Nullable ReloadedCall reloaded) {
    if (started) {
      return;
    }
    started = true;
    render();
    page.listen();
    if (reloaded != null && reloaded.room().equals(Platform.fragment())) {
      dispatch(new UiMsg.PressedJoin());
    }
    devices.listen();
    links.start();
    transfer.listen();
    new Levels(this::dispatch, devices, links).start();
  }

  /** Takes a message; one that arrives while another is handled waits for its turn. */
  private void dispatch(Msg msg) {
    waiting.add(msg);
    if (running) {
      return;
    }
    running = true;
    try {
      for (Msg next = waiting.poll(); next != null; next = waiting.poll()) {
        take(next);
      }
    } finally {
      running = false;
    }
  }

  // Identity is meant: a model that did not change is the same object, and comparing all of it
  // several times a second would cost more than it saves.
  @SuppressWarnings("ReferenceEquality")
  private void take(Msg msg) {
    Step<? extends Model> step = Update.update(model, msg, System.currentTimeMillis());
    if (step.model() != model) {
      model = step.model();
      renderSoon(isAwaited(msg) ? 0 : renderingMs);
    }
    for (Effect effect : step.effects()) {
      try {
        run(effect);
      } catch (RuntimeException e) {
        // One effect that the browser refuses must not take the rest of the call with it.
        Platform.logError(e.getMessage());
      }
    }
  }

  private void run(Effect effect) {
    switch (effect) {
      case PageEffect.Rehearse() -> rehearse(REHEARSALS);
      case PageEffect pageEffect -> page.run(pageEffect);
      case MediaEffect mediaEffect -> devices.run(mediaEffect);
      case SignalingEffect signalingEffect -> signals.run(signalingEffect);
      case LinkEffect linkEffect -> links.run(linkEffect);
      case FileEffect fileEffect -> transfer.run(fileEffect);
      case SafetyEffect safetyEffect -> safety.run(safetyEffect);
    }
  }

  private void rehearse(int times) {
    boolean going = rehearsals > 0;
    rehearsals = times;
    if (!going) {
      rehearse();
    }
  }

  private void rehearse() {
    rehearsals--;
    if (rehearsals > 0) {
      Window.setTimeout(this::rehearse, REHEARSE_EVERY_MS);
    }
    renderer.rehearse(Rehearsal.of(model, System.currentTimeMillis()));
  }

  /** Whether a person waits to see what it changes: what they did, or someone coming. */
  private static boolean isAwaited(Msg msg) {
    return (msg instanceof UiMsg && !(msg instanceof UiMsg.TileDrawn))
        || (msg instanceof LinkMsg.LinkReported report
            && report.event() instanceof LinkEvent.ConnectivityChanged);
  }

  /**
   * Many messages of one burst are shown at once. Whatever comes how fast, a part of the time only
   * goes into showing it, so that the page can still be used; what a person does is shown at once.
   * A hidden page gets no animation frames.
   */
  private void renderSoon(int afterMs) {
    if (!started || (renderingDue && dueAfterMs <= afterMs)) {
      return;
    }
    if (renderingDue) {
      Window.clearTimeout(renderingTimer);
    }
    renderingDue = true;
    dueAfterMs = afterMs;
    renderingTimer = Window.setTimeout(this::render, afterMs);
  }

  private void render() {
    renderingDue = false;
    long from = System.currentTimeMillis();
    renderer.render(model);
    long took = System.currentTimeMillis() - from;
    // The browser's layout and painting come on top, and take about as long again.
    renderingMs = (int) Math.max(0, Math.min(MAX_WAIT_MS, 3 * took));
  }
}
