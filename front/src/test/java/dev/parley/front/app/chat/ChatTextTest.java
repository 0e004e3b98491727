package dev.parley.front.app.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Links in what people write. */
class ChatTextTest {
  private static final List<String> PIECES =
      List.of(
          "https://",
          "http://",
          "HTTPS://",
          "javascript:",
          "a",
          "b.example",
          "/",
          "(",
          ")",
          " ",
          ".",
          ",",
          "\"",
          "'",
          "<",
          ">",
          "\u202e",
          "é",
          "\ud83d\ude42",
          "\ud800",
          "\n",
          "&",
          "?q=1");

  private static List<String> links(String text) {
    List<String> links = new ArrayList<>();
    for (ChatText.Span span : ChatText.spans(text)) {
      if (span instanceof ChatText.Hyperlink(var url)) {
        links.add(url);
      }
    }
    return links;
  }

  private static String joined(String text) {
    StringBuilder joined = new StringBuilder();
    for (ChatText.Span span : ChatText.spans(text)) {
      joined.append(
          switch (span) {
            case ChatText.Plain(var plain) -> plain;
            case ChatText.Hyperlink(var url) -> url;
          });
    }
    return joined.toString();
  }

  @Test
  void piecesJoinedGiveTheTextAndLinksAreWebAddresses() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(12); piece > 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertEquals(text.toString(), joined(text.toString()));
      for (String link : links(text.toString())) {
        found++;
        assertTrue(link.matches("(?i)https?://[a-z0-9][!-~]*"), link);
        assertTrue(link.chars().noneMatch(c -> "\"<>`".indexOf(c) >= 0), link);
      }
    }
    assertTrue(found > 1000, "only " + found);
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    assertEquals(List.of("https://a.example/b?c=d#e"), links("see https://a.example/b?c=d#e ok"));
    assertEquals(List.of("HTTP://A.example"), links("HTTP://A.example"));
    for (String text :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "xhttps://a.example",
            "https://",
            "https:// a",
            "https://.a",
            "ftp://a.example",
            "")) {
      assertEquals(List.of(), links(text), text);
    }
  }

  @Test
  void punctuationThatEndsASentenceIsNoPartOfALink() {
    assertEquals(List.of("https://a.example"), links("(https://a.example)."));
    assertEquals(List.of("https://a.example/b_(c)"), links("https://a.example/b_(c)!"));
    assertEquals(List.of("https://a.example"), links("\"https://a.example\""));
    assertEquals(List.of("https://a.example"), links("https://a.example\u202egpj.exe"));
    assertEquals(List.of("http://a.example", "http://b"), links("http://a.example, http://b"));
  }

  @Test
  void noTextTakesLong() {
    for (String piece : List.of("https://a", "https://a)", ")", "http://(", "https://a.")) {
      String text = "https://a" + piece.repeat(4000 / piece.length());
      assertTimeout(
          Duration.ofSeconds(2),
          () -> {
            for (int i = 0; i < 10; i++) {
              assertEquals(text, joined(text));
            }
          });
    }
    assertTimeout(Duration.ofSeconds(2), () -> links("https://a" + ")".repeat(200_000)));
  }
}
