package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A file of 200 MB, streamed to a real disk while its link is replaced. */
@Alone
@EnabledIfSystemProperty(named = "parley.long", matches = "true")
final class LargeFileIT extends BrowserTest {
  private static final int MEGABYTE = 1_000_000;
  private static final int MEGABYTES = 200;
  private static final int LONG_MS = 300_000;

  /** A browser without a window asks nobody where to save, so it goes to the page's own folder. */
  private static final String REAL_DISK =
      """
      window.showSaveFilePicker = async ({ suggestedName }) => {
        const folder = await navigator.storage.getDirectory();
        const file = await folder.getFileHandle(suggestedName, { create: true });
        return { createWritable: async () => {
          const stream = await file.createWritable();
          let bytes = 0;
          return {
            write: async part => {
              await stream.write(part);
              bytes += part.byteLength ?? part.size;
              window.written = bytes;
            },
            close: () => stream.close(),
            abort: () => stream.abort(),
          };
        } };
      };
      window.digest = async name => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle(name)).getFile();
        const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
        return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('');
      };
      """;

  @TempDir Path folder;

  private static String fill(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Random random = new Random(MEGABYTES);
    byte[] block = new byte[MEGABYTE];
    try (OutputStream to = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      for (int i = 0; i < MEGABYTES; i++) {
        random.nextBytes(block);
        to.write(block);
      }
    } catch (IOException e) {
      throw new AssertionError("no room for " + MEGABYTES + " MB", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private PersonPage with(String room, String name) {
    PersonPage person = person(name, _ -> {}, REAL_DISK);
    person.enter(room);
    return person;
  }

  @Test
  void itArrivesAsItWasSentThoughItsLinkIsReplacedInTheMiddle() throws Exception {
    Path film = folder.resolve("film.mkv");
    final String expected = fill(film);
    String room = newRoom();
    PersonPage ana = with(room, "Ana");
    PersonPage bjorn = with(room, "Björn");
    ana.stats("Björn").pictureMoves();
    ana.openPanel("Chat");
    FileChooser chooser = ana.page().waitForFileChooser(() -> ana.button("Attach file").click());
    chooser.setFiles(film);
    bjorn.openPanel("Chat");
    final long start = System.nanoTime();
    bjorn.button("Accept film.mkv").click();
    bjorn
        .page()
        .waitForFunction(
            "bytes => window.written >= bytes",
            MEGABYTES * MEGABYTE / 2,
            new Page.WaitForFunctionOptions().setTimeout(LONG_MS));
    ana.page().evaluate("() => parleyTest.connections.at(-1).close()");
    assertThat(ana.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Files")))
        .containsText(
            "Björn has it", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG_MS));
    double seconds = (double) (System.nanoTime() - start) / TimeUnit.SECONDS.toNanos(1);
    assertEquals(expected, bjorn.page().evaluate("() => digest('film.mkv')"));
    assertTrue(ana.connectionsMade() > 1, "the link was replaced");
    System.out.printf(
        Locale.ROOT,
        "%d MB in %.0f s, %.1f MB/s, with a link replaced in the middle%n",
        MEGABYTES,
        seconds,
        MEGABYTES / seconds);
  }
}
