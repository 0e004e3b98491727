package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much has to be loaded before one is in a call. */
final class WeightIT extends BrowserTest {
  private static final int MOST_BYTES = 120 * 1024;
  private static final int MOST_HEADER_BYTES = 2048;
  private static final String ENCODING = "Content-Encoding";
  private static final String PLAIN = "identity";

  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, String> codings = new HashMap<>();
  private final Map<String, Integer> weights = new TreeMap<>();

  @Test
  void theFirstVisitByAnInviteLinkIsLight() throws Exception {
    PersonPage ana = person("Ana");
    weigh(ana.page());
    ana.enter(newRoom());
    ana.seesTiles(1);
    ana.page().waitForLoadState(LoadState.NETWORKIDLE);

    int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
    String table = table(sum);
    System.out.println(table);
    assertTrue(weights.keySet().stream().anyMatch(url -> url.endsWith(".css")), "a style sheet");
    String script =
        weights.keySet().stream().filter(url -> url.endsWith("/start.js")).findAny().orElseThrow();
    assertEquals("br", codings.get(script), "the build had no Brotli encoder, see its output");
    // What is wanted twice is taken from the cache the second time; the first time costs.
    weights.forEach((url, bytes) -> assertTrue(bytes > 0, () -> url + " came from a warm cache"));
    assertTrue(sum <= MOST_BYTES, table);
  }

  /** The browser counts what came over the wire: the compressed body and the headers. */
  private void weigh(Page page) {
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.on(
        "Network.responseReceived",
        event -> {
          JsonObject response = event.getAsJsonObject("response");
          JsonObject headers = response.getAsJsonObject("headers");
          String url = response.get("url").getAsString();
          urls.put(event.get("requestId").getAsString(), url);
          codings.put(url, headers.has(ENCODING) ? headers.get(ENCODING).getAsString() : PLAIN);
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
  }

  private String table(int sum) throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder("Transferred on the first visit, with headers:\n");
    table.append("   bytes coding        body    gzip   plain\n");
    int gzipped = 0;
    for (Map.Entry<String, Integer> each : weights.entrySet()) {
      String url = each.getKey();
      String coding = String.valueOf(codings.get(url));
      int weight = each.getValue();
      int body = bodyLength(url, coding);
      int gzip = bodyLength(url, "gzip");
      assertTrue(body < weight && weight < body + MOST_HEADER_BYTES, () -> url + ": " + weight);
      gzipped += weight - body + gzip;
      table.append(
          String.format(
              Locale.ROOT,
              "%8d %-8s %7d %7d %7d %s%n",
              weight,
              coding,
              body,
              gzip,
              bodyLength(url, PLAIN),
              path(url)));
    }
    return table.append(sum + " in all; " + gzipped + " with gzip alone").toString();
  }

  private static int bodyLength(String url, String coding)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", coding).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }
  }

  private String path(String url) {
    return url.substring(server().url().length());
  }
}
