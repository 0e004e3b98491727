package dev.parley.server.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.parley.server.browser.CheckPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The connection check across real networks: an address from outside, and a relay. */
final class CheckedPathIT extends NetworkTest {

  @Override
  List<String> serverFlags() {
    List<String> flags = new ArrayList<>(Coturn.stunFlags());
    flags.addAll(Coturn.turnFlags());
    return flags;
  }

  @Test
  void behindANatTheAddressFromOutsideIsFoundAndTheRelayIsGoneThrough() {
    CheckPage ana = CheckPage.open(person("Ana", home(Nat.SYMMETRIC).computer()), url());
    ana.start();
    ana.finishes("Calls will work from here.");
    assertThat(ana.row("Address from outside")).containsText("is seen from outside");
    assertThat(ana.row("Relay")).containsText("It passes on what is sent");
  }

  @Test
  void whoeverHasAPublicAddressNeedsNoOther() {
    CheckPage ana = CheckPage.open(person("Ana", publicPlace()), url());
    ana.start();
    ana.finishes("Calls will work from here.");
    assertThat(ana.row("Address from outside"))
        .containsText("the address that your device has itself");
  }

  @Test
  void aRelayThatIsGoneIsTold() {
    CheckPage ana = CheckPage.open(person("Ana", home(Nat.SYMMETRIC).computer()), url());
    coturn().kill();
    ana.start();
    ana.finishes("Calls within your own network will work. Others may fail.");
    assertThat(ana.state("Address from outside")).hasText("Failed");
    assertThat(ana.row("Relay")).containsText("It does not answer");
  }
}
