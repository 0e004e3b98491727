package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/**
 * The page that checks the connection, with someone at it.
 *
 * @param person who
 */
public record CheckPage(PersonPage person) {
  /** Longer than all that is waited for in vain. */
  private static final int FINISHED_MS = 60_000;

  /** Opens it by the address that can be said aloud. */
  public static CheckPage open(PersonPage person, String origin) {
    person.page().navigate(origin + "/check");
    person.seesScreen("check");
    return new CheckPage(person);
  }

  Page page() {
    return person.page();
  }

  /** Presses "Start the check". */
  public void start() {
    person.button("Start the check").click();
  }

  /** Waits until all is over, with this result. */
  public void finishes(String summary) {
    assertThat(page().getByRole(AriaRole.STATUS))
        .hasText(summary, new LocatorAssertions.HasTextOptions().setTimeout(FINISHED_MS));
  }

  /** All that stands there of one check. */
  public Locator row(String check) {
    return page()
        .getByRole(AriaRole.LISTITEM)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page()
                        .getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(check).setExact(true))));
  }

  /** The one word for how far a check is, or how good. */
  public Locator state(String check) {
    return row(check).locator(".check-state");
  }

  int evaluate(String script) {
    return ((Number) page().evaluate(script)).intValue();
  }
}
