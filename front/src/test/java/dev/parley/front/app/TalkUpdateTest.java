package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people show each other besides lines of chat. */
class TalkUpdateTest {

  private static List<String> shown(Driver driver, PeerId of) {
    return driver.call().talk().reactions().stream()
        .filter(reaction -> reaction.from().equals(of))
        .map(Talk.Reaction::emoji)
        .toList();
  }

  private static void reacts(Driver driver, String emoji) {
    driver.take(new UiMsg.OpenedDialog(CallUi.Dialog.REACTIONS));
    driver.take(new UiMsg.PickedEmoji(emoji));
  }

  private static List<LinkEffect.SendToPeer> sent(Driver driver, PeerMessage message) {
    return driver.allEffects(LinkEffect.SendToPeer.class).stream()
        .filter(each -> each.message().equals(message))
        .toList();
  }

  @Test
  void aReactionIsShownHereAndSentToEveryoneWhomItReaches() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.connectivity(Driver.ZOE, Connectivity.INTERRUPTED);
    reacts(driver, "👍");
    assertEquals(List.of("👍"), shown(driver, Driver.SELF));
    PeerMessage reaction = new TalkMessage.Reaction("👍");
    assertEquals(List.of(new LinkEffect.SendToPeer(Driver.ANA, reaction)), sent(driver, reaction));
    assertEquals(CallUi.Dialog.NONE, driver.call().ui().dialog());
    driver.connectivity(Driver.ZOE, Connectivity.LIVE);
    assertEquals(1, sent(driver, reaction).size(), "too late for Zoe");
  }

  @Test
  void aReactionGoesAfterAWhile() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new TalkMessage.Reaction("🎉"));
    PageEffect.Schedule timer = driver.effects(PageEffect.Schedule.class).getFirst();
    assertEquals(new PageEffect.Schedule(new Timer.ReactionExpiry(1), 3_000), timer);
    driver.says(Driver.ANA, new TalkMessage.Reaction("👍"));
    assertEquals(List.of("🎉", "👍"), shown(driver, Driver.ANA));
    driver.fires(timer.timer());
    assertEquals(List.of("👍"), shown(driver, Driver.ANA));
  }

  @Test
  void onlyWhatIsOfferedHereIsShown() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    for (String strange : List.of("x", "👍👍", "<b>", "🏴‍☠️", " 👍", "\u202e")) {
      driver.says(Driver.ANA, new TalkMessage.Reaction(strange));
    }
    assertEquals(List.of(), shown(driver, Driver.ANA));
  }

  @Test
  void aFloodOfReactionsIsAFewAndOnePieceOfNews() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    for (int i = 0; i < 1_000; i++) {
      driver.says(Driver.ANA, new TalkMessage.Reaction("👏"));
    }
    assertEquals(6, shown(driver, Driver.ANA).size());
    assertEquals(1, Collections.frequency(driver.notices(), Notice.What.REACTED));
    driver.now += 600;
    driver.says(Driver.ANA, new TalkMessage.Reaction("👏"));
    assertEquals(7, shown(driver, Driver.ANA).size());
    assertEquals("👏 Ana", driver.call().ui().notices().getLast().name());
  }

  @Test
  void nobodySendsMoreReactionsThanOthersTake() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    Driver other = Driver.talking(Driver.ANA, "Ana");
    for (int i = 0; i < 200; i++) {
      long before = driver.call().talk().reactionsSoFar();
      reacts(driver, "🎉");
      if (driver.call().talk().reactionsSoFar() > before) {
        long seen = other.call().talk().reactionsSoFar();
        other.says(Driver.ANA, new TalkMessage.Reaction("🎉"));
        assertEquals(seen + 1, other.call().talk().reactionsSoFar(), "taken by the other");
      }
      driver.now += 100;
      other.now += 100;
    }
    assertTrue(other.call().talk().reactionsSoFar() > 30);
  }

  @Test
  void manyReactionsOfManyPeopleAreBounded() {
    Driver driver = Driver.joined();
    for (char letter = 'a'; letter <= 'l'; letter++) {
      driver.arrives(Driver.peer(letter), "x");
      for (int i = 0; i < 10; i++) {
        driver.says(Driver.peer(letter), new TalkMessage.Reaction("🎉"));
      }
    }
    assertEquals(Talk.MAX_REACTIONS, driver.call().talk().reactions().size());
    assertFalse(shown(driver, Driver.peer('l')).isEmpty());
    assertTrue(shown(driver, Driver.peer('a')).isEmpty());
  }

  @Test
  void othersSeeThatThePersonWritesEveryFewSeconds() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    PeerMessage typing = new TalkMessage.Typing();
    driver.take(new UiMsg.TypedChat(" "));
    assertEquals(0, sent(driver, typing).size());
    for (int i = 0; i < 30; i++) {
      driver.take(new UiMsg.TypedChat("x".repeat(i + 1)));
      driver.now += 200;
    }
    assertEquals(2, sent(driver, typing).size());
    driver.take(new UiMsg.SentChat());
    driver.take(new UiMsg.TypedChat("n"));
    assertEquals(3, sent(driver, typing).size(), "the next line is another one");
  }

  @Test
  void whoWasWritingHasStoppedAfterAWhileOrWhenTheLineIsThere() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new TalkMessage.Typing());
    assertTrue(driver.person(Driver.ANA).chat().typing());
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(1, 1, 0, "x"));
    assertFalse(driver.person(Driver.ANA).chat().typing());
    driver.says(Driver.ANA, new TalkMessage.Typing());
    driver.waits(Timings.TYPING_MS - 1_000, Effect.class);
    assertTrue(driver.person(Driver.ANA).chat().typing());
    driver.says(Driver.ANA, new TalkMessage.Typing());
    driver.waits(Timings.TYPING_MS - 1_000, Effect.class);
    assertTrue(driver.person(Driver.ANA).chat().typing());
    driver.tick();
    assertFalse(driver.person(Driver.ANA).chat().typing());
  }

  @Test
  void aFloodOfTypingChangesNothing() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new TalkMessage.Typing());
    Model first = driver.model();
    for (int i = 0; i < 1_000; i++) {
      driver.says(Driver.ANA, new TalkMessage.Typing());
      assertSame(first, driver.model());
    }
  }

  @Test
  void anEmojiForTheMessageIsWrittenWhereThePersonWrites() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.OpenedDialog(CallUi.Dialog.EMOJI));
    driver.take(new UiMsg.PickedEmoji("🙂"));
    assertEquals(List.of(new PageEffect.WriteMessage("🙂", false)), driver.effects());
    assertEquals(CallUi.Dialog.NONE, driver.call().ui().dialog());
    assertEquals(List.of(), driver.call().talk().reactions());
    driver.take(new UiMsg.PickedEmoji("🙂"));
    assertEquals(List.of(), driver.effects(), "nothing was open");
  }
}
