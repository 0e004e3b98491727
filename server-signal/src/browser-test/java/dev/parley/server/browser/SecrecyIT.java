package dev.parley.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the server, its log and the wire get to see of a call. */
final class SecrecyIT extends BrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOM = "Velvet Otter_Observatory";
  private static final List<String> SECRETS =
      List.of(
          "velvet",
          "otter",
          "observatory",
          "ana müller",
          "ana m",
          "björn",
          "bj%c3%b6rn",
          "the treasure lies under the oak",
          "treasure",
          "i will bring a spade",
          "spade",
          "v=0",
          "candidate:",
          "fingerprint");

  @Override
  List<String> serverFlags() {
    return List.of("--log-level", "trace");
  }

  @Test
  void neitherTheWireNorTheLogTellsWhoMeetsWhereOrWhatTheySay() {
    PersonPage ana = person("Ana Müller");
    PersonPage bjorn = person("Björn");
    List<Traffic> all = List.of(Traffic.of(ana.page()), Traffic.of(bjorn.page()));
    ana.openHome();
    ana.page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Room name"))
        .fill(ROOM);
    ana.pressJoin();
    ana.seesScreen("lobby");
    ana.giveName();
    ana.join();
    bjorn.enter("velvet-otter-observatory");
    ana.stats("Björn").pictureMoves();
    bjorn.stats("Ana Müller").pictureMoves();
    ana.openPanel("Chat");
    bjorn.openPanel("Chat");
    ana.chat("The treasure lies under the oak");
    bjorn.seesMessages(1);
    bjorn.chat("I will bring a spade");
    ana.seesMessages(2);
    bjorn.closePanel();
    bjorn.leave();
    ana.seesTiles(1);
    ana.closePanel();
    ana.leave();

    for (Traffic traffic : all) {
      staysAtHome(traffic.urls());
      assertTrue(traffic.frames().stream().anyMatch(frame -> frame.contains("\"Join\"")));
      assertTrue(relayBodies(traffic.frames()).size() >= 2, "an offer and an answer");
      traffic.frames().forEach(SecrecyIT::tellsNothing);
      relayBodies(traffic.frames()).forEach(SecrecyIT::isSealed);
      assertFalse(traffic.requests().isEmpty());
      traffic.requests().forEach(SecrecyIT::tellsNothing);
    }
    assertTrue(server().log().contains("event="), "a log");
    tellsNothing(server().log());
  }

  private void staysAtHome(List<String> urls) {
    String origin = server().url();
    String socket = origin.replace("http:", "ws:");
    List<String> elsewhere =
        urls.stream()
            .filter(url -> !url.startsWith(origin + "/") && !url.equals(socket + "/signal"))
            .toList();
    assertEquals(List.of(), elsewhere);
    assertTrue(urls.contains(origin + "/"));
    assertTrue(urls.contains(socket + "/signal"));
  }

  private static void tellsNothing(String seen) {
    String lower = seen.toLowerCase(Locale.ROOT);
    for (String secret : SECRETS) {
      assertFalse(lower.contains(secret), () -> "\"" + secret + "\" in " + seen);
    }
  }

  private static List<String> relayBodies(List<String> frames) {
    List<String> bodies = new ArrayList<>();
    for (String frame : frames) {
      JsonNode message = json(frame);
      if (message.path("type").asText().startsWith("Relay")) {
        bodies.add(message.path("body").asText());
      }
    }
    return bodies;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Base64 of bytes that are no JSON, in no part of them. */
  private static void isSealed(String body) {
    byte[] bytes = Base64.getUrlDecoder().decode(body);
    tellsNothing(new String(bytes, StandardCharsets.ISO_8859_1));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JSON.readTree(text);
      throw new AssertionError("not sealed: " + text);
    } catch (CharacterCodingException | JsonProcessingException _) {
      // As it should be.
    }
  }
}
