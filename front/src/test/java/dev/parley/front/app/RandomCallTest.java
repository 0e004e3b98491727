package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.delivery.Outgoing;
import dev.parley.front.app.chat.ChatLog;
import dev.parley.front.app.file.Blocks;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.OwnFile;
import dev.parley.front.app.file.Sending;
import dev.parley.front.app.file.TheirFile;
import dev.parley.front.app.link.Link;
import dev.parley.front.app.verify.CodeStage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.wire.SignalCodec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any message may come at any time, from hostile servers and peers too. */
class RandomCallTest {
  private static final int SEEDS = 400;
  private static final int STEPS = 500;
  private static final int REHEARSED_EVERY = 16;

  /** What has to hold from one step to the next. */
  private static final class Watch {
    private final Set<PeerId> open = new HashSet<>();
    private final Map<PeerId, PeerNumbers> numbers = new HashMap<>();
    private final Map<PeerId, Integer> generations = new HashMap<>();
    private long sent;
    private boolean inCall;
    private boolean captured;
    private Language language = Language.ENGLISH;
    int calls;
    int peopleSeen;
    int shares;
    int runs;

    void after(Msg msg, Step<? extends Model> step) {
      captured = captured(msg, step);
      if (msg instanceof PageMsg.LanguageLoaded(var loaded, var done) && done) {
        language = loaded;
      }
      assertEquals(language, step.model().shared().language(), "only words change the language");
      for (Effect effect : step.effects()) {
        switch (effect) {
          case LinkEffect.OpenLink(var peer, var generation, _, _, _, _) -> {
            open.add(peer);
            int before = generations.getOrDefault(peer, -1);
            assertTrue(generation > before, "generation " + generation + " after " + before);
            generations.put(peer, generation);
          }
          case LinkEffect.CloseLink(var peer) -> {
            assertTrue(open.remove(peer), "closed what was not open");
          }
          case SignalingEffect.SealSignal(_, var to, var numbered, _) -> numbered(to, numbered);
          case LinkEffect.RunCommand(var peer, _, _) -> assertTrue(open.contains(peer));
          case LinkEffect.SendToPeer(var peer, _) -> assertTrue(open.contains(peer));
          case LinkEffect.Limit(var peer, var generation, _) -> {
            assertTrue(open.contains(peer));
            assertEquals(generations.get(peer), generation);
          }
          case LinkEffect.UseIceServers _, LinkEffect.Watch _, LinkEffect.PrepareLink _ -> {}
          case PageEffect _, MediaEffect _, SignalingEffect _, FileEffect _, SafetyEffect _ -> {}
        }
      }
      if (step.model() instanceof InCall call) {
        calls += inCall ? 0 : 1;
        inCall = true;
        inCall(call);
      } else {
        inCall = false;
        assertEquals(Set.of(), open, "a link outlives the call");
        numbers.clear();
        generations.clear();
        sent = 0;
      }
    }

    /** Whether the browser captures the screen after this. */
    private boolean captured(Msg msg, Step<? extends Model> step) {
      boolean before =
          msg instanceof MediaMsg.ScreenChanged(var stream) ? stream != null : captured;
      boolean runs = before && !step.effects().contains(new MediaEffect.ShareScreen(false));
      boolean shown = step.model().shared().media().sharedScreen() != null;
      assertEquals(runs, shown, "who shares is told so, and nothing is captured unseen");
      assertTrue(!shown || step.model() instanceof InCall, "a screen is shared in calls only");
      shares += shown && !captured ? 1 : 0;
      return runs;
    }

    private void numbered(PeerId to, SignalCodec.Numbered numbered) {
      PeerNumbers known = numbers.getOrDefault(to, PeerNumbers.NONE);
      assertTrue(numbered.seq() > known.signalsSent(), "a number is used once");
    }

    private void inCall(InCall call) {
      Set<PeerId> people = new HashSet<>();
      for (Participant participant : call.participants()) {
        assertTrue(people.add(participant.id()), "someone is there twice");
        Link link = participant.link();
        assertTrue(link.negotiation().early().size() <= Link.MAX_EARLY);
        assertEquals(generations.get(participant.id()), link.generation());
        assertTrue(participant.chat().sent() <= call.chat().sent());
        String name = participant.name();
        assertTrue(name == null || name.length() <= Limits.MAX_NAME_LENGTH);
      }
      peopleSeen = Math.max(peopleSeen, people.size());
      runs += call.safety().code().stage() instanceof CodeStage.Making ? 1 : 0;
      assertEquals(people, open, "a link for each person and no other");
      assertTrue(people.size() <= Limits.MAX_ROOM_SIZE);
      assertFalse(people.contains(call.self()));
      assertTrue(call.ui().notices().size() <= CallUi.MAX_NOTICES);
      assertTrue(call.chat().entries().size() <= ChatLog.MAX_ENTRIES);
      assertTrue(call.talk().hand() >= 0);
      assertTrue(call.talk().reactions().size() <= Talk.MAX_REACTIONS);
      assertTrue(call.talk().history().toAsk().size() <= Limits.MAX_ROOM_SIZE);
      assertTrue(call.chat().sent() >= sent);
      sent = call.chat().sent();
      for (Map.Entry<PeerId, PeerNumbers> known : numbers.entrySet()) {
        PeerNumbers now = call.numbers(known.getKey());
        PeerNumbers before = known.getValue();
        assertTrue(now.signalsSent() >= before.signalsSent(), "numbers only grow");
        assertTrue(
            now.signalsSeen().highest() >= before.signalsSeen().highest(), "numbers only grow");
        assertTrue(now.link() >= before.link(), "numbers only grow");
        assertTrue(now.chatSeen() >= before.chatSeen(), "numbers only grow");
      }
      numbers.putAll(call.numbers());
      files(call);
      Seat seat = call.seat();
      assertTrue(seat == null || seat.relays().bytes() <= Outgoing.MAX_BYTES);
    }
  }

  private static void files(InCall call) {
    Files files = call.files();
    assertTrue(files.own().stream().filter(OwnFile::open).count() <= Files.MAX_OPEN);
    for (TheirFile file : files.theirs()) {
      boolean here = call.participant(file.from()) != null;
      assertTrue(here || !file.stage().open(), "nothing comes from someone who left");
      assertTrue(file.received() <= Math.max(file.size(), 4L * Blocks.BLOCK_BYTES));
    }
    for (OwnFile file : files.own()) {
      for (Sending sending : file.sendings()) {
        assertTrue(sending.position() <= file.size());
        assertTrue(sending.confirmed() <= sending.position());
        assertTrue(sending.position() - sending.confirmed() <= Blocks.WINDOW_BYTES);
      }
    }
  }

  @Test
  void whateverComesTheModelStaysSound() {
    int calls = 0;
    int people = 0;
    int shares = 0;
    int runs = 0;
    int rehearsed = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      RandomMsgs messages = new RandomMsgs(random);
      Driver driver = random.nextBoolean() ? Driver.home() : Driver.joined();
      Watch watch = new Watch();
      for (int step = 0; step < STEPS; step++) {
        driver.now += random.nextInt(30_000);
        Msg msg = messages.next(driver.model());
        try {
          watch.after(msg, driver.take(msg));
          if (step % REHEARSED_EVERY == 0) {
            rehearsed += Rehearsal.of(driver.model(), driver.now).isEmpty() ? 0 : 1;
          }
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("seed " + seed + ", step " + step + ", " + msg, e);
        }
      }
      calls += watch.calls;
      shares += watch.shares;
      runs += watch.runs;
      people = Math.max(people, watch.peopleSeen);
    }
    assertTrue(calls > SEEDS, "the walk must reach calls: " + calls);
    assertTrue(people > 8, "and meet people: " + people);
    assertTrue(shares > SEEDS / 8, "and share screens: " + shares);
    assertTrue(runs > SEEDS, "and make safety codes: " + runs);
    assertTrue(rehearsed > SEEDS, "and be alone: " + rehearsed);
  }
}
