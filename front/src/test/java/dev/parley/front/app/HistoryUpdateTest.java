package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.app.chat.ChatLog;
import dev.parley.front.app.link.Connectivity;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written before someone came: each line once, where it belongs, and whose word it is. */
class HistoryUpdateTest {
  private static final PeerId EVE = Driver.peer('E');
  private static final long MINUTE = 60_000;

  private static void up(Driver driver, PeerId who, String name) {
    driver.connectivity(who, Connectivity.LIVE);
    driver.opened(who, Channel.CONTROL);
    driver.opened(who, Channel.CHAT);
    driver.says(who, new PeerMessage.Hello(name));
  }

  /** Came to Ana, who was there first, and Zoe. */
  private static Driver newcomer() {
    Driver driver = Driver.joined(Driver.ANA, Driver.ZOE);
    up(driver, Driver.ZOE, "Zoe");
    up(driver, Driver.ANA, "Ana");
    return driver;
  }

  private static Driver asking() {
    Driver driver = newcomer();
    driver.tick();
    return driver;
  }

  private static void tells(Driver driver, PeerId teller, long n, long age, String text) {
    driver.says(teller, new TalkMessage.HistoryLine(EVE, n, age, "Eve", text));
  }

  private static List<String> texts(Driver driver) {
    return driver.call().chat().entries().stream().map(ChatEntry::text).toList();
  }

  private static List<LinkEffect.SendToPeer> requests(Driver driver) {
    return driver.allEffects(LinkEffect.SendToPeer.class).stream()
        .filter(sent -> sent.message() instanceof TalkMessage.HistoryRequest)
        .toList();
  }

  private static LinkEffect.SendToPeer request(PeerId to) {
    return new LinkEffect.SendToPeer(to, new TalkMessage.HistoryRequest());
  }

  @Test
  void theOneLongestInTheRoomIsAskedOnce() {
    Driver driver = asking();
    assertEquals(List.of(request(Driver.ANA)), requests(driver));
    driver.says(Driver.ANA, new TalkMessage.HistoryEnd());
    driver.waits(60_000, Effect.class);
    assertEquals(List.of(request(Driver.ANA)), requests(driver));
  }

  @Test
  void anotherOneIsAskedWhenTheFirstIsSilentOrGone() {
    Driver driver = asking();
    tells(driver, Driver.ANA, 1, MINUTE, "one");
    driver.waits(Timings.HISTORY_WITHIN_MS, Effect.class);
    tells(driver, Driver.ANA, 2, MINUTE, "slow but alive");
    driver.waits(Timings.HISTORY_WITHIN_MS, Effect.class);
    assertEquals(1, requests(driver).size());
    driver.tick();
    assertEquals(List.of(request(Driver.ANA), request(Driver.ZOE)), requests(driver));
    driver.left(Driver.ZOE, LeaveReason.LEFT);
    driver.waits(60_000, Effect.class);
    assertEquals(2, requests(driver).size());
    assertNull(driver.call().talk().history().asked());
  }

  @Test
  void whoCameLaterIsNotAskedAndTellsNothing() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.waits(10_000, Effect.class);
    assertEquals(List.of(), requests(driver));
    tells(driver, Driver.ANA, 1, MINUTE, "made up");
    assertEquals(List.of(), texts(driver));
  }

  @Test
  void whoWasNotAskedTellsNothingAndNobodyTellsLinesOfOthersWhoAreHere() {
    Driver driver = asking();
    tells(driver, Driver.ZOE, 1, MINUTE, "unasked");
    for (PeerId here : List.of(Driver.SELF, Driver.ANA, Driver.ZOE)) {
      driver.says(Driver.ANA, new TalkMessage.HistoryLine(here, 1, 0, "x", "in your name"));
    }
    assertEquals(List.of(), texts(driver));
    driver.says(Driver.ANA, new TalkMessage.HistoryEnd());
    tells(driver, Driver.ANA, 1, MINUTE, "after the end");
    assertEquals(List.of(), texts(driver));
  }

  @Test
  void linesStandWhereTheyBelongAndSayWhoseWordTheyAre() {
    Driver driver = asking();
    driver.writes("mine");
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(1, 1, 3 * MINUTE, "two"));
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(2, 1, MINUTE, "four"));
    tells(driver, Driver.ANA, 7, 4 * MINUTE, "one");
    tells(driver, Driver.ANA, 8, 2 * MINUTE, "three");
    tells(driver, Driver.ANA, 8, 2 * MINUTE, "three again");
    assertEquals(List.of("one", "two", "three", "four", "mine"), texts(driver));
    ChatEntry told = driver.call().chat().entries().getFirst();
    assertEquals(
        new ChatEntry(EVE, ChatEntry.Kind.TOLD, "Eve", 7, "one", driver.now - 4 * MINUTE, "Ana"),
        told);
    assertEquals(ChatEntry.Kind.HEARD, driver.call().chat().entries().get(1).kind());
  }

  @Test
  void linesOfOneWriterKeepTheirOrderWhateverTheirAges() {
    Driver driver = asking();
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(1, 1, MINUTE, "one"));
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(2, 1, 9 * MINUTE, "two"));
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(3, 1, 0, "three"));
    assertEquals(List.of("one", "two", "three"), texts(driver));
    tells(driver, Driver.ANA, 3, 5 * MINUTE, "c");
    tells(driver, Driver.ANA, 2, MINUTE, "b");
    tells(driver, Driver.ANA, 4, 9 * MINUTE, "d");
    assertEquals(List.of("one", "two", "b", "c", "d", "three"), texts(driver));
  }

  @Test
  void noLineIsOlderThanClocks() {
    Driver driver = asking();
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(1, 1, Limits.MAX_COUNT, "x"));
    tells(driver, Driver.ANA, 1, Limits.MAX_COUNT, "y");
    for (ChatEntry entry : driver.call().chat().entries()) {
      assertEquals(0, entry.at());
    }
  }

  @Test
  void whatItsWriterSaysTakesThePlaceOfWhatWasTold() {
    Driver driver = asking();
    tells(driver, Driver.ANA, 1, MINUTE, "as Ana has it");
    driver.says(Driver.ANA, new TalkMessage.HistoryEnd());
    driver.arrives(EVE, "Eve");
    driver.says(EVE, new PeerMessage.ChatMessage(1, 1, MINUTE, "as I wrote it"));
    assertEquals(List.of("as I wrote it"), texts(driver));
    assertEquals(ChatEntry.Kind.HEARD, driver.call().chat().entries().getFirst().kind());
  }

  @Test
  void earlierLinesAreNoNews() {
    Driver driver = asking();
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(1, 1, MINUTE, "long ago"));
    tells(driver, Driver.ANA, 7, MINUTE, "long ago, too");
    assertEquals(0, driver.call().chat().unread());
    assertTrue(!driver.notices().contains(Notice.What.WROTE));
    driver.says(Driver.ZOE, new PeerMessage.ChatMessage(2, 1, 0, "now"));
    assertEquals(1, driver.call().chat().unread());
    assertTrue(driver.notices().contains(Notice.What.WROTE));
  }

  @Test
  void oneTellsOnlySoMuch() {
    Driver driver = asking();
    for (int n = 1; n <= 2 * Limits.MAX_HISTORY_LINES; n++) {
      tells(driver, Driver.ANA, n, MINUTE, "x");
    }
    assertEquals(Limits.MAX_HISTORY_LINES, texts(driver).size());
    Driver other = asking();
    for (int n = 1; n <= 100; n++) {
      tells(other, Driver.ANA, n, MINUTE, "x".repeat(Limits.MAX_CHAT_LENGTH));
    }
    assertEquals(Limits.MAX_HISTORY_LENGTH / Limits.MAX_CHAT_LENGTH, texts(other).size());
  }

  @Test
  void linesOfPeopleWhoHaveGoneAreToldToWhoeverAsks() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(1, 1, 0, "I must go"));
    driver.writes("bye");
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.arrives(EVE, "Eve");
    driver.says(EVE, new PeerMessage.ChatMessage(1, 1, 0, "hi"));
    driver.now += MINUTE;
    driver.arrives(Driver.ZOE, "Zoe");
    driver.says(Driver.ZOE, new TalkMessage.HistoryRequest());
    assertEquals(
        List.of(
            new LinkEffect.SendToPeer(
                Driver.ZOE, new TalkMessage.HistoryLine(Driver.ANA, 1, MINUTE, "Ana", "I must go")),
            new LinkEffect.SendToPeer(Driver.ZOE, new TalkMessage.HistoryEnd())),
        driver.effects());
    assertEquals(List.of("bye"), driver.chatSentTo(Driver.ZOE));
  }

  @Test
  void whoAsksAgainAndAgainIsAnsweredNowAndThen() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    int answers = 0;
    for (int i = 0; i < 100; i++) {
      driver.says(Driver.ANA, new TalkMessage.HistoryRequest());
      answers += driver.effects().size();
      driver.now += Timings.HISTORY_EVERY_MS / 10;
    }
    assertEquals(10, answers);
  }

  @Test
  void aNewcomerIsToldTheNewestLinesAsFarAsTheyFit() {
    Driver driver = Driver.joined();
    String text = "x".repeat(Limits.MAX_CHAT_LENGTH);
    for (int i = 0; i < 100; i++) {
      driver.writes(text);
    }
    driver.arrives(Driver.ZOE, "Zoe");
    int fit = Limits.MAX_HISTORY_LENGTH / Limits.MAX_CHAT_LENGTH;
    assertEquals(fit, driver.chatSentTo(Driver.ZOE).size());
    assertEquals(100 - fit + 1, driver.person(Driver.ZOE).chat().first());
  }

  @Test
  void whoComesBackToTheSameRoomStillHasTheChat() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.writes("one");
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(1, 1, 0, "two"));
    driver.take(new UiMsg.PressedLeave());
    driver.take(new UiMsg.PressedRejoin());
    assertEquals(List.of("one", "two"), texts(driver));
    assertEquals(0, driver.call().chat().unread());
    driver.writes("three");
    assertEquals(2, driver.call().chat().sent());
  }

  @Test
  void inAnotherRoomThereIsNothingOfIt() {
    ChatLog log = ChatLog.EMPTY.write(Driver.SELF, "", "secret", 1);
    assertEquals(List.of(), log.elsewhere().entries());
    assertEquals(2, log.elsewhere().firstToTell());
  }
}
