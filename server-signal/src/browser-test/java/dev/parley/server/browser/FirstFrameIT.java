package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long it takes from pressing Join to the first picture of someone else, beside the least that
 * makes a call, in one browser and by turns. Whoever presses Join has looked at themselves for two
 * seconds. The bare page has no lobby: it calls as soon as its camera is there. What it would take
 * if it had waited as long is shown besides. Runs with {@code -Dparley.firstFrame=9}, the number of
 * turns.
 */
@EnabledIfSystemProperty(named = "parley.firstFrame", matches = "[1-9]\\d*")
final class FirstFrameIT extends BrowserTest {
  private static final double MOST_TIMES_BARE = 1.0;
  private static final double SECONDS_IN_THE_LOBBY = 2;

  private final int turns = Integer.getInteger("parley.firstFrame", 0);

  @Override
  int framesPerSecond() {
    return 30;
  }

  @Override
  List<String> scripts() {
    return List.of(Chromium.picturesOf(320, 180));
  }

  @Test
  void parleyIsNoSlowerThanTheLeastThatMakesACall() throws Exception {
    assumeTrue(BareCall.possible(), "there is no npm");
    List<Double> parley = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> patient = new ArrayList<>();
    try (BareCall least = BareCall.start()) {
      turn(least, 0);
      turnOfParley();
      for (int turn = 0; turn < turns; turn++) {
        bare.add(turn(least, 0));
        parley.add(turnOfParley());
        patient.add(turn(least, SECONDS_IN_THE_LOBBY));
        System.out.printf(
            Locale.ROOT,
            "bare %.0f ms, Parley %.0f ms, bare after a while %.0f ms%n",
            bare.getLast(),
            parley.getLast(),
            patient.getLast());
      }
    }
    double ratio = median(parley) / median(bare);
    System.out.printf(
        Locale.ROOT,
        "Join to first picture, medians of %d turns: bare %.0f ms, Parley %.0f ms, ratio %.2f;"
            + " bare after a while %.0f ms, ratio %.2f%n",
        turns,
        median(bare),
        median(parley),
        ratio,
        median(patient),
        median(parley) / median(patient));
    assertTrue(ratio <= MOST_TIMES_BARE, () -> "Parley takes " + ratio + " times as long");
  }

  private double turn(BareCall least, double seconds) {
    PersonPage ana = person("Ana");
    PersonPage bjorn = person("Björn");
    least.open(ana.page());
    BareCall.await(ana.page());
    least.open(bjorn.page());
    double ms = BareCall.call(bjorn.page(), seconds);
    ana.close();
    bjorn.close();
    return ms;
  }

  private double turnOfParley() {
    String room = newRoom();
    PersonPage ana = personIn(room, "Ana");
    PersonPage bjorn = person("Björn");
    bjorn.open(room);
    bjorn.giveName();
    bjorn.seesOwnPicture();
    bjorn
        .page()
        .waitForFunction(
            "seconds => document.querySelector('video').currentTime >= seconds",
            SECONDS_IN_THE_LOBBY);
    bjorn.join();
    double ms = Stats.picturesCame(bjorn.page(), List.of("Ana")) - Stats.joinPressed(bjorn.page());
    ana.close();
    bjorn.close();
    return ms;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
