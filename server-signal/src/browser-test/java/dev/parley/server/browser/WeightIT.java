package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much has to be loaded before one is in a call. */
final class WeightIT extends BrowserTest {
  private static final int MOST_BYTES = 100 * 1024;

  @Test
  void theFirstVisitByAnInviteLinkWeighsAtMost100Kilobytes() {
    PersonPage ana = person("Ana");
    Map<String, String> urls = new HashMap<>();
    Map<String, Integer> weights = new TreeMap<>();
    CDPSession devTools = ana.page().context().newCDPSession(ana.page());
    devTools.on(
        "Network.responseReceived",
        event -> {
          JsonObject response = event.getAsJsonObject("response");
          urls.put(event.get("requestId").getAsString(), response.get("url").getAsString());
        });
    devTools.on(
        "Network.loadingFinished",
        event -> {
          String url = urls.get(event.get("requestId").getAsString());
          if (url != null) {
            weights.merge(url, event.get("encodedDataLength").getAsInt(), Integer::sum);
          }
        });
    devTools.send("Network.enable");
    ana.enter(newRoom());
    ana.seesTiles(1);
    ana.page().waitForLoadState(LoadState.NETWORKIDLE);

    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder table = new StringBuilder("Transferred on the first visit, with headers:\n");
    weights.forEach((url, bytes) -> table.append(String.format("%8d %s%n", bytes, path(url))));
    System.out.println(table.append(String.format("%8d in all", sum)));
    assertTrue(weights.keySet().stream().anyMatch(url -> url.endsWith(".js")), "a script");
    assertTrue(weights.keySet().stream().anyMatch(url -> url.endsWith(".css")), "a style sheet");
    // What is wanted twice is taken from the cache the second time; the first time costs.
    weights.forEach((url, bytes) -> assertTrue(bytes > 0, () -> url + " came from a warm cache"));
    assertTrue(sum <= MOST_BYTES, table::toString);
  }

  private String path(String url) {
    return url.substring(server().url().length());
  }
}
