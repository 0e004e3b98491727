package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links that bring settings along. */
final class PresetsIT extends BrowserTest {

  @Test
  void aLinkBringsNameDevicesChatAndThemeAlongAndLeavesThemBehind() {
    String room = newRoom();
    PersonPage ana = person("Ana", window -> window.setViewportSize(1280, 720));
    ana.open(room + "?name=Ana%20Lu%C3%ADsa&mute=1&camera=0&chat=1&theme=dark&share=1");
    assertThat(
            ana.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your name")))
        .hasValue("Ana Luísa");
    ana.seesToggle("Microphone", false);
    ana.seesToggle("Camera", false);
    assertThat(ana.page().locator("html")).hasAttribute("data-theme", "dark");
    assertThat(ana.page().getByText("You are about to join")).isVisible();
    ana.page().waitForURL(url -> url.endsWith("#" + room));
    ana.join();
    assertThat(ana.panel("Chat")).isVisible();
    ana.seesToggle("Microphone", false);
    ana.seesToggle("Camera", false);

    PersonPage bjorn = personIn(room, "Björn");
    bjorn.sees("Ana Luísa");
    assertEquals(
        0, ((Number) ana.page().evaluate("() => newestTracks")).intValue(), "nothing was captured");
  }

  @Override
  List<String> scripts() {
    return List.of(
        """
        window.newestTracks = 0;
        (() => {
          const devices = navigator.mediaDevices;
          const capture = devices.getUserMedia.bind(devices);
          devices.getUserMedia = async wanted => {
            const stream = await capture(wanted);
            window.newestTracks += stream.getTracks().length;
            return stream;
          };
        })();
        """);
  }
}
