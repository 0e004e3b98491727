package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people write: each line once, in order, to all who were there. */
class ChatUpdateTest {
  private static final Msg TOGGLE_CHAT = new UiMsg.ToggledPanel(CallUi.Panel.CHAT);

  private static void hears(Driver driver, long n, String text) {
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(n, 1, 0, text));
  }

  private static List<String> texts(Driver driver) {
    return driver.call().chat().entries().stream().map(ChatEntry::text).toList();
  }

  @Test
  void aLineGoesToEveryoneAndIntoTheOwnLog() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    driver.writes("  hello \n");
    assertEquals(List.of("hello"), driver.chatSentTo(Driver.ANA));
    assertEquals(List.of("hello"), driver.chatSentTo(Driver.ZOE));
    assertEquals(List.of("hello"), texts(driver));
    assertEquals("", driver.call().chat().draft());
    driver.writes("   ");
    assertEquals(List.of("hello"), texts(driver));
  }

  @Test
  void whoComesLaterGetsEarlierLinesTooAndHowOldTheyAre() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.writes("before");
    driver.now += 60_000;
    driver.arrives(Driver.ZOE, "Zoe");
    driver.writes("after");
    assertEquals(List.of("before", "after"), driver.chatSentTo(Driver.ZOE));
    assertEquals(List.of("before", "after"), driver.chatSentTo(Driver.ANA));
    assertTrue(
        driver
            .allEffects(LinkEffect.SendToPeer.class)
            .contains(
                new LinkEffect.SendToPeer(
                    Driver.ZOE, new PeerMessage.ChatMessage(1, 1, 60_000, "before"))));
  }

  @Test
  void aLineWrittenBeforeTheChannelIsOpenIsSentOnceItIs() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    driver.writes("early");
    assertEquals(List.of(), driver.chatSentTo(Driver.ANA));
    driver.opened(Driver.ANA, Channel.CHAT);
    driver.opened(Driver.ANA, Channel.CHAT);
    assertEquals(List.of("early"), driver.chatSentTo(Driver.ANA));
  }

  @Test
  void aLineWrittenDuringAnInterruptionIsSentWhenItEnds() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.connectivity(Driver.ANA, Connectivity.INTERRUPTED);
    driver.writes("one");
    driver.writes("two");
    assertEquals(List.of(), driver.chatSentTo(Driver.ANA));
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    assertEquals(List.of("one", "two"), driver.chatSentTo(Driver.ANA));
  }

  @Test
  void aLineWrittenWhileTheConnectionIsMadeAnewWaitsForTheNewChannel() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.reports(Driver.ANA, new LinkEvent.DescriptionRefused());
    driver.waits(4_000, Effect.class);
    assertEquals(2, driver.generation(Driver.ANA));
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    driver.writes("patience");
    assertEquals(List.of(), driver.chatSentTo(Driver.ANA));
    driver.opened(Driver.ANA, Channel.CHAT);
    assertEquals(List.of("patience"), driver.chatSentTo(Driver.ANA));
  }

  @Test
  void aLineThatArrivesTwiceIsShownOnce() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    hears(driver, 1, "one");
    hears(driver, 1, "one");
    hears(driver, 3, "three");
    hears(driver, 2, "two");
    assertEquals(List.of("one", "two"), texts(driver), "three comes again");
    hears(driver, 3, "three");
    assertEquals(List.of("one", "two", "three"), texts(driver));
    assertEquals(List.of(received(3)), driver.effects(LinkEffect.SendToPeer.class));
  }

  private static LinkEffect.SendToPeer received(long n) {
    return new LinkEffect.SendToPeer(Driver.ANA, new PeerMessage.ChatReceived(n));
  }

  @Test
  void whoCameLaterBeginsWithTheFirstLineThatIsMeantForThem() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(8, 7, 0, "eight"));
    assertEquals(List.of(), texts(driver));
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(7, 7, 0, "seven"));
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(8, 7, 0, "eight"));
    assertEquals(List.of("seven", "eight"), texts(driver));
  }

  @Test
  void whatIsNotConfirmedIsSentAgainOnTheNextChannel() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.writes("one");
    driver.writes("two");
    driver.says(Driver.ANA, new PeerMessage.ChatReceived(1));
    driver.reports(Driver.ANA, new LinkEvent.DescriptionRefused());
    driver.waits(4_000, Effect.class);
    driver.connectivity(Driver.ANA, Connectivity.LIVE);
    driver.opened(Driver.ANA, Channel.CHAT);
    assertEquals(List.of("one", "two", "two"), driver.chatSentTo(Driver.ANA));
    assertEquals(received(0), driver.effects(LinkEffect.SendToPeer.class).getFirst());
  }

  @Test
  void whatIsNotConfirmedForLongIsSentAgainOnTheSameChannelToo() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.writes("one");
    driver.waits(Timings.CHAT_AGAIN_MS, Effect.class);
    assertEquals(List.of("one", "one"), driver.chatSentTo(Driver.ANA));
    driver.says(Driver.ANA, new PeerMessage.ChatReceived(1));
    driver.waits(10 * Timings.CHAT_AGAIN_MS, Effect.class);
    assertEquals(List.of("one", "one"), driver.chatSentTo(Driver.ANA));
  }

  @Test
  void nothingIsSentAgainAsLongAsSomeOfItArrives() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    for (int i = 1; i <= 9; i++) {
      driver.writes("line " + i);
    }
    for (int i = 1; i <= 4; i++) {
      driver.waits(Timings.CHAT_AGAIN_MS - 1_000, Effect.class);
      driver.says(Driver.ANA, new PeerMessage.ChatReceived(i));
    }
    assertEquals(9, driver.chatSentTo(Driver.ANA).size());
    driver.waits(Timings.CHAT_AGAIN_MS, Effect.class);
    assertEquals(9 + 5, driver.chatSentTo(Driver.ANA).size());
  }

  @Test
  void withoutALinkLinesGoOverANeighbourUntilTheyAreConfirmed() {
    Driver driver = Driver.talking(Driver.ZOE, "Zoe");
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    driver.writes("nobody carries it");
    assertEquals(List.of(), detours(driver));
    driver.says(Driver.ZOE, new PeerMessage.Neighbours(List.of(Driver.ANA)));
    driver.waits(Timings.CHAT_AGAIN_MS, Effect.class);
    PeerMessage.ChatMessage line = new PeerMessage.ChatMessage(1, 1, 1_000, "nobody carries it");
    PeerMessage.ChatMessage again = new PeerMessage.ChatMessage(1, 1, 4_000, "nobody carries it");
    assertEquals(List.of(line), detours(driver));
    driver.waits(Timings.CHAT_AGAIN_MS, Effect.class);
    assertEquals(List.of(line, again), detours(driver));
    driver.signal(Driver.ANA, 1, new Signal.Detour(new PeerMessage.ChatReceived(1)));
    driver.waits(10 * Timings.CHAT_AGAIN_MS, Effect.class);
    assertEquals(List.of(line, again), detours(driver));
  }

  @Test
  void whatCameOverANeighbourIsShownAndConfirmedOverOne() {
    Driver driver = Driver.talking(Driver.ZOE, "Zoe");
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    driver.signal(Driver.ANA, 1, new Signal.Detour(new PeerMessage.ChatMessage(1, 1, 0, "hi")));
    assertEquals(List.of("hi"), texts(driver));
    assertEquals(List.of(new PeerMessage.ChatReceived(1)), detours(driver));
  }

  /** What was sealed to go over neighbours so far. */
  private static List<PeerMessage> detours(Driver driver) {
    return driver.allEffects(SignalingEffect.SealSignal.class).stream()
        .filter(seal -> seal.way() == Way.NEIGHBOURS)
        .map(seal -> (PeerMessage) ((Signal.Detour) seal.numbered().signal()).content())
        .toList();
  }

  @Test
  void linesAreUnreadUntilTheChatIsOpened() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    hears(driver, 1, "a");
    hears(driver, 2, "b");
    assertEquals(2, driver.call().chat().unread());
    driver.take(TOGGLE_CHAT);
    assertEquals(0, driver.call().chat().unread());
    hears(driver, 3, "c");
    assertEquals(0, driver.call().chat().unread());
    assertEquals(List.of(received(3)), driver.effects());
    driver.take(TOGGLE_CHAT);
    hears(driver, 4, "d");
    assertEquals(1, driver.call().chat().unread());
  }

  @Test
  void aFloodIsOneNoticeAndOneSoundUnderWhateverNames() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    for (int n = 1; n <= 1000; n++) {
      driver.says(Driver.ANA, new PeerMessage.Hello("Ana " + n));
      hears(driver, n, "spam");
    }
    assertEquals(1, Collections.frequency(driver.notices(), Notice.What.WROTE));
    long sounds =
        driver.allEffects(PageEffect.PlaySound.class).stream()
            .filter(played -> played.sound() == PageEffect.Sound.WROTE)
            .count();
    assertEquals(1, sounds);
    assertEquals(100, driver.call().chat().entries().size());
  }

  @Test
  void whoWritesTooMuchIsNotHeardUntilLater() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    for (int n = 1; n <= 1000; n++) {
      hears(driver, n, "spam");
    }
    assertEquals(100, driver.call().chat().entries().getLast().n());
    assertEquals(List.of(received(100)), driver.effects(), "no more is confirmed than was taken");
    driver.now += 200;
    hears(driver, 101, "spam");
    hears(driver, 102, "spam");
    assertEquals(101, driver.call().chat().entries().getLast().n());
    driver.now += Timings.CHAT_AGAIN_MS;
    hears(driver, 102, "what is sent again is taken then");
    assertEquals(102, driver.call().chat().entries().getLast().n());
  }

  @Test
  void theNextLineAfterANoticeHasGoneIsToldAgain() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    hears(driver, 1, "a");
    long id = driver.call().ui().notices().getLast().id();
    driver.fires(new Timer.NoticeExpiry(id));
    assertEquals(List.of(Notice.What.JOINED), driver.notices());
    hears(driver, 2, "b");
    assertEquals(List.of(Notice.What.JOINED, Notice.What.WROTE), driver.notices());
  }

  @Test
  void whoOpensTheChatIsToldNoMoreThatSomeoneWrote() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    hears(driver, 1, "a");
    assertEquals(List.of(Notice.What.JOINED, Notice.What.WROTE), driver.notices());
    driver.take(TOGGLE_CHAT);
    assertEquals(List.of(Notice.What.JOINED), driver.notices());
  }

  @Test
  void anOverlongLineIsCut() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.writes("x".repeat(Limits.MAX_CHAT_LENGTH + 50));
    assertEquals(Limits.MAX_CHAT_LENGTH, driver.chatSentTo(Driver.ANA).getFirst().length());
  }

  @Test
  void aLineKeepsTheNameUnderWhichItWasWritten() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    hears(driver, 1, "a");
    driver.says(Driver.ANA, new PeerMessage.Hello("Eve"));
    ChatEntry entry = driver.call().chat().entries().getFirst();
    assertEquals("Ana", entry.name());
    assertEquals(driver.now, entry.at());
    assertTrue(!entry.own());
  }

  @Test
  void whoHasGivenNoNameCanWriteAllTheSame() {
    Driver driver = Driver.joined();
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ANA));
    hears(driver, 1, "hi");
    assertEquals("", driver.call().chat().entries().getFirst().name());
  }
}
