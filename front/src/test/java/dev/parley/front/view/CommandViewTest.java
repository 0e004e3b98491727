package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.Command;
import dev.parley.front.app.Happening;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Msg;
import dev.parley.front.app.Screens;
import dev.parley.front.app.TalkScreens;
import dev.parley.front.app.UiMsg;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Commands as they are offered, and that there is one for each button. */
class CommandViewTest {

  private static Rendering chat(String draft) {
    return new Rendering(PageView.view(TalkScreens.writing(draft)));
  }

  private static @Nullable Msg press(InCall call, String key) {
    return CommandView.pressed(call, key);
  }

  @Test
  void everyButtonOfTheToolbarHasACommandThatDoesTheSame() {
    InCall call = Screens.call("Ana", "hi", CallUi.Panel.NONE);
    Html.Element toolbar = new Rendering(PageView.view(call)).find("toolbar", "Call controls");
    List<Happening> pressed = new ArrayList<>();
    for (Html.Element button : new Rendering(toolbar).elements("button")) {
      for (Attribute attribute : button.attributes()) {
        if (attribute instanceof Attribute.OnClick(var msg)) {
          pressed.add(msg);
        }
      }
    }
    assertTrue(pressed.size() >= 10, "only " + pressed);
    List<Msg> commands = new ArrayList<>();
    for (Command command : Command.values()) {
      UiMsg msg = command.msg();
      if (msg != null) {
        commands.add(msg);
      }
    }
    for (Happening msg : pressed) {
      assertTrue(commands.contains(msg), "there is no command for " + msg);
    }
  }

  /** What a key means, if the field takes it. */
  private static @Nullable UiMsg meaning(InCall call, String key) {
    UiMsg meant = Command.meant(call, key);
    assertEquals(meant == null ? null : new UiMsg.PressedInMessage(key), press(call, key));
    return meant;
  }

  @Test
  void theFieldsKeysChooseAndTheFocusStaysThere() {
    InCall call = TalkScreens.writing("/m");
    assertEquals(new UiMsg.ChoseCommand(1), meaning(call, "ArrowDown"));
    assertEquals(new UiMsg.ChoseCommand(2), meaning(call, "ArrowUp"));
    assertEquals(new UiMsg.CompletedCommand(Command.MUTE), meaning(call, "Enter"));
    assertEquals(new UiMsg.CompletedCommand(Command.MUTE), meaning(call, "Tab"));
    assertEquals(new UiMsg.ChoseCommand(-1), meaning(call, "Escape"));
    assertNull(meaning(call, "x"));
    assertEquals(new UiMsg.SentChat(), meaning(TalkScreens.writing("/mute"), "Enter"));
    for (String draft : List.of("", "hello", "//m", "/zzz")) {
      assertEquals(new UiMsg.SentChat(), meaning(TalkScreens.writing(draft), "Enter"));
      assertNull(meaning(TalkScreens.writing(draft), "Tab"));
      assertNull(meaning(TalkScreens.writing(draft), "Escape"));
    }
  }

  @Test
  void theListTellsWhatIsChosen() {
    Rendering page = chat("/m");
    assertEquals("Commands", Rendering.name(page.find("listbox", "Commands")));
    List<Html.Element> options =
        page.elements("li").stream().filter(each -> Rendering.role(each).equals("option")).toList();
    assertEquals(3, options.size());
    Html.Element field = page.find("textbox", "Message");
    assertEquals(
        Rendering.attribute(options.getFirst(), "id"),
        Rendering.attribute(field, "aria-activedescendant"));
    assertEquals("true", Rendering.attribute(options.getFirst(), "aria-selected"));
    assertEquals("commands", Rendering.attribute(field, "aria-controls"));
    assertEquals("", Rendering.attribute(chat("hi").find("textbox", "Message"), "aria-controls"));
  }

  @Test
  void helpListsThemAllAndAnErrorSaysWhatIsWrong() {
    String help = new Rendering(PageView.view(TalkScreens.wrote("/help"))).text();
    for (Command command : Command.values()) {
      assertTrue(help.contains("/" + command.word()), command.word());
    }
    String wrong = new Rendering(PageView.view(TalkScreens.wrote("/<b>x"))).text();
    assertTrue(wrong.contains("/<b>x"), wrong);
    assertTrue(wrong.contains("is no command and was not sent"), wrong);
  }

  @Test
  void whatSomeoneDoesIsToldWithTheirName() {
    Rendering page =
        new Rendering(PageView.view(Screens.call("Ana", "/me *waves*", CallUi.Panel.CHAT)));
    String text = page.text().replace("\n", "");
    assertTrue(text.contains("Ana waves"), text);
    assertTrue(!text.contains("/me"), text);
  }
}
