package dev.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.testing.MessageFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Laws about the text of the sources, which no class file can tell. */
class SourceTest {
  private static final Path ROOT = Path.of("src", "main", "java");
  private static final Path FIELD = Path.of("dev", "parley", "wire", "Field.java");
  private static final Path JSON_TEXT = Path.of("dev", "parley", "wire", "JsonText.java");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern LITERAL =
      Pattern.compile("'(\\\\.|[^'])+'|\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern DEFAULT_ARM = Pattern.compile("\\bdefault\\s*(->|:)");

  @Test
  void theNameOfAFieldStandsInOneFileOnly() throws IOException {
    Map<Path, String> sources = sources();
    List<String> names = literals(sources.getOrDefault(FIELD, ""));
    assertTrue(names.size() > 30, "Field.java names the fields");
    assertEquals(names.size(), names.stream().distinct().count(), "a field has one constant");
    for (var source : sources.entrySet()) {
      if (source.getKey().startsWith(FIELD.getParent()) && !source.getKey().equals(FIELD)) {
        for (String literal : literals(source.getValue())) {
          assertFalse(names.contains(literal), '"' + literal + "\" in " + source.getKey());
        }
      }
    }
  }

  @Test
  void theWordOfATypeStandsInOnePlaceOnly() throws IOException {
    List<String> all = new ArrayList<>();
    sources().values().forEach(source -> all.addAll(literals(source)));
    for (MessageFamily<?> family : MessageFamily.all()) {
      for (Class<?> variant : family.variants()) {
        String word = variant.getSimpleName();
        assertEquals(1, all.stream().filter(word::equals).count(), word);
      }
    }
  }

  /** With one, a message that is added would compile and be mishandled. */
  @Test
  void noSwitchHasADefaultArmSaveTheOneOverCharacters() throws IOException {
    for (var source : sources().entrySet()) {
      Matcher arm = DEFAULT_ARM.matcher(withoutLiterals(source.getValue()));
      long allowed = source.getKey().equals(JSON_TEXT) ? 1 : 0;
      assertEquals(allowed, arm.results().count(), source.getKey().toString());
    }
  }

  /** All main sources by path, without their comments. */
  private static Map<Path, String> sources() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    try (var files = Files.walk(ROOT)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(ROOT.relativize(file), COMMENT.matcher(Files.readString(file)).replaceAll(""));
      }
    }
    assertTrue(sources.size() >= 25, "only " + sources.size() + " sources");
    return sources;
  }

  private static List<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .filter(found -> found.group(2) != null)
        .map(found -> found.group(2))
        .toList();
  }

  private static String withoutLiterals(String source) {
    return LITERAL.matcher(source).replaceAll("\"\"");
  }
}
