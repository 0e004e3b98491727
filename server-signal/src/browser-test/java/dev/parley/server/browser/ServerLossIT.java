package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server dies without a word in the middle of a call, and comes back. */
final class ServerLossIT extends SteadyCallTest {
  private static final int WITHOUT_SERVER_MS = 15_000;
  private static final int JOINED_WITHIN_MS = 10_000;

  /** Far less than it takes to notice that someone is gone who did not say so. */
  private static final int GONE_WITHIN_MS = 3_000;

  @Test
  void aCallOutlivesItsServerAndNobodyNoticesWhenItIsBack() {
    String room = newRoom();
    List<Caller> people = callOf(room, "Ana", "Björn", "Chen");
    watchAll(people);

    begin(people);
    server().kill();
    everythingGoesOn(people);
    List<List<String>> links = people.stream().map(each -> Mesh.links(each.page())).toList();
    everyoneComesBack(people);
    assertEquals(links, people.stream().map(each -> Mesh.links(each.page())).toList());

    Caller dora = caller("Dora");
    List<Caller> four = Stream.concat(people.stream(), Stream.of(dora)).toList();
    aFourthPersonJoins(dora, room, people, four);

    server().kill();
    whoLeavesIsGoneAtOnce(dora, people);
    nobodyBlinked(people);
  }

  private void everythingGoesOn(List<Caller> people) {
    List<String> lines = ChatProof.write("without server", people);
    ChatProof.arrived(lines, people);
    Caller bjorn = people.get(1);
    switchesOffAndOn(bjorn, "Microphone", people, ServerLossIT::isMuted);
    sharesTheScreen(people.get(2), people);
    untilSeen(people, WITHOUT_SERVER_MS);
    nobodyFaltered("15 s without a server", people);

    people.forEach(each -> each.frames().forget(bjorn.name()));
    switchesOffAndOn(bjorn, "Camera", people, ServerLossIT::isDark);
    others(bjorn, people).forEach(each -> each.frames().watch(bjorn.name()));
    nobodyBlinked(people);
  }

  private static void sharesTheScreen(Caller person, List<Caller> people) {
    String screen = person.name() + "'s screen";
    person.page().toggle("Share screen", true);
    for (Caller viewer : others(person, people)) {
      viewer.page().sees(screen);
      viewer.page().stats(screen).pictureMoves();
    }
    person.page().toggle("Share screen", false);
    others(person, people).forEach(viewer -> viewer.page().seesNoMore(screen));
  }

  private static List<Caller> others(Caller person, List<Caller> people) {
    return people.stream().filter(each -> !each.equals(person)).toList();
  }

  private static void switchesOffAndOn(
      Caller person, String device, List<Caller> people, BiConsumer<Locator, Boolean> shown) {
    for (boolean off : List.of(true, false)) {
      person.page().toggle(device, !off);
      others(person, people).forEach(each -> shown.accept(each.page().tile(person.name()), off));
    }
  }

  private static void isMuted(Locator tile, boolean muted) {
    assertThat(tile.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Muted")))
        .hasCount(muted ? 1 : 0);
  }

  private static void isDark(Locator tile, boolean dark) {
    assertThat(tile.locator("video")).hasAttribute("aria-hidden", dark ? "true" : "false");
  }

  private void everyoneComesBack(List<Caller> people) {
    begin(people);
    server().startAgain();
    took(
        "Server ready again to all back with it",
        () -> people.forEach(each -> each.untilMessages("Welcome", 2)));
    nobodyFaltered("server back", people);
    nobodyBlinked(people);
    Mesh.nobodyIsThereTwice(people);
    nobodyWasToldOf(people, people);
  }

  private void aFourthPersonJoins(
      Caller dora, String room, List<Caller> people, List<Caller> four) {
    begin(people);
    dora.page().open(room);
    dora.page().giveName();
    dora.page().join();
    long ms = joined(dora, four);
    long most = allowed(JOINED_WITHIN_MS);
    System.out.printf(
        "Join pressed to all twelve pictures, four people: %d ms of at most %d%n", ms, most);
    assertTrue(ms <= most, () -> "joining took " + ms + " ms");
    everyoneMoves(four);
    Mesh.isWhole(four);
    Mesh.nobodyIsThereTwice(four);
    people.forEach(each -> assertTrue(each.stage().notices().contains("Dora joined"), each.name()));
    nobodyWasToldOf(people, four);
    nobodyFaltered("a fourth person joining", people);
  }

  private static void whoLeavesIsGoneAtOnce(Caller leaving, List<Caller> people) {
    leaving.page().leave();
    long ms =
        took(
            "Leave pressed to gone everywhere, without a server",
            () -> people.forEach(each -> each.page().seesNoMore(leaving.name())));
    assertTrue(ms <= GONE_WITHIN_MS, () -> "gone only after " + ms + " ms");
    people.forEach(each -> each.page().seesNotice(leaving.name() + " left"));
    Mesh.isWhole(people);
    Mesh.nobodyIsThereTwice(people);
  }
}
