package dev.parley.server.browser;

import java.util.Map;
import java.util.TreeMap;

/**
 * When pictures come out of the decoder on one person's page, and the longest time without one. A
 * thread of its own counts them, so neither how often the page draws nor how often it is asked has
 * a part in it.
 */
final class FrameWatch {

  /** Runs beside the page. The last thing it is told of a figure holds. */
  private static final String COUNTER =
      """
      const watches = new Map();
      const begin = watch => {
        watch.began = watch.last = performance.now();
        watch.longest = 0;
      };
      const read = async (watch, reader) => {
        while (true) {
          const { done, value } = await reader.read();
          if (done || watch.reader !== reader) return;
          value.close();
          const now = performance.now();
          watch.longest = Math.max(watch.longest, now - watch.last);
          watch.last = now;
        }
      };
      const doings = {
        follow({ name, frames }) {
          const watch = watches.get(name) ?? {};
          if (!watches.has(name)) begin(watch);
          watches.set(name, watch);
          watch.reader?.cancel();
          watch.reader = frames.getReader();
          read(watch, watch.reader);
        },
        forget({ name }) {
          watches.get(name)?.reader.cancel();
          watches.delete(name);
        },
        begin: () => watches.forEach(begin),
        look() {
          const now = performance.now();
          postMessage([...watches].map(([name, watch]) => ({
            name,
            longest: Math.round(Math.max(watch.longest, now - watch.last)),
            seen: watch.last - watch.began,
          })));
        },
      };
      onmessage = event => doings[event.data.what](event.data);
      """;

  /**
   * Follows the figures by name: if one plays another track, that one is read. Waiting is done in
   * the page, against a deadline.
   */
  static final String SCRIPT =
      """
      (() => {
        let counter;
        const tracks = new Map();
        const playing = name => [...document.querySelectorAll('figure')]
            .find(each => each.getAttribute('aria-label') === name)
            ?.querySelector('video')?.srcObject?.getVideoTracks()
            .find(track => track.readyState === 'live');
        const follow = name => {
          const track = playing(name);
          if (!track || track === tracks.get(name)) return;
          tracks.set(name, track);
          const frames = new MediaStreamTrackProcessor({ track }).readable;
          counter.postMessage({ what: 'follow', name, frames }, [frames]);
        };
        const start = () => {
          counter = new Worker(URL.createObjectURL(new Blob([`COUNTER`])));
          setInterval(() => [...tracks.keys()].forEach(follow), 200);
        };
        const look = () => new Promise(resolve => {
          counter.addEventListener('message', event => resolve(event.data), { once: true });
          counter.postMessage({ what: 'look' });
        });
        window.parleyFrames = {
          watch: name => {
            if (!counter) start();
            tracks.set(name, null);
            follow(name);
          },
          forget: name => {
            tracks.delete(name);
            counter.postMessage({ what: 'forget', name });
          },
          begin: () => counter.postMessage({ what: 'begin' }),
          longest: async () => Object.fromEntries(
              (await look()).map(({ name, longest }) => [name, longest])),
          untilSeen: async ms => {
            const deadline = performance.now() + ms + 60000;
            while (true) {
              const all = await look();
              if (all.length === tracks.size && all.every(({ seen }) => seen >= ms)) return;
              if (performance.now() > deadline) {
                throw new Error('no ' + ms + ' ms of frames: ' + JSON.stringify(all));
              }
              await new Promise(resume => setTimeout(resume, 100));
            }
          },
        };
      })();
      """
          .replace("COUNTER", COUNTER);

  private final PersonPage viewer;

  FrameWatch(PersonPage viewer) {
    this.viewer = viewer;
  }

  /** Watches one more figure from now on. */
  void watch(String figure) {
    viewer.page().evaluate("name => parleyFrames.watch(name)", figure);
  }

  /** Watches a figure no longer. */
  void forget(String figure) {
    viewer.page().evaluate("name => parleyFrames.forget(name)", figure);
  }

  /** Begins to measure, of all that are watched. */
  void begin() {
    viewer.page().evaluate("() => parleyFrames.begin()");
  }

  /** Waits until frames of all have been coming for this long since the beginning. */
  void untilSeen(int ms) {
    viewer.page().evaluate("ms => parleyFrames.untilSeen(ms)", ms);
  }

  /** The longest time without a frame, in ms, since the beginning and until now, by figure. */
  Map<String, Integer> longestGaps() {
    Map<?, ?> found = (Map<?, ?>) viewer.page().evaluate("() => parleyFrames.longest()");
    Map<String, Integer> gaps = new TreeMap<>();
    found.forEach((name, ms) -> gaps.put(String.valueOf(name), ((Number) ms).intValue()));
    return gaps;
  }

  /** The longest time without a frame of one figure, in ms, since the beginning and until now. */
  int longestGap(String figure) {
    Integer gap = longestGaps().get(figure);
    if (gap == null) {
      throw new IllegalStateException("nobody watches " + figure);
    }
    return gap;
  }
}
