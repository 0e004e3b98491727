package dev.parley.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes two files of each language: one text a line, in the order of the English catalogue, with an
 * empty line between its areas. {@code de.txt} is for the page for calls; {@code check-de.txt}, for
 * the one that checks the connection, has the last area besides. Ends in failure if a language
 * lacks a text, has one that the catalogue does not have, has one twice, or has other placeholders
 * in it.
 *
 * <p>The catalogue is read as source because its class files are for a newer Java than this.
 */
public final class Languages {
  private static final Pattern AREA = Pattern.compile("new Area\\((\\d+)\\)");
  private static final Pattern TEXT =
      Pattern.compile(
          "public static final \\w+(?:<[\\w, ]+>)? (\\w+) =\\s+AREA\\.\\w+\\(\\s*"
              + "((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s+]*)+)\\);");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern DECLARED = Pattern.compile("public static final ");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  private static final String CHECK = "CheckWords.java";

  private final TreeMap<Integer, Map<String, String>> english = new TreeMap<>();
  private int areaOfCheck = -1;
  private final List<String> problems = new ArrayList<>();

  private Languages() {}

  /** Takes the folders of the catalogue and of the languages, and the one to write to. */
  public static void main(String[] folders) throws IOException {
    Languages languages = new Languages();
    for (Path source : files(Path.of(folders[0]), "Words.java")) {
      languages.readCatalogue(source);
    }
    List<Path> files = files(Path.of(folders[1]), ".properties");
    for (Path file : files) {
      languages.write(file, Path.of(folders[2]));
    }
    if (!languages.english.isEmpty() && languages.areaOfCheck != languages.english.lastKey()) {
      languages.problems.add(CHECK + " is not the last area");
    }
    if (languages.english.isEmpty() || files.isEmpty()) {
      languages.problems.add("there is no catalogue or no language");
    }
    languages.problems.forEach(System.err::println);
    System.exit(languages.problems.isEmpty() ? 0 : 1);
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private void readCatalogue(Path source) throws IOException {
    String code = Files.readString(source);
    Matcher area = AREA.matcher(code);
    if (!area.find()) {
      problems.add(source + " says not which area it is");
      return;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    Matcher text = TEXT.matcher(code);
    while (text.find()) {
      String english =
          LITERAL
              .matcher(text.group(2))
              .results()
              .map(part -> part.group(1))
              .collect(Collectors.joining());
      texts.put(text.group(1), english);
    }
    if (texts.size() != DECLARED.matcher(code).results().count()) {
      problems.add(source + " declares something that is not understood here");
    }
    if (source.endsWith(CHECK)) {
      areaOfCheck = Integer.parseInt(area.group(1));
    }
    if (this.english.put(Integer.parseInt(area.group(1)), texts) != null) {
      problems.add(source + " has the number of another area");
    }
  }

  private void write(Path file, Path target) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      words.load(reader);
    }
    long lines = Files.readAllLines(file).stream().filter(Languages::hasText).count();
    if (lines != words.size()) {
      problems.add(file.getFileName() + " has a text twice, or one that goes over several lines");
    }
    Set<String> left = new TreeSet<>(words.stringPropertyNames());
    StringBuilder calls = new StringBuilder();
    StringBuilder all = new StringBuilder();
    for (Map.Entry<Integer, Map<String, String>> area : english.entrySet()) {
      all.append(all.isEmpty() ? "" : "\n");
      for (Map.Entry<String, String> text : area.getValue().entrySet()) {
        left.remove(text.getKey());
        String said = words.getProperty(text.getKey(), "");
        check(file.getFileName() + ": " + text.getKey(), said, text.getValue());
        all.append(said).append('\n');
      }
      if (area.getKey() != areaOfCheck) {
        calls.replace(0, calls.length(), all.toString());
      }
    }
    left.forEach(key -> problems.add(file.getFileName() + ": " + key + " is not in the catalogue"));
    String name = file.getFileName().toString().replace(".properties", ".txt");
    Files.writeString(target.resolve(name), calls);
    Files.writeString(target.resolve("check-" + name), all);
  }

  private static boolean hasText(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private void check(String where, String said, String english) {
    if (said.isBlank()) {
      problems.add(where + " is missing: \"" + english + "\"");
    } else if (!placeholders(said).equals(placeholders(english))) {
      problems.add(where + " has other placeholders than \"" + english + "\"");
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
