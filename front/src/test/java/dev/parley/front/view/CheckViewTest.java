package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.Language;
import dev.parley.front.app.SignalingMsg;
import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.CheckModel;
import dev.parley.front.app.check.CheckMsg;
import dev.parley.front.app.check.Checking;
import dev.parley.front.app.check.Finding;
import dev.parley.front.app.check.Progress;
import dev.parley.front.app.check.Summary;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.view.words.Said;
import dev.parley.front.view.words.Translation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read and press on the page that checks the connection. */
class CheckViewTest {
  private static final List<String> TITLES =
      List.of(
          "Browser",
          "Microphone",
          "Camera",
          "Server",
          "Address from outside",
          "Direct connection",
          "Relay");

  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern SAME =
      Pattern.compile(
          "Parley|WebRTC|WebSocket|UDP|VPN|ICE|Headset|Built-in|Front|host|srflx|relay|Firefox"
              + "|Chrome|Edge|Safari|localhost|https|Testfox|Java");

  private static Rendering render(CheckModel model) {
    return new Rendering(CheckView.view(model));
  }

  private static String row(Rendering page, String title) {
    for (Html.Element row : page.elements("li")) {
      Rendering inside = new Rendering(row);
      if (inside.names("h2").contains(title)) {
        return inside.text();
      }
    }
    throw new AssertionError("no row " + title);
  }

  private static Rendering denied() {
    return render(
        Checking.started()
            .withholds(CaptureProblem.DENIED, DeviceKind.MICROPHONE)
            .withholds(CaptureProblem.NOT_FOUND, DeviceKind.CAMERA)
            .model());
  }

  @Test
  void allWaitsForStart() {
    Rendering page = render(new Checking(Checking.BROWSER).model());
    assertEquals(TITLES, page.names("h2"));
    for (String title : TITLES) {
      assertTrue(row(page, title).contains("Waiting"), title);
    }
    Html.Element start = page.find("button", "Start the check");
    assertTrue(start.attributes().contains(new Attribute.OnClick(new CheckMsg.PressedStart())));
    assertFalse(page.names("button").contains("Copy the results"));
  }

  @Test
  void whileItRunsOneIsToldWhatToDo() {
    Checking checking = Checking.started();
    Rendering asked = render(checking.model());
    assertTrue(row(asked, "Microphone").contains("Allow the microphone when your browser asks."));
    assertTrue(row(asked, "Server").contains("Running"));
    assertEquals("true", Rendering.attribute(asked.find("button", "Checking…"), "aria-disabled"));
    Rendering listened = render(checking.opens(DeviceKind.MICROPHONE, "Headset").model());
    assertTrue(row(listened, "Microphone").contains("say something"));
    listened.find("meter", "Microphone level");
  }

  @Test
  void whereAllIsWellOneIsToldSo() {
    Rendering page = render(Checking.fine().model());
    for (String title : TITLES) {
      assertTrue(row(page, title).contains("Fine"), title);
    }
    assertTrue(page.text().contains("Calls will work from here.\n"));
    assertTrue(row(page, "Microphone").contains("Also there: Built-in\n"));
    assertTrue(row(page, "Relay").contains("31 ms"));
    page.find("button", "Check again");
    page.find("button", "Copy the results");
  }

  @Test
  void whatFailsIsToldWithWhatToDo() {
    Rendering denied = denied();
    assertTrue(row(denied, "Microphone").contains("You can change that beside the address."));
    assertTrue(row(denied, "Microphone").contains("Failed"));
    assertTrue(row(denied, "Camera").contains("Warning"));
    Checking away = Checking.started().server(new SignalingMsg.SocketClosed(0)).devices();
    away.happens(new CheckMsg.Connected(Check.DIRECT, 1));
    Rendering page = render(away.model());
    assertTrue(row(page, "Server").contains("Look at your own network"));
    assertTrue(page.text().contains("the server is out of reach"));
  }

  @Test
  void theReportHasEveryCheckAndNoAddress() {
    List<String> lines = lines(Checking.fine().model(), Tongues.ENGLISH);
    for (String title : TITLES) {
      assertTrue(lines.stream().anyMatch(line -> line.startsWith(title + ": Fine. ")), title);
    }
    assertTrue(lines.containsAll(List.of("Connection check", "Testfox/1.0", "the time")));
    assertTrue(lines.contains("ICE candidates: host, relay, srflx"));
    assertTrue(lines.contains("Calls will work from here."));
  }

  private static List<String> lines(CheckModel model, Translation language) {
    List<String> lines = new ArrayList<>();
    for (Said line : CheckReport.lines(model, "the time")) {
      lines.add(language.say(line));
    }
    return lines;
  }

  /** Each finding and each summary says something of its own. */
  @Test
  void noTwoFindingsSoundTheSame() {
    Set<String> told = new HashSet<>();
    for (Finding.Plain plain : Finding.Plain.values()) {
      Progress done = new Progress.Done(plain);
      assertTrue(told.add(Tongues.english(FindingWords.of(Check.RELAY, done))), plain.name());
    }
    for (Summary summary : Summary.values()) {
      assertTrue(told.add(Tongues.english(FindingWords.of(summary))), summary.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void itCanBeSaidInAllLanguages(Language language) {
    Translation translation = Tongues.of(language);
    for (CheckModel model : List.of(Checking.started().model(), Checking.fine().model())) {
      Rendering page = new Rendering(CheckView.view(model), translation);
      assertFalse(page.text().contains("{"), page.text());
      assertFalse(page.names("button").contains(""));
    }
    lines(Checking.fine().model(), translation)
        .forEach(line -> assertFalse(line.contains("{"), line));
  }

  @Test
  void inArabicNoEnglishIsLeft() {
    Translation arabic = Tongues.of(Language.ARABIC);
    for (Finding.Plain plain : Finding.Plain.values()) {
      isArabic(arabic.say(FindingWords.of(Check.RELAY, new Progress.Done(plain))));
    }
    for (Summary summary : Summary.values()) {
      isArabic(arabic.say(FindingWords.of(summary)));
    }
    for (Check check : Check.values()) {
      isArabic(arabic.say(FindingWords.title(check)));
      isArabic(arabic.say(FindingWords.of(check, new Progress.Waiting())));
    }
    lines(Checking.fine().model(), arabic).stream()
        .filter(line -> !line.equals("the time"))
        .forEach(CheckViewTest::isArabic);
  }

  private static void isArabic(String words) {
    assertFalse(TWO_LETTERS.matcher(SAME.matcher(words).replaceAll("")).find(), words);
  }

  @Test
  void aCopyThatFailedIsTold() {
    CheckModel copied = Checking.fine().happens(new CheckMsg.ResultsCopied(true)).model();
    assertTrue(render(copied).text().contains("The results are copied."));
    CheckModel refused = Checking.fine().happens(new CheckMsg.ResultsCopied(false)).model();
    assertTrue(render(refused).text().contains("did not allow copying"));
  }
}
