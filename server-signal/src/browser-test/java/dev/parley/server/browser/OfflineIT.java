package dev.parley.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The page as an application: it can be installed, and opens without a network. */
final class OfflineIT extends BrowserTest {
  private static final String WORDS = "You are offline.";

  /** Whatever is tried without a network is an error in the console. */
  @Override
  boolean expects(String error) {
    return error.contains("net::ERR_");
  }

  @Test
  void whoeverHasBeenInACallCanOpenThePageWithoutANetwork() {
    PersonPage ana = person("Ana");
    ana.openHome();
    assertEquals(0, workers(ana), "the first visit does without");
    ana.enter(newRoom());
    ana.page().waitForFunction("async () => (await navigator.serviceWorker.ready).active !== null");
    ana.page()
        .waitForFunction(
            "async () => { const names = await caches.keys();"
                + "return names.length === 1 && await caches.match('./') !== undefined; }");
    ana.leave();
    ana.page().context().setOffline(true);
    ana.openHome();
    ana.page().reload();
    assertThat(ana.page().getByText(WORDS)).isVisible();
    ana.open(newRoom());
    ana.seesToggle("Camera", true);
    assertThat(ana.page().getByText(WORDS)).isVisible();
    ana.page().context().setOffline(false);
    assertThat(ana.page().getByText(WORDS)).hasCount(0);
    ana.join();
    ana.seesTiles(1);
  }

  private static int workers(PersonPage person) {
    return ((Number)
            person
                .page()
                .evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"))
        .intValue();
  }

  @Test
  void allThatTheManifestNamesIsThere() throws IOException, InterruptedException {
    PersonPage ana = person("Ana");
    ana.openHome();
    String manifest =
        String.valueOf(
            ana.page().evaluate("() => document.querySelector('link[rel=manifest]').href"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> found =
          client.send(
              HttpRequest.newBuilder(URI.create(manifest)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(
          "application/manifest+json", found.headers().firstValue("Content-Type").orElse(""));
      JsonObject json = JsonParser.parseString(found.body()).getAsJsonObject();
      assertEquals("standalone", json.get("display").getAsString());
      int icons = 0;
      for (JsonElement icon : json.getAsJsonArray("icons")) {
        URI uri = URI.create(manifest).resolve(icon.getAsJsonObject().get("src").getAsString());
        HttpResponse<byte[]> image =
            client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, image.statusCode(), uri.toString());
        assertEquals(
            icon.getAsJsonObject().get("type").getAsString(),
            image.headers().firstValue("Content-Type").orElse(""));
        icons++;
      }
      assertTrue(icons >= 3);
    }
  }
}
