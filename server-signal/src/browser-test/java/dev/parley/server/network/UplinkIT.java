package dev.parley.server.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.browser.PersonPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone whose way out is narrow: pictures give way, voices do not. */
final class UplinkIT extends NetworkTest {
  private static final boolean FULL = Boolean.getBoolean("parley.long");

  /** What eight busy pages find out takes longer. */
  private static final int SETTLES_MS = FULL ? 30_000 : 12_000;

  /** More is found out slowly: each step is tried before the next one. */
  private static final int GROWS_MS = 30_000;

  /** In kbit/s; that more is used when there is more again needs processors that can draw it. */
  private static final int[] LIMITS =
      FULL ? new int[] {3_000, 1_000, 500} : new int[] {3_000, 1_000, 500, 3_000};

  private static final List<String> LISTENERS =
      FULL
          ? List.of("Björn", "Cleo", "Dan", "Ewa", "Finn", "Gül", "Hana")
          : List.of("Björn", "Cleo");

  private static final int WATCH_SECONDS = 8;

  /** A voice is 50 packets a second; on a busy machine some come a moment late. */
  private static final int LEAST_VOICE = 10;

  private static final int MOST_CONCEALED_PERCENT = 15;

  /**
   * About each second, of each connection: bytes sent, and packets and samples of the voice that is
   * heard on it. One on which nobody is heard has no voice that could be missing. A busy page looks
   * late, so what counts is the time at which the browser took the figures.
   */
  private static final String WATCH =
      """
      seconds => {
        const look = async connection => {
          const row = { at: 0, sent: 0, packets: 0, concealed: 0, samples: 0, height: 0 };
          for (const each of (await connection.getStats()).values()) {
            if (each.type === 'transport') {
              row.at = each.timestamp;
              row.sent = each.bytesSent;
            }
            if (each.type === 'outbound-rtp' && each.kind === 'video') {
              row.height = each.active === false ? 0 : each.frameHeight ?? 0;
            }
            if (each.type === 'inbound-rtp' && each.kind === 'audio') {
              row.packets = each.packetsReceived;
              row.concealed = each.concealedSamples;
              row.samples = each.totalSamplesReceived;
            }
          }
          return row;
        };
        window.parleyUplink = (async () => {
          const watched = parleyTest.connections.filter(
              each => each.connectionState === 'connected');
          const rows = [];
          for (let i = 0; i <= seconds; i++) {
            rows.push(await Promise.all(watched.map(look)));
            await new Promise(resume => setTimeout(resume, 1000));
          }
          const last = rows.at(-1), first = rows[0];
          const heard = watched.map((_, i) => i)
              .filter(i => last[i].packets > first[i].packets);
          return {
            sent: last.reduce((sum, row, i) =>
                sum + (row.sent - first[i].sent) * 8 / (row.at - first[i].at), 0),
            voices: heard.length,
            voice: Math.min(...heard.flatMap(i => rows.slice(1).map((row, second) =>
                1000 * (row[i].packets - rows[second][i].packets)
                    / (row[i].at - rows[second][i].at)))),
            concealed: Math.max(...heard.map(i => 100 * (last[i].concealed - first[i].concealed)
                / Math.max(1, last[i].samples - first[i].samples))),
            heights: last.map(row => row.height).join(' '),
            made: parleyTest.connections.length,
          };
        })();
      }
      """;

  /** What was seen of one limit. */
  private record Row(int limit, double sent, double voice, double concealed, int dropped) {}

  @TempDir Path files;

  @Override
  List<String> serverFlags() {
    return Coturn.stunFlags();
  }

  @Override
  Look look() {
    // Two processors have to draw all of it.
    return FULL ? new Look(320, 192, 480, 320) : new Look(640, 360, 1280, 720);
  }

  @Test
  void whatSomeoneSendsStaysWithinTheirUplinkAndTheirVoiceIsHeard() throws IOException {
    Home home = home(Nat.KEEPS_PORTS);
    String room = newRoom();
    Path film = files.resolve("camera.y4m");
    BusyPicture.write(film, look().width(), look().height());
    PersonPage ana =
        person("Ana", home.computer(), List.of("--use-file-for-fake-video-capture=" + film));
    ana.enter(room);
    List<PersonPage> listeners = new ArrayList<>();
    for (String name : LISTENERS) {
      PersonPage listener = person(name, publicPlace());
      // A full room is more than two processors can show: there, the others look and listen.
      listener.wishes(FULL ? "mute=1&camera=0" : "");
      listener.enter(room);
      listeners.add(listener);
    }
    for (PersonPage listener : listeners) {
      ana.sees(listener.name());
      listener.stats(ana.name()).pictureMoves();
    }

    List<Row> rows = new ArrayList<>();
    for (int limit : LIMITS) {
      home.sendsAtMost(limit);
      ana.page().waitForTimeout(rows.size() < 3 ? SETTLES_MS : GROWS_MS);
      rows.add(watch(limit, home, ana, listeners));
    }
    for (Row row : rows) {
      assertTrue(row.sent() <= row.limit(), row.toString());
      assertTrue(row.voice() >= LEAST_VOICE, row.toString());
      assertTrue(row.concealed() <= MOST_CONCEALED_PERCENT, row.toString());
    }
    assertTrue(rows.get(2).sent() >= 150, "it is used: " + rows.get(2));
    if (!FULL) {
      assertTrue(rows.get(3).sent() > rows.get(2).sent() * 1.1, "and again: " + rows.get(3));
    }
  }

  private static Row watch(int limit, Home home, PersonPage sender, List<PersonPage> listeners) {
    int before = home.dropped();
    sender.page().evaluate(WATCH, WATCH_SECONDS);
    listeners.forEach(each -> each.page().evaluate(WATCH, WATCH_SECONDS));
    Map<?, ?> sent = result(sender);
    double voice = Double.MAX_VALUE;
    double concealed = 0;
    for (PersonPage listener : listeners) {
      Map<?, ?> heard = result(listener);
      assertEquals(FULL ? 1 : LISTENERS.size(), number(heard, "voices"), "voices heard");
      voice = Math.min(voice, number(heard, "voice"));
      concealed = Math.max(concealed, number(heard, "concealed"));
    }
    Row row = new Row(limit, number(sent, "sent"), voice, concealed, home.dropped() - before);
    System.out.printf(
        "Uplink of %d kbit/s: %.0f kbit/s sent, %d packets dropped; voices %.0f packets a second"
            + " at least, %.1f %% made up; heights %s; %s connections so far%n",
        limit, row.sent(), row.dropped(), voice, concealed, sent.get("heights"), sent.get("made"));
    return row;
  }

  private static Map<?, ?> result(PersonPage person) {
    return (Map<?, ?>) person.page().evaluate("() => window.parleyUplink");
  }

  private static double number(Map<?, ?> result, String name) {
    return ((Number) Objects.requireNonNull(result.get(name))).doubleValue();
  }
}
