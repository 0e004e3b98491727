package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Going, coming back, and finding no place. */
final class LeavingIT extends BrowserTest {

  @Test
  void whoLeavesIsGoneForTheOthersAndBackWithOnePress() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = personIn(room, "Björn");
    bjorn.stats("Ana").pictureMoves();
    ana.seesTiles(2);

    ana.leave();
    bjorn.seesNotice("Ana left");
    bjorn.seesTiles(1);

    ana.button("Rejoin").click();
    ana.seesScreen("call");
    bjorn.seesNotice("Ana joined");
    ana.seesTiles(2);
    bjorn.seesTiles(2);
    ana.stats("Björn").pictureMoves();
    bjorn.stats("Ana").pictureMoves();
  }

  @Test
  void aNinthPersonIsToldThatTheRoomIsFullAndComesInWhenSomeoneHasLeft() {
    String room = newRoom();
    List<JvmPeer> eight = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        eight.add(JvmPeer.join(server().url(), room));
      }
      PersonPage ninth = person("Nina");
      ninth.open(room);
      ninth.giveName();
      ninth.pressJoin();
      assertThat(ninth.page().getByRole(AriaRole.ALERT))
          .hasText("This room is full. Try again when someone has left.");
      ninth.seesScreen("lobby");

      eight.getFirst().leave();
      ninth.join();
      assertThat(
              ninth.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Stage")))
          .isVisible();
      ninth.seesTiles(8);
    } finally {
      eight.forEach(JvmPeer::close);
    }
  }
}
