package dev.parley.server.doctor;

import dev.parley.server.transport.web.SecurityHeaders;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether browsers get the page, and whether the server calls itself well. */
final class PageCheck {
  private static final String MARK = "name=\"parley-signal\"";

  private PageCheck() {}

  /** Looks at the page and its headers. */
  static Finding page(URI url, Set<String> embedders, Network network) {
    Diagnosis diagnosis = new Diagnosis("page");
    URI whole = url.resolve("/");
    try {
      Network.Page page = network.get(whole);
      if (page.status() != 200) {
        return refused(whole, page, diagnosis).finding();
      }
      if (page.body().contains(MARK)) {
        diagnosis.note(whole + " is Parley's");
      } else {
        diagnosis.warn(
            whole + " is not the page that comes with Parley",
            "lead this name to Parley, unless --web names a page of yours");
      }
      judgeHeaders(
          page.headers(), SecurityHeaders.forHost(url.getAuthority(), embedders), diagnosis);
    } catch (IOException e) {
      diagnosis.fail(whole + " did not come: " + e.getMessage(), unreachable(url));
    }
    return diagnosis.finding();
  }

  private static Diagnosis refused(URI url, Network.Page page, Diagnosis diagnosis) {
    String status = url + " is answered with HTTP " + page.status();
    String location = page.header("location");
    if (page.status() >= 300 && page.status() < 400 && !location.isEmpty()) {
      return diagnosis.fail(status + ", to " + location, "name the address it leads to as --url");
    }
    return diagnosis.fail(status, advice(page.status()));
  }

  private static String advice(int status) {
    return switch (status) {
      case 502, 503, 504 ->
          "the proxy does not reach Parley: start it, and compare --host and --port with the proxy's"
              + " settings";
      case 401, 403 -> "let the proxy ask nobody for a login here";
      case 404 -> "let the proxy pass on all paths to Parley, unchanged";
      default -> "see the log of the proxy";
    };
  }

  static String unreachable(URI url) {
    return "see whether it runs, and let TCP port " + port(url) + " through the firewall";
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
  }

  static void judgeHeaders(
      Map<String, List<String>> headers, Map<String, String> expected, Diagnosis diagnosis) {
    List<String> missing = new ArrayList<>();
    List<String> other = new ArrayList<>();
    expected.forEach((name, value) -> {
      List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
      if (values.isEmpty()) {
        missing.add(name);
      } else if (!values.equals(List.of(value))) {
        other.add(name);
      }
    });
    if (missing.isEmpty() && other.isEmpty()) {
      diagnosis.note("with its security headers");
    }
    if (!missing.isEmpty()) {
      diagnosis.warn(
          "without " + String.join(", ", missing),
          "let the proxy pass on the headers of answers as they are");
    }
    if (!other.isEmpty()) {
      diagnosis.warn(
          "with another " + String.join(", ", other) + " than Parley's own",
          "let the proxy neither change nor add them, and pass on Host with the port; camera,"
              + " microphone and the connection may be forbidden");
    }
  }

  /** Looks at the two paths for programs that watch over a server. */
  static Finding health(URI url, Network network) {
    Diagnosis diagnosis = new Diagnosis("health");
    try {
      Network.Page health = network.get(url.resolve("/healthz"));
      if (health.status() != 200 || !"ok".equals(health.body().strip())) {
        return diagnosis
            .fail(
                "/healthz is answered with HTTP " + health.status() + ", and not by Parley",
                advice(health.status()))
            .finding();
      }
      Network.Page ready = network.get(url.resolve("/readyz"));
      if (ready.status() == 200) {
        diagnosis.note("it runs and takes new people");
      } else {
        diagnosis.fail(
            "it runs and takes nobody new (/readyz: HTTP " + ready.status() + ")",
            "it is about to stop: start it anew");
      }
    } catch (IOException e) {
      diagnosis.fail("/healthz did not come: " + e.getMessage(), unreachable(url));
    }
    return diagnosis.finding();
  }
}
