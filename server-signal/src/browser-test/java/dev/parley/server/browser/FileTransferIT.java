package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files from one browser to another. */
final class FileTransferIT extends BrowserTest {

  @Override
  boolean muted() {
    return true;
  }

  private static final int LONG_MS = 90_000;
  private static final int MEGABYTE = 1 << 20;

  /**
   * A browser without a window asks nobody where to save. What the page writes is kept in {@code
   * saved} by name; tests may set how long each write takes.
   */
  private static final String FAKE_DISK =
      """
      window.saved = {};
      window.writeMs = 0;
      window.showSaveFilePicker = async ({ suggestedName }) => {
        const file = { parts: [], state: 'open' };
        saved[suggestedName] = file;
        return { createWritable: async () => ({
          write: async part => {
            await new Promise(resume => setTimeout(resume, writeMs));
            file.parts.push(part);
          },
          close: async () => { file.state = 'closed'; },
          abort: async () => { file.state = 'aborted'; },
        }) };
      };
      window.digest = async name => {
        const all = await new Blob(saved[name].parts).arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
        return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
      };
      """;

  private static final String NO_DISK = "delete window.showSaveFilePicker;";

  private PersonPage with(String room, String name, String disk) {
    PersonPage person = person(name, _ -> {}, disk);
    person.enter(room);
    return person;
  }

  private static byte[] content(int bytes) {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return content;
  }

  private static String digest(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static void offer(PersonPage person, String name, byte[] content) {
    person.openPanel("Chat");
    FileChooser chooser =
        person.page().waitForFileChooser(() -> person.button("Attach file").click());
    chooser.setFiles(new FilePayload(name, "application/octet-stream", content));
  }

  private static Locator files(PersonPage person) {
    return person.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Files"));
  }

  private static void told(PersonPage person, String words) {
    assertThat(files(person))
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MS));
  }

  private static void untilWritten(PersonPage person, String name, int blocks) {
    person
        .page()
        .waitForFunction(
            "([name, blocks]) => saved[name]?.parts.length >= blocks", List.of(name, blocks));
  }

  private static Object state(PersonPage person, String name) {
    return person.page().evaluate("name => saved[name].state", name);
  }

  @Test
  void aFileArrivesAtEveryoneWhoWantsItAsItWasSent() throws Exception {
    String room = newRoom();
    PersonPage ana = with(room, "Ana", FAKE_DISK);
    PersonPage bjorn = with(room, "Björn", FAKE_DISK);
    PersonPage cleo = with(room, "Cleo", FAKE_DISK);
    ana.stats("Björn").pictureMoves();
    ana.stats("Cleo").pictureMoves();
    byte[] content = content(6 * MEGABYTE + 4321);
    offer(ana, "plan.pdf", content);
    offer(ana, "empty.txt", new byte[0]);
    bjorn.seesNotice("Ana offers a file");
    bjorn.openPanel("Chat");
    cleo.openPanel("Chat");
    bjorn.button("Accept plan.pdf").click();
    bjorn.button("Accept empty.txt").click();
    cleo.button("Accept plan.pdf").click();
    cleo.button("Decline empty.txt").click();
    told(ana, "Björn has it");
    told(ana, "Cleo has it");
    told(ana, "Cleo does not want it");
    told(bjorn, "6.2 MB from Ana, saved");
    for (PersonPage person : List.of(bjorn, cleo)) {
      assertEquals(digest(content), person.page().evaluate("() => digest('plan.pdf')"));
      assertEquals("closed", state(person, "plan.pdf"));
    }
    assertEquals(digest(new byte[0]), bjorn.page().evaluate("() => digest('empty.txt')"));
    bjorn.button("Remove plan.pdf").click();
    assertThat(bjorn.button("Remove plan.pdf")).hasCount(0);
  }

  @Test
  void whereNothingCanBeStreamedToDiskItIsKeptAndSavedWhenThePersonWants() throws Exception {
    String room = newRoom();
    PersonPage ana = with(room, "Ana", NO_DISK);
    PersonPage bjorn = with(room, "Björn", NO_DISK);
    ana.stats("Björn").pictureMoves();
    byte[] content = content(3 * MEGABYTE);
    offer(ana, "photo.jpg", content);
    bjorn.openPanel("Chat");
    bjorn.button("Accept photo.jpg").click();
    told(ana, "Björn has it");
    Download download = bjorn.page().waitForDownload(() -> bjorn.button("Save photo.jpg").click());
    assertEquals("photo.jpg", download.suggestedFilename());
    assertArrayEquals(content, Files.readAllBytes(download.path()));
  }

  @Test
  void aLinkThatIsReplacedInTheMiddleIsNoReasonToBeginAgain() throws Exception {
    String room = newRoom();
    PersonPage ana = with(room, "Ana", FAKE_DISK);
    PersonPage bjorn = with(room, "Björn", FAKE_DISK);
    ana.stats("Björn").pictureMoves();
    bjorn.page().evaluate("() => { writeMs = 300; }");
    byte[] content = content(16 * MEGABYTE);
    offer(ana, "film.mkv", content);
    bjorn.openPanel("Chat");
    bjorn.button("Accept film.mkv").click();
    untilWritten(bjorn, "film.mkv", 5);
    ana.page().evaluate("() => parleyTest.connections.at(-1).close()");
    bjorn.page().evaluate("() => { writeMs = 0; }");
    told(ana, "Björn has it");
    assertEquals(digest(content), bjorn.page().evaluate("() => digest('film.mkv')"));
    assertEquals(
        16, bjorn.page().evaluate("() => saved['film.mkv'].parts.length"), "each block once");
    assertTrue(ana.connectionsMade() > 1, "the link was replaced");
  }

  @Test
  void eitherSideMayStopIt() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana", FAKE_DISK);
    PersonPage bjorn = with(room, "Björn", FAKE_DISK);
    ana.stats("Björn").pictureMoves();
    bjorn.page().evaluate("() => { writeMs = 300; }");
    bjorn.openPanel("Chat");
    offer(ana, "one.bin", content(16 * MEGABYTE));
    bjorn.button("Accept one.bin").click();
    untilWritten(bjorn, "one.bin", 1);
    bjorn.button("Cancel one.bin").click();
    told(ana, "Björn does not want it");
    assertEquals("aborted", state(bjorn, "one.bin"));
    offer(ana, "two.bin", content(16 * MEGABYTE));
    bjorn.button("Accept two.bin").click();
    untilWritten(bjorn, "two.bin", 1);
    ana.button("Cancel two.bin").click();
    told(bjorn, "Ana took it back");
    assertEquals("aborted", state(bjorn, "two.bin"));
  }

  @Test
  void aHostileNameIsANameAndNothingElse() {
    String room = newRoom();
    PersonPage ana = with(room, "Ana", FAKE_DISK);
    PersonPage bjorn = with(room, "Björn", FAKE_DISK);
    ana.stats("Björn").pictureMoves();
    Map<String, String> cleaned =
        Map.of(
            "<img src=x onerror=document.title=1>",
            "_img src=x onerror=document.title=1_",
            "..\\..\\evil\u202egpj.exe",
            "evilgpj.exe",
            "x".repeat(5_000) + ".pdf",
            "x".repeat(116) + ".pdf");
    cleaned.keySet().forEach(name -> drop(ana, name));
    bjorn.openPanel("Chat");
    for (String name : cleaned.values()) {
      bjorn.button("Accept " + name).click();
      assertThat(bjorn.button("Remove " + name)).isVisible();
      assertEquals("closed", state(bjorn, name));
    }
    for (PersonPage person : List.of(ana, bjorn)) {
      assertThat(person.page().locator("img")).hasCount(0);
      assertTrue(person.page().title().contains("Parley"), person.page().title());
    }
  }

  private static void drop(PersonPage person, String name) {
    person
        .page()
        .evaluate(
            "name => { const dropped = new DataTransfer();"
                + "dropped.items.add(new File(['content'], name));"
                + "document.body.dispatchEvent(new DragEvent('drop',"
                + "{ dataTransfer: dropped, bubbles: true, cancelable: true })); }",
            name);
  }
}
