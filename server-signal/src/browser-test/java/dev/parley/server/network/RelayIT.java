package dev.parley.server.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.server.browser.PersonPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people whose networks let no direct connection through. */
final class RelayIT extends NetworkTest {
  private static final int PATIENCE_MS = 90_000;

  @Override
  List<String> serverFlags() {
    List<String> flags = new ArrayList<>(Coturn.stunFlags());
    flags.addAll(Coturn.turnFlags());
    return flags;
  }

  @Test
  void aCallIsRelayedAndGoesOnWhenTheRelayWasRestarted() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana", home(Nat.SYMMETRIC).computer());
    PersonPage bjorn = personIn(room, "Björn", home(Nat.SYMMETRIC).computer());
    seeEachOther(ana, bjorn);
    isRelayed(ana, bjorn);

    coturn().kill();
    Wire.of(ana).standsStill();
    Wire.of(bjorn).standsStill();
    startCoturn();
    Instant restarted = Instant.now();
    long atAna = Wire.of(ana).firstPictureAfter(restarted, PATIENCE_MS);
    long atBjorn = Wire.of(bjorn).firstPictureAfter(restarted, PATIENCE_MS);
    System.out.printf(
        "Relay restarted to first picture: %d ms at Ana, %d ms at Björn%n", atAna, atBjorn);
    seeEachOther(ana, bjorn);
    isRelayed(ana, bjorn);
  }

  /** One relay is enough: the other side may reach it from its own address. */
  private static void isRelayed(PersonPage ana, PersonPage bjorn) {
    String paths = "Ana " + Wire.of(ana).paths() + ", Björn " + Wire.of(bjorn).paths();
    System.out.println("Paths between symmetric NATs: " + paths);
    assertTrue(paths.contains("relay"), paths);
    isToldToBeRelayed(ana);
    isToldToBeRelayed(bjorn);
  }

  private static void isToldToBeRelayed(PersonPage person) {
    person.openPanel("People");
    assertThat(person.panel("People")).containsText("Relayed");
    person.closePanel();
  }
}
