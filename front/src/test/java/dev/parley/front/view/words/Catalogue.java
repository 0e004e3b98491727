package dev.parley.front.view.words;

import dev.parley.front.app.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** All texts, as tests look at them. */
public final class Catalogue {
  static final Path LANGUAGES = Path.of("src", "main", "web", "languages");
  private static final Path AREAS =
      Path.of("src", "main", "java", "dev", "parley", "front", "view", "words");

  private Catalogue() {}

  /** The constants, by name, in the order of the source. */
  static Map<String, Field> fields() {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Class<?> area : areas()) {
      for (Field field : area.getDeclaredFields()) {
        if (Modifier.isPublic(field.getModifiers()) && fields.put(field.getName(), field) != null) {
          throw new AssertionError(field + " is there twice");
        }
      }
    }
    return fields;
  }

  /** The parts of the catalogue, in the order of their numbers. */
  private static List<Class<?>> areas() {
    List<Class<?>> areas = new ArrayList<>();
    try (var files = Files.list(AREAS)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Words.java")) {
          String simple = name.substring(0, name.indexOf('.'));
          areas.add(Class.forName(Catalogue.class.getPackageName() + "." + simple));
        }
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    areas.sort(Comparator.comparingInt(area -> text(area.getDeclaredFields()).area()));
    return areas;
  }

  private static Phrase text(Field[] fields) {
    for (Field field : fields) {
      if (Modifier.isPublic(field.getModifiers())) {
        return text(field);
      }
    }
    throw new AssertionError("an area without texts");
  }

  /** The text of a constant, without what its placeholders stand for. */
  static Phrase text(Field field) {
    try {
      return switch (field.get(null)) {
        case Phrase phrase -> phrase;
        case Phrase.With<?>(var phrase) -> phrase;
        case Phrase.With2<?, ?>(var phrase) -> phrase;
        case Phrase.With3<?, ?, ?>(var phrase) -> phrase;
        case Object other -> throw new AssertionError(other);
      };
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.getName(), e);
    }
  }

  /** The words of a language by the names of the constants. */
  static Properties words(Language language) {
    Properties words = new Properties();
    try (Reader file = Files.newBufferedReader(LANGUAGES.resolve(language.tag() + ".properties"))) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The words of a language as the page has them. */
  public static List<List<String>> texts(Language language) {
    Properties words = words(language);
    List<List<String>> texts = new ArrayList<>();
    for (Map.Entry<String, Field> each : fields().entrySet()) {
      Phrase text = text(each.getValue());
      while (texts.size() <= text.area()) {
        texts.add(new ArrayList<>());
      }
      texts.get(text.area()).add(words.getProperty(each.getKey()));
    }
    return texts;
  }
}
