package dev.parley.server.network;

import com.microsoft.playwright.Page;
import dev.parley.server.browser.PersonPage;
import java.time.Instant;
import java.util.List;

/** What one page gets from the others, and over which path, as WebRTC tells it. */
record Wire(Page page) {

  /**
   * Notes when the number of decoded pictures grew. Needs the list of connections of {@code Stats}.
   */
  static final String SCRIPT =
      """
      (() => {
        const grew = [], counts = new Map();
        const note = async () => {
          for (const connection of parleyTest.connections) {
            let frames = 0;
            for (const report of (await connection.getStats()).values()) {
              if (report.type === 'inbound-rtp' && report.kind === 'video') {
                frames += report.framesDecoded ?? 0;
              }
            }
            if (frames > (counts.get(connection) ?? 0)) grew.push(Date.now());
            counts.set(connection, frames);
          }
          setTimeout(note, 40);
        };
        note();
        const until = async (what, ms, found) => {
          const deadline = Date.now() + ms;
          while (Date.now() < deadline) {
            const result = await found();
            if (result !== undefined) return result;
            await new Promise(resume => setTimeout(resume, 40));
          }
          throw new Error('never within ' + ms + ' ms: ' + what);
        };
        const selected = async () => {
          const pairs = [];
          for (const connection of parleyTest.connections) {
            const reports = await connection.getStats();
            for (const transport of reports.values()) {
              const pair = transport.type === 'transport' && connection.connectionState === 'connected'
                  ? reports.get(transport.selectedCandidatePairId) : undefined;
              if (pair) {
                pairs.push(reports.get(pair.localCandidateId).candidateType + ' to '
                    + reports.get(pair.remoteCandidateId).candidateType);
              }
            }
          }
          return pairs;
        };
        window.parleyWire = {
          selected,
          firstAfter: (since, ms) => until('a picture', ms, async () => grew.find(at => at > since)),
          untilStill: ms => until('stillness', 60000,
              async () => Date.now() - grew.at(-1) > ms ? true : undefined),
          longestGap: async (since, ms) => {
            await until('the end of the watch', ms + 10000,
                async () => Date.now() >= since + ms ? true : undefined);
            const times = [since, ...grew.filter(at => at > since), Date.now()];
            return Math.max(...times.slice(1).map((at, i) => at - times[i]));
          },
        };
      })();
      """;

  static Wire of(PersonPage person) {
    return new Wire(person.page());
  }

  /** Waits for a picture decoded after this moment; milliseconds between the two. */
  long firstPictureAfter(Instant since, int withinMs) {
    long at =
        ((Number)
                page.evaluate(
                    "([since, ms]) => parleyWire.firstAfter(since, ms)",
                    List.of((double) since.toEpochMilli(), withinMs)))
            .longValue();
    return at - since.toEpochMilli();
  }

  /** Waits until there was no new picture for a second: what is lost has been noticed. */
  void standsStill() {
    page.evaluate("() => parleyWire.untilStill(1000)");
  }

  /** Watches for a while; the longest time in milliseconds without a new picture. */
  long longestGap(Instant since, int ms) {
    return ((Number)
            page.evaluate(
                "([since, ms]) => parleyWire.longestGap(since, ms)",
                List.of((double) since.toEpochMilli(), ms)))
        .longValue();
  }

  /** Types of the candidates in use, local and remote: such as {@code relay to prflx}. */
  @SuppressWarnings("unchecked") // The script makes a list of strings.
  List<String> paths() {
    return (List<String>) page.evaluate("() => parleyWire.selected()");
  }
}
