package dev.parley.front.app.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Marks and links in what people write. */
class MarkupTest {
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
          "?q=1",
          "*",
          "**",
          "_",
          "`",
          "```",
          "\n> ",
          "\n```");

  /** A text written down again: blocks by lines, spans by what they are. */
  private static String told(String text) {
    StringBuilder told = new StringBuilder();
    for (Markup.Block block : Markup.blocks(text)) {
      told.append(told.isEmpty() ? "" : "|");
      told.append(
          switch (block.kind()) {
            case QUOTE -> "quote ";
            case CODE -> "code ";
            case TEXT, LINK -> "";
          });
      block.spans().forEach(span -> told.append(told(span)));
    }
    return told.toString();
  }

  private static String told(Markup.Span span) {
    String look = (span.bold() ? "b" : "") + (span.italic() ? "i" : "");
    return switch (span.kind()) {
      case TEXT, QUOTE -> look.isEmpty() ? span.text() : "{" + look + " " + span.text() + "}";
      case CODE -> "{c" + look + " " + span.text() + "}";
      case LINK -> "{l" + look + " " + span.text() + "}";
    };
  }

  private static List<String> links(String text) {
    List<String> links = new ArrayList<>();
    for (Markup.Block block : Markup.blocks(text)) {
      for (Markup.Span span : block.spans()) {
        if (span.kind() == Markup.Kind.LINK) {
          links.add(span.text());
        }
      }
    }
    return links;
  }

  @Test
  void marksGiveALook() {
    assertEquals("{b bold} and {b bold}, {i italic}.", told("*bold* and **bold**, _italic_."));
    assertEquals("{b a }{bi b}{b  c}", told("*a _b_ c*"));
    assertEquals("{b a }{b b}{b  c}", told("**a *b* c**"));
    assertEquals("{c x = *y*} it", told("`x = *y*` it"));
    assertEquals("{b fett}这{b 粗}字", told("*fett*这*粗*字"));
    assertEquals("({b a}) \"{i b}\"", told("(*a*) \"_b_\""));
    assertEquals("{b a}\n{b b}", told("*a*\n*b*"));
  }

  @Test
  void marksThatMeanNothingStay() {
    for (String text :
        List.of(
            "2*3*4",
            "file_name_1",
            "* one\n* two",
            "*open",
            "close*",
            "* a *",
            "**",
            "*",
            "_",
            "`",
            "``",
            "***",
            "****",
            "___",
            "*a\nb*",
            "`a\nb`",
            "__init__",
            "ça_va_là",
            "a ** b ** c")) {
      assertEquals(text, told(text));
    }
    assertEquals("*a {b b}", told("*a *b*"), "the nearest one counts");
  }

  @Test
  void linesAreQuotesAndCode() {
    assertEquals("quote a\nb|c", told("> a\n>b\nc"));
    assertEquals("a|quote {b b}|c", told("a\n> *b*\nc"));
    assertEquals("quote > a", told("> > a"));
    assertEquals("a > b", told("a > b"));
    assertEquals(">", told(">"));
    assertEquals("code {c int *a*;\n  > b}|after", told("```java\nint *a*;\n  > b\n```\nafter"));
    assertEquals("code {c a b\nc}", told("```a b\nc```"));
    assertEquals("a|code {c b}|c", told("a\n```\nb\n```\nc"));
    assertEquals("```\nnever closed", told("```\nnever closed"));
    assertEquals("a ``` b ```", told("a ``` b ```"));
    assertEquals("``````", told("``````"));
  }

  @Test
  void aMessageIsNeverNothing() {
    for (String text : List.of("\n", " ", ">\n>", "``` ```", "\n\n> \n")) {
      assertFalse(Markup.blocks(text).isEmpty());
    }
  }

  @Test
  void whateverIsWrittenNothingIsAddedAndLinksAreWebAddresses() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int piece = random.nextInt(16); piece > 0; piece--) {
        written.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = written.toString();
      int at = 0;
      for (Markup.Block block : text.isEmpty() ? List.<Markup.Block>of() : Markup.blocks(text)) {
        for (Markup.Span span : block.spans()) {
          for (char c : span.text().toCharArray()) {
            at = text.indexOf(c, at) + 1;
            assertTrue(at > 0, () -> "not in this order in " + text);
          }
        }
      }
      for (String link : links(text)) {
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
            "http:/a.example",
            "http\u017f://a.example",
            "http",
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
    assertEquals("{lb https://a.example/_x_/}", told("*https://a.example/_x_/*"));
  }

  /** Each of these takes a parser that looks back or ahead again and again for ever. */
  @Test
  void noTextTakesLong() {
    for (String piece :
        List.of(
            "*",
            "_",
            "`",
            "*a",
            "*a ",
            " *a",
            "**a",
            "_a_",
            "*_",
            "`a",
            "` ",
            "```",
            "```\n",
            "\n```a",
            "> ",
            ">\n",
            "> *a\n",
            "https://a",
            "https://-",
            "https://a)",
            ")",
            "http://(",
            "https://a.",
            "https://")) {
      String hostile = piece.repeat(200_000 / piece.length());
      assertTimeout(Duration.ofSeconds(2), () -> Markup.blocks(hostile), piece);
      assertTimeout(Duration.ofSeconds(2), () -> Markup.blocks("https://a" + hostile), piece);
    }
  }

  @Test
  void noTextFillsAPageWithElements() {
    for (String piece :
        List.of("*a* ", "`a`", "https://a ", "```\n", "> *a*\n\n", "_a_\n> ", "a\n>b\n")) {
      List<Markup.Block> blocks = Markup.blocks(piece.repeat(4000 / piece.length()));
      assertTrue(blocks.size() <= Markup.MAX_BLOCKS, piece);
      int spans = blocks.stream().mapToInt(block -> block.spans().size()).sum();
      assertTrue(spans <= 2 * Markup.MAX_MARKS + Markup.MAX_BLOCKS, piece + spans);
    }
  }

  @Test
  void tenThousandMarksWithinEachOtherAreNoDeeperThanOne() {
    String text = "*_".repeat(10_000) + "x" + "_*".repeat(10_000);
    List<Markup.Block> blocks = Markup.blocks(text);
    assertEquals(1, blocks.size());
    assertTrue(blocks.getFirst().spans().size() <= text.length());
  }
}
