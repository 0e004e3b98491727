package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.chat.ChatEntry;
import dev.parley.front.app.media.Capture;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written after a slash. */
class CommandUpdateTest {

  private static Driver talking() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.CHAT));
    return driver;
  }

  private static List<ChatEntry.Kind> kinds(Driver driver) {
    return driver.call().chat().shown().stream().map(ChatEntry::kind).toList();
  }

  private static void nothingWasSent(Driver driver) {
    assertEquals(List.of(), driver.chatSentTo(Driver.ANA));
    assertEquals(0, driver.call().chat().sent());
  }

  @Test
  void commandsDoWhatTheButtonsDo() {
    Driver driver = talking();
    driver.writes("/mute");
    assertFalse(driver.media().microphone().wanted());
    driver.writes(" /mute ");
    assertTrue(driver.media().microphone().wanted());
    driver.writes("/camera");
    assertFalse(driver.media().camera().wanted());
    driver.writes("/share");
    assertInstanceOf(Capture.Asking.class, driver.media().screen());
    driver.writes("/hand");
    assertEquals(1, Hands.place(driver.call(), Driver.SELF));
    driver.writes("/react");
    assertEquals(CallUi.Dialog.REACTIONS, driver.call().ui().dialog());
    driver.writes("/invite");
    assertEquals(CallUi.Dialog.INVITE, driver.call().ui().dialog());
    driver.writes("/people");
    assertEquals(CallUi.Panel.PEOPLE, driver.call().ui().panel());
    nothingWasSent(driver);
    assertEquals("", driver.call().chat().draft());
    driver.writes("/leave");
    assertInstanceOf(Model.Ended.class, driver.model());
  }

  @Test
  void everyCommandDoesSomethingAndKeepsNoDraft() {
    for (Command command : Command.values()) {
      Driver driver = talking();
      driver.take(new UiMsg.TypedChat("/" + command.word()));
      Model before = driver.model();
      driver.take(new UiMsg.SentChat());
      boolean waits = command == Command.ME;
      if (waits) {
        assertSame(before, driver.model());
      } else {
        assertNotEquals(before, driver.model(), command::word);
      }
      if (driver.model() instanceof InCall call) {
        assertEquals(waits ? "/me" : "", call.chat().draft());
      }
    }
  }

  @Test
  void whatIsNoCommandIsNotSentAndSaysSo() {
    Driver driver = talking();
    for (String text : List.of("/mut", "/Mute", "/leave it to me", "/", "/mute\n", "/help!")) {
      driver.writes("/x");
      driver.writes(text);
      if (!text.equals("/mute\n")) {
        assertEquals(List.of(ChatEntry.Kind.UNKNOWN), kinds(driver));
        assertEquals(text, driver.call().chat().entries().getLast().text());
        assertEquals(text, driver.call().chat().draft(), "to be put right");
      }
    }
    assertInstanceOf(InCall.class, driver.model());
    nothingWasSent(driver);
  }

  @Test
  void twoSlashesSendOne() {
    Driver driver = talking();
    driver.writes("//mute");
    driver.writes("/me waves");
    driver.writes("a /mute");
    assertEquals(List.of("/mute", "/me waves", "a /mute"), driver.chatSentTo(Driver.ANA));
    assertTrue(driver.media().microphone().wanted());
  }

  @Test
  void helpIsALineForThisPersonAloneAndThereIsOnlyOne() {
    Driver driver = talking();
    driver.writes("hi");
    driver.writes("/help");
    driver.writes("/nonsense");
    driver.writes("/help");
    driver.writes("there");
    assertEquals(
        List.of(ChatEntry.Kind.OWN, ChatEntry.Kind.HELP, ChatEntry.Kind.OWN), kinds(driver));
    driver.arrives(Driver.ZOE, "Zoe");
    assertEquals(List.of("hi", "there"), driver.chatSentTo(Driver.ZOE));
    driver.says(Driver.ZOE, new TalkMessage.HistoryRequest());
    assertEquals(
        List.of(new LinkEffect.SendToPeer(Driver.ZOE, new TalkMessage.HistoryEnd())),
        driver.effects());
  }

  @Test
  void whatIsClearedIsGoneHereOnly() {
    Driver driver = talking();
    driver.writes("one");
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(1, 1, 0, "two"));
    driver.now += 10;
    driver.writes("/clear");
    assertEquals(List.of(), kinds(driver));
    driver.now += 10;
    driver.writes("three");
    assertEquals(List.of(ChatEntry.Kind.OWN), kinds(driver));
    driver.left(Driver.ANA, LeaveReason.LEFT);
    driver.arrives(Driver.ZOE, "Zoe");
    assertEquals(List.of("one", "three"), driver.chatSentTo(Driver.ZOE));
    driver.says(Driver.ZOE, new TalkMessage.HistoryRequest());
    assertEquals(2, driver.effects().size(), "two, and the end");
  }

  @Test
  void commandsAreOfferedWhileOneIsWritten() {
    Driver driver = talking();
    driver.take(new UiMsg.TypedChat("/m"));
    assertEquals(List.of(Command.MUTE, Command.MORE, Command.ME), Command.offered(driver.call()));
    assertEquals(List.of(), driver.effects(), "nobody sees that a command is being written");
    driver.take(new UiMsg.ChoseCommand(-1));
    assertEquals(List.of(), Command.offered(driver.call()));
    driver.take(new UiMsg.TypedChat("/mu"));
    assertEquals(List.of(Command.MUTE), Command.offered(driver.call()));
    driver.take(new UiMsg.CompletedCommand(Command.MUTE));
    assertEquals(List.of(new PageEffect.WriteMessage("/mute", true)), driver.effects());
    driver.take(new UiMsg.CompletedCommand(Command.ME));
    assertEquals(List.of(new PageEffect.WriteMessage("/me ", true)), driver.effects());
    for (String text : List.of("", "m", "//m", "/me w", "/mute x", "/x", "a/m")) {
      driver.take(new UiMsg.TypedChat(text));
      assertEquals(List.of(), Command.offered(driver.call()), text);
    }
  }

  @Test
  void keysThatFollowQuicklyMeanWhatTheyDoAfterThoseBeforeThem() {
    Driver driver = talking();
    driver.take(new UiMsg.TypedChat("/m"));
    for (String key : List.of("ArrowDown", "ArrowUp", "Tab")) {
      driver.take(new UiMsg.PressedInMessage(key));
    }
    assertEquals(List.of(new PageEffect.WriteMessage("/mute", true)), driver.effects());
    driver.take(new UiMsg.TypedChat("/mute"));
    driver.take(new UiMsg.PressedInMessage("x"));
    assertEquals(List.of(), driver.effects());
  }

  @Test
  void whereNoScreenCanBeSharedThereIsNoCommandForIt() {
    Driver driver = new Driver(Screens.onPhone());
    driver.take(new UiMsg.TypedChat("/s"));
    assertEquals(List.of(), Command.offered(driver.call()));
    driver.writes("/share");
    assertEquals(List.of(ChatEntry.Kind.UNKNOWN), kinds(driver));
  }
}
