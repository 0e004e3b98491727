package dev.parley.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What WebRTC tells of what arrives from one person: {@code RTCPeerConnection.getStats}. */
public record Stats(Locator video) {

  /**
   * Keeps a list of the page's connections, and the moments of the first join and the first picture
   * of someone else. Waiting is done in the page, against a deadline.
   */
  static final String SCRIPT =
      """
      (() => {
        const connections = [];
        const made = [];
        const user = description => description?.sdp.match(/a=ice-ufrag:(.*)/)[1];
        const leadsHere = one =>
            made.some(each => user(each.localDescription) === user(one.remoteDescription));
        const Native = window.RTCPeerConnection;
        if (!Native) return;
        window.RTCPeerConnection = class extends Native {
          constructor(...given) {
            super(...given);
            made.push(this);
            // One that is only kept ready leads to nobody, and one to the page itself to nobody else.
            this.addEventListener('signalingstatechange', () => {
              if (this.remoteDescription && !connections.includes(this) && !leadsHere(this)) {
                connections.push(this);
              }
            });
          }
        };
        const now = () => performance.timeOrigin + performance.now();
        let joinPressed, firstFrame;
        const came = new WeakMap();
        document.addEventListener('submit', () => { joinPressed ??= now(); }, true);
        document.addEventListener('loadeddata', event => {
          const tile = event.target.closest('figure');
          // The element of a voice has data before anything came.
          if (!tile || tile.getAttribute('aria-label') === 'You' || event.target.localName !== 'video') {
            return;
          }
          firstFrame ??= now();
          came.set(event.target, now());
        }, true);
        const inbound = async video => {
          const found = { frames: 0, energy: 0, packets: 0, width: video.videoWidth };
          // Of the tile: the voice is played by an element of its own.
          const players = video.closest('figure')?.querySelectorAll('video, audio') ?? [video];
          const tracks = [...players].flatMap(player => player.srcObject?.getTracks() ?? []);
          for (const connection of connections) {
            const receivers = connection.getReceivers().filter(r => tracks.includes(r.track));
            for (const receiver of receivers) {
              for (const report of (await receiver.getStats()).values()) {
                if (report.type === 'inbound-rtp') {
                  found.frames += report.framesDecoded ?? 0;
                  found.energy += report.totalAudioEnergy ?? 0;
                  found.packets += report.packetsReceived ?? 0;
                }
              }
            }
          }
          return found;
        };
        const until = async (what, condition) => {
          const deadline = performance.now() + 90000;
          let last;
          while (performance.now() < deadline) {
            last = await condition();
            if (last.done) return;
            await new Promise(resume => setTimeout(resume, 100));
          }
          throw new Error('never: ' + what + ', last ' + JSON.stringify(last));
        };
        const grows = async (what, video, measure) => {
          let first = await inbound(video);
          return until(what, async () => {
            const now = await inbound(video);
            // A stream that is made anew counts from 0 again.
            if (now.packets < first.packets) first = now;
            return { done: measure(now, first), first, now };
          });
        };
        window.parleyTest = {
          connections,
          made,
          inbound,
          untilPictureMoves: video => grows('pictures decoded', video,
              (now, first) => now.frames >= first.frames + 3 && now.width > 0),
          joinPressed: () => joinPressed,
          untilPicturesCame: async names => {
            const at = name =>
                came.get(document.querySelector(`figure[aria-label="${name}"] video`));
            await until('pictures of ' + names, async () => {
              const missing = names.filter(name => !at(name));
              return { done: missing.length === 0, missing };
            });
            return Math.max(...names.map(at));
          },
          untilPicturesMove: names => Promise.all(names.map(async name => {
            const find = () => document.querySelector(`figure[aria-label="${name}"] video`);
            await until('a tile of ' + name, async () => ({ done: find() !== null }));
            await grows('pictures decoded', find(),
                (now, first) => now.frames >= first.frames + 3 && now.width > 0);
          })),
          untilNothingComes: async video => {
            let before = await inbound(video);
            await until('silence on the wire', async () => {
              await new Promise(resume => setTimeout(resume, 400));
              const now = await inbound(video);
              const done = now.packets === before.packets;
              before = now;
              return { done, now };
            });
          },
          untilSoundGrows: video => grows('sound heard', video,
              (now, first) => now.energy > first.energy),
          joinToFirstFrame: async () => {
            await until('a first frame', async () => ({ done: firstFrame !== undefined }));
            return Math.round(firstFrame - joinPressed);
          },
        };
      })();
      """;

  /** Waits until the picture has a size and, from now on, three more frames were decoded. */
  public void pictureMoves() {
    video.evaluate("video => parleyTest.untilPictureMoves(video)");
  }

  /** The same of several people at once. */
  static void picturesMove(Page page, List<String> names) {
    page.evaluate("names => parleyTest.untilPicturesMove(names)", names);
  }

  /** Waits for the first picture of each; tells when the last of them came, in ms since 1970. */
  static double picturesCame(Page page, List<String> names) {
    return ((Number) page.evaluate("names => parleyTest.untilPicturesCame(names)", names))
        .doubleValue();
  }

  /** When Join was pressed, in ms since 1970. */
  static double joinPressed(Page page) {
    return ((Number) page.evaluate("() => parleyTest.joinPressed()")).doubleValue();
  }

  /** Waits until more sound than now has been heard. */
  void soundGrows() {
    video.evaluate("video => parleyTest.untilSoundGrows(video)");
  }

  /** Waits until for a moment no packet of sound or picture has come. */
  void nothingComes() {
    video.evaluate("video => parleyTest.untilNothingComes(video)");
  }

  /** How many pictures were decoded up to now. */
  int framesDecoded() {
    return ((Number) video.evaluate("async video => (await parleyTest.inbound(video)).frames"))
        .intValue();
  }

  /** Milliseconds from pressing Join to the first picture of someone else. */
  static int joinToFirstFrame(Page page) {
    return ((Number) page.evaluate("() => parleyTest.joinToFirstFrame()")).intValue();
  }
}
