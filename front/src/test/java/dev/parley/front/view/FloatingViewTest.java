package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.CallUi;
import dev.parley.front.app.InCall;
import dev.parley.front.app.Screens;
import dev.parley.front.app.TalkScreens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small window above others. */
class FloatingViewTest {

  private static Rendering render(InCall call) {
    return new Rendering(FloatingView.view(call));
  }

  @Test
  void itShowsTheOthersAndTheControlsThatMatter() {
    Rendering page = render(TalkScreens.unread());
    assertEquals(List.of("Ana"), page.names("figure"));
    page.find("toolbar", "Call controls");
    assertEquals(List.of("Microphone", "Camera", "Leave"), page.names("button"));
  }

  @Test
  void itShowsWhatIsLarge() {
    assertEquals(List.of("Ana"), render(Screens.pinned()).names("figure"));
    assertEquals(
        List.of("Ana's screen", "Your screen"), render(Screens.sharing(true)).names("figure"));
  }

  @Test
  void aloneItShowsOneself() {
    assertEquals(List.of("You"), render(Screens.dialog(CallUi.Dialog.NONE)).names("figure"));
  }

  /** What is heard is heard once: from the large window. */
  @Test
  void everythingInItIsSilent() {
    for (InCall call : List.of(TalkScreens.unread(), Screens.sharing(true))) {
      List<Html.Element> videos = render(call).elements("video");
      assertTrue(videos.stream().allMatch(video -> Rendering.flag(video, "muted")));
    }
  }
}
