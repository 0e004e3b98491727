package dev.parley.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.Signal;
import dev.parley.testing.JacksonJson;
import dev.parley.testing.MessageFamily;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files: one a message, its documentation, regression test and promise at once. */
class GoldenFilesTest {
  private static final String FAMILIES = "dev.parley.testing.MessageFamily#all";

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void everyMessageHasAFileAndEveryFileAMessage(MessageFamily<?> family) throws Exception {
    Set<String> messages =
        family.variants().stream()
            .map(variant -> variant.getSimpleName() + ".json")
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(messages, filesOf(family));
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  <M> void everyFileIsReadAsTheMessageItIsNamedAfter(MessageFamily<M> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      M message = family.decode(JacksonJson.parse(family.golden(variant.getSimpleName())));
      assertEquals(variant, payload(message).getClass());
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  <M> void everyFileIsWrittenAgainFieldByFieldInTheSameOrder(MessageFamily<M> family)
      throws Exception {
    for (Class<?> variant : family.variants()) {
      String golden = family.golden(variant.getSimpleName());
      Json again = family.encode(family.decode(JacksonJson.parse(golden)));
      assertEquals(JacksonJson.parse(golden), again);
      assertEquals(JacksonJson.compact(golden), JsonText.of(again));
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  <M> void everyFileShowsAllFieldsOfItsMessage(MessageFamily<M> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      M message = family.decode(JacksonJson.parse(family.golden(variant.getSimpleName())));
      for (RecordComponent component : variant.getRecordComponents()) {
        assertNotNull(component.getAccessor().invoke(payload(message)), component.toString());
      }
    }
  }

  private static Object payload(Object message) {
    return message instanceof SignalCodec.Numbered(var _, Signal signal) ? signal : message;
  }

  private static Set<String> filesOf(MessageFamily<?> family)
      throws IOException, URISyntaxException {
    URL folder = GoldenFilesTest.class.getResource("/wire/" + family.folder());
    assertNotNull(folder, "no folder for " + family);
    assertTrue(family.variants().size() > 1, "a family is more than one message");
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
