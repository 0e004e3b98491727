package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Someone in the call whose page says whatever it likes. */
final class HostilePeerIT extends BrowserTest {
  private static final int MOST_LINES = 500;
  private static final double MOST_MS_LONGER = 400;
  private static final int LEAST_CLICKS = 9;

  private static final String KEEP_CHANNELS =
      """
      (() => {
        const create = RTCPeerConnection.prototype.createDataChannel;
        RTCPeerConnection.prototype.createDataChannel = function (label, init) {
          return (this.kept ??= {})[label] = create.call(this, label, init);
        };
      })();
      """;

  /** The page has others, to itself and to nobody yet. */
  private static final String CHANNELS_TO_ANA_ARE_OPEN =
      """
      () => {
        window.channels = parleyTest.connections.at(-1).kept;
        return channels.chat.readyState === 'open';
      }
      """;

  /**
   * A thousand lines of chat, and as much of everything else; then more of it, for as long as the
   * page is looked at.
   */
  private static final String ATTACK =
      """
      () => {
        const id = n => String(n).padStart(22, 'A');
        const run = '<img src=x onerror="hacked=1">';
        const texts = [
          `<script>hacked=1</script>`, run, `<svg onload=hacked=1>`, `<iframe srcdoc="${run}">`,
          'javascript:hacked=1', '[x](javascript:hacked=1)', `https://x.example/"onclick="hacked=1`,
          '*_'.repeat(2000), '`'.repeat(4000), '> '.repeat(2000), '```\\n'.repeat(1000),
          'https://x'.repeat(444), 'W'.repeat(4000), '\\u202e\\u0300'.repeat(2000),
          '\\n'.repeat(4000), '{{constructor.constructor("hacked=1")()}}',
        ];
        const json = message => JSON.stringify(message);
        const long = json({type: 'ChatMessage', text: 'x'.repeat(150000)});
        const deep = '['.repeat(60000);
        const giant = 'x'.repeat(200000);
        const others = [
          () => '', () => '{', () => 'null', () => '[]', () => '"x"', () => '0',
          () => '{"type":1}', () => '{"type":"Nothing"}', () => deep, () => giant, () => long,
          () => json({type: 'ChatMessage', n: 1e300, first: -1, age: -1, text: 'x'}),
          () => json({type: 'ChatReceived', received: 9007199254740991}),
          () => json({type: 'Typing'}), () => json({type: 'Reaction', emoji: '🎉'}),
          () => json({type: 'Reaction', emoji: run.slice(0, 16)}),
          () => json({type: 'HistoryRequest'}),
          n => json({type: 'HistoryLine', from: id(n), n: n + 1, age: 9007199254740991, name: run,
              text: run}),
          () => json({type: 'HistoryEnd'}), () => json({type: 'Hello', name: run}),
          () => json({type: 'MediaState', microphone: true, camera: true, screen: run,
              hand: 2147483647}),
          () => json({type: 'MediaState', microphone: true, camera: true}),
          n => json({type: 'Neighbours', peers: Array(64).fill(id(n))}),
          n => json({type: 'SealedSignal', from: id(n), to: id(n), body: 'x'}),
          n => json({type: 'FileOffer', file: n + 1, fileName: '../' + run, size: 1}),
          n => json({type: 'FileDone', file: n + 1, digest: 'A'.repeat(43)}),
        ];
        window.sent = 0;
        window.attacking = true;
        (async () => {
          for (let n = 1; n <= 1000 || (attacking && n <= 20000); n++) {
            sent = n;
            const text = texts[n % texts.length];
            channels.chat.send(json({type: 'ChatMessage', n, first: 1, age: n % 7 * 1e6, text}));
            const channel = channels[['chat', 'control', 'files'][n % 3]];
            channel.send(others[n % others.length](n));
            if (n % 20 === 0) await new Promise(done => setTimeout(done, 50));
          }
        })();
      }
      """;

  /** Presses a button; says how long it takes until the page shows that it was pressed. */
  private static final String CLICK =
      """
      async () => {
        const button = [...document.querySelectorAll('button')]
            .find(each => each.getAttribute('aria-label') === 'Raise hand');
        const before = button.getAttribute('aria-pressed');
        button.click();
        while (button.getAttribute('aria-pressed') === before) {
          await new Promise(done => setTimeout(done, 1));
        }
      }
      """;

  @Test
  void aThousandHostileMessagesNeitherBreakNorStopAPage() {
    String room = newRoom();
    PersonPage ana = person("Ana", window -> window.setViewportSize(1000, 600));
    ana.enter(room);
    List<String> dialogs = new ArrayList<>();
    ana.page()
        .onDialog(dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    PersonPage eve = person("Eve", _ -> {}, KEEP_CHANNELS);
    eve.enter(room);
    ana.sees("Eve");
    ana.stats("Eve").pictureMoves();
    ana.openPanel("Chat");
    eve.page().waitForFunction(CHANNELS_TO_ANA_ARE_OPEN);
    double healthy = clickMs(ana.page(), 9);

    eve.page().evaluate(ATTACK);
    List<Double> clicks = new ArrayList<>();
    while (clicks.size() < LEAST_CLICKS || sent(eve) < 1_000) {
      clicks.add(clickMs(ana.page(), 1));
    }
    int sent = sent(eve);
    eve.page().evaluate("() => attacking = false");
    double attacked = median(clicks);
    double after = clickMs(ana.page(), 9);
    double longest = clicks.stream().mapToDouble(each -> each).max().orElseThrow();
    System.out.printf(
        "A click takes %.0f ms, during %d hostile lines %.0f ms in the median of %d and %.0f ms at"
            + " most, and after that %.0f ms%n",
        healthy, sent, attacked, clicks.size(), longest, after);
    assertTrue(attacked < healthy + MOST_MS_LONGER, "a click took " + attacked + " ms");
    assertTrue(after < healthy + MOST_MS_LONGER, "a click took " + after + " ms afterwards");

    int lines = ana.messages().count();
    assertTrue(lines > 50 && lines <= MOST_LINES * 2, lines + " paragraphs");
    assertEquals(
        0, ana.page().locator("main ~ aside :is(script, img, iframe, svg[onload])").count());
    assertEquals("undefined", ana.page().evaluate("() => typeof hacked"));
    assertEquals(List.of(), dialogs);
    ana.stats("<img src=x onerror=\"hacked=1\">").pictureMoves();
    ana.chat("Still here");
    eve.openPanel("Chat");
    eve.seesMessages(1);
  }

  private static int sent(PersonPage attacker) {
    return (int) attacker.page().evaluate("() => sent");
  }

  private static double clickMs(Page page, int times) {
    List<Double> taken = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long from = System.nanoTime();
      page.evaluate(CLICK);
      taken.add((System.nanoTime() - from) / 1e6);
    }
    return median(taken);
  }

  private static double median(List<Double> of) {
    return of.stream().sorted().toList().get(of.size() / 2);
  }
}
