package dev.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.protocol.FailureCode;
import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import dev.parley.sealing.SealingScheme;
import dev.parley.testing.JacksonJson;
import dev.parley.testing.MessageFamily;
import dev.parley.wire.Json;
import dev.parley.wire.MalformedMessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The protocol's description says what the code does, as far as that can be compared. */
class ProtocolDocumentTest {
  private static final String FAMILIES = "dev.parley.testing.MessageFamily#all";

  private static final Pattern HEADING = Pattern.compile("^##+ (.+)$", Pattern.MULTILINE);
  private static final Pattern SAMPLE =
      Pattern.compile("^```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FIELD_ROW =
      Pattern.compile("^\\| `(\\w+)[.\\w]*` \\|", Pattern.MULTILINE);
  private static final Pattern FAILURE_ROW =
      Pattern.compile("^\\| `(\\w+)` \\| (\\d+|–) \\| \\S.*\\|$", Pattern.MULTILINE);

  private static String document = "";

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(Path.of("..", "docs", "protocol.md"));
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void everyMessageHasOneSectionThatTellsWhenItIsSentAndWhenNever(MessageFamily<?> family) {
    for (Class<?> variant : family.variants()) {
      String name = variant.getSimpleName();
      assertEquals(1, sections(document, name).size(), "sections on " + name);
      String section = sectionOn(variant);
      assertTrue(section.contains("*Sent*"), name + ": when is it sent?");
      assertTrue(section.contains("*Never*") || section.contains("*never*"), name + ": and never?");
    }
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void everyMessageIsShownAsItsGoldenFileShowsIt(MessageFamily<?> family) {
    for (Class<?> variant : family.variants()) {
      String name = variant.getSimpleName();
      assertEquals(List.of(family.golden(name)), samples(sectionOn(variant)), name);
    }
  }

  @Test
  void noSampleStandsOutsideTheSectionOfAMessage() {
    long messages =
        MessageFamily.all().stream().mapToLong(family -> family.variants().size()).sum();
    assertEquals(messages, samples(document).size());
  }

  @ParameterizedTest
  @MethodSource(FAMILIES)
  void everyFieldIsDescribedInTheOrderInWhichItIsWritten(MessageFamily<?> family) throws Exception {
    for (Class<?> variant : family.variants()) {
      List<String> described =
          FIELD_ROW
              .matcher(sectionOn(variant))
              .results()
              .map(row -> row.group(1))
              .distinct()
              .toList();
      assertEquals(fieldsOf(family.golden(variant.getSimpleName())), described, variant.toString());
    }
  }

  @Test
  void theTableOfFailureCodesIsTheEnumeration() {
    Map<String, String> expected = new HashMap<>();
    for (FailureCode code : FailureCode.values()) {
      expected.put(code.word(), code.closes() ? Integer.toString(code.closeCode()) : "–");
    }
    List<MatchResult> rows =
        FAILURE_ROW.matcher(sections(document, "Failure codes").getFirst()).results().toList();
    Map<String, String> told = new HashMap<>();
    rows.forEach(row -> told.put(row.group(1), row.group(2)));
    assertEquals(expected, told);
    assertEquals(
        Arrays.stream(FailureCode.values()).map(FailureCode::word).toList(),
        rows.stream().map(row -> row.group(1)).toList());
  }

  @Test
  void theBoundsAreToldAsTheyAre() {
    assertTold("Transport", Limits.MAX_FRAME_BYTES, " bytes of UTF-8");
    assertTold("Transport", Json.MAX_DEPTH, " is refused");
    assertTold("Types of fields", Limits.MAX_COUNT, " = 2⁵³ − 1");
    assertTold("Relay", Limits.MAX_BODY_LENGTH, " |");
    assertTold("Relayed", Limits.MAX_BODY_LENGTH, " |");
    assertTold("Welcome", Limits.MAX_ROOM_SIZE, " ids |");
    assertTold("Welcome", Limits.MAX_ICE_SERVERS, " texts 1–" + Limits.MAX_ICE_SERVER_TEXT);
    assertTold("IceServers", Limits.MAX_ICE_SERVERS, " |");
    assertTold("Failure", ServerMessage.Failure.MAX_MESSAGE_LENGTH, " |");
    assertTold("Offer", Limits.MAX_SDP_LENGTH, " |");
    assertTold("Answer", Limits.MAX_SDP_LENGTH, " |");
    assertTold("IceCandidate", Limits.MAX_CANDIDATE_LENGTH, " |");
    assertTold("Hello", Limits.MAX_NAME_LENGTH, " |");
    assertTold("ChatMessage", Limits.MAX_CHAT_LENGTH, " |");
    assertTold("Reaction", Limits.MAX_EMOJI_LENGTH, " |");
    assertTold("HistoryLine", Limits.MAX_NAME_LENGTH, " |");
    assertTold("HistoryLine", Limits.MAX_CHAT_LENGTH, " |");
    assertTold("History", Limits.MAX_HISTORY_LINES, " lines");
    assertTold("History", Limits.MAX_HISTORY_LENGTH, " UTF-16 code units");
    assertTold("FileOffer", Limits.MAX_FILE_NAME_LENGTH, " |");
    assertTold("FileOffer", Limits.MAX_FILE_BYTES, " |");
  }

  @Test
  void keysAreDerivedAndBodiesSealedAsDescribed() {
    String keys = sections(document, "Room name, room id, key").getFirst();
    assertTrue(keys.contains("salt `" + SealingScheme.SALT + "`"));
    assertTrue(keys.contains(grouped(SealingScheme.ITERATIONS) + " iterations | 256 |"));
    assertEquals(256, SealingScheme.INPUT_KEY_BITS);
    assertTold(keys, SealingScheme.ROOM_ID_INFO, SealingScheme.ROOM_ID_BITS);
    assertTold(keys, SealingScheme.SIGNAL_KEY_INFO, SealingScheme.SIGNAL_KEY_BITS);
    assertTold("Sealing", SealingScheme.IV_BYTES * 8L, " bits for each signal");
    assertTold("Sealing", SealingScheme.TAG_BITS, " bits,");
    assertTold("Sealing", SealingScheme.IV_BYTES + SealingScheme.TAG_BITS / 8, " bytes");
  }

  private static void assertTold(String section, long number, String then) {
    String told = grouped(number) + then;
    boolean found =
        Pattern.compile("(?<!\\d)" + Pattern.quote(told))
            .matcher(sections(document, section).getFirst())
            .find();
    assertTrue(found, section + " does not say \"" + told + "\"");
  }

  private static void assertTold(String keys, String info, int bits) {
    assertTrue(keys.contains("info `" + info + "` | " + bits + " |"), info);
  }

  /** Digits in groups of three from five digits on, as is usual in prose. */
  private static String grouped(long number) {
    String digits = Long.toString(number);
    return digits.length() < 5 ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
  }

  private static String sectionOn(Class<?> variant) {
    return sections(document, variant.getSimpleName()).getFirst();
  }

  /** What stands under each heading of this text, up to the next heading of any level. */
  private static List<String> sections(String text, String heading) {
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).group(1).equals(heading)) {
        int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
        found.add(text.substring(headings.get(i).end(), end));
      }
    }
    return found;
  }

  private static List<String> samples(String text) {
    return SAMPLE.matcher(text).results().map(sample -> sample.group(1)).toList();
  }

  private static List<String> fieldsOf(String golden) throws MalformedMessageException {
    Json.Obj message = (Json.Obj) JacksonJson.parse(golden);
    assertNotNull(message.fields().get("type"));
    return message.fields().keySet().stream().filter(name -> !name.equals("type")).toList();
  }
}
