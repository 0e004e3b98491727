package dev.parley.wire;

import dev.parley.protocol.Limits;
import dev.parley.protocol.ServerMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What each field takes and refuses, said once more and apart from the code that checks it. */
final class FieldRules {
  private static final Json.Str ID = new Json.Str("AAAAAAAAAAAAAAAAAAAAAA");
  private static final Set<String> OPTIONAL =
      Set.of(
          "username",
          "credential",
          "hand",
          "offer",
          "retryAfterMs",
          "screen",
          "device",
          "sdpMid",
          "sdpMLineIndex",
          "usernameFragment",
          "who");

  private FieldRules() {}

  /**
   * One field's rule.
   *
   * @param kind the only kind of value it takes
   * @param taken values of that kind at its bounds
   * @param refused values of that kind past its bounds
   */
  record Rule(Class<? extends Json> kind, List<Json> taken, List<Json> refused) {}

  static boolean isOptional(String field) {
    return OPTIONAL.contains(field);
  }

  static Rule of(String field) {
    return switch (field) {
      case "room", "peer", "seat", "to", "from", "starter", "by", "who" ->
          new Rule(Json.Str.class, List.of(ID), noIds());
      case "body", "offer" -> text(1, Limits.MAX_BODY_LENGTH);
      case "sdp" -> text(1, Limits.MAX_SDP_LENGTH);
      case "candidate", "sdpMid", "usernameFragment" -> text(0, Limits.MAX_CANDIDATE_LENGTH);
      case "username", "credential" -> text(0, Limits.MAX_ICE_SERVER_TEXT);
      case "message" -> text(0, ServerMessage.Failure.MAX_MESSAGE_LENGTH);
      case "name" -> text(0, Limits.MAX_NAME_LENGTH);
      case "screen" -> text(1, Limits.MAX_STREAM_ID_LENGTH);
      case "emoji" -> text(1, Limits.MAX_EMOJI_LENGTH);
      case "text" -> text(1, Limits.MAX_CHAT_LENGTH);
      case "code" -> words("TooFast", "toofast", "TOO_FAST", "");
      case "cause" -> words("networkChange", "NetworkChange", "network", "");
      case "reason" -> words("left", "Left", "LEFT", "");
      case "n", "seq", "round", "first", "run", "change" -> number(1, Limits.MAX_COUNT);
      case "file", "hand" -> number(1, Integer.MAX_VALUE);
      case "fileName" -> text(1, Limits.MAX_FILE_NAME_LENGTH);
      case "size", "offset" -> number(0, Limits.MAX_FILE_BYTES);
      case "digest", "nonce", "own", "theirs" -> base64Url(43);
      case "key", "device" -> base64Url(87);
      case "signature" -> base64Url(86);
      case "links" -> array(0, Limits.MAX_ROOM_SIZE, link(), List.of(new Json.Str("link")));
      case "received", "age", "link" -> number(0, Limits.MAX_COUNT);
      case "sdpMLineIndex" -> number(0, 65_535);
      case "roomSize" -> number(1, Limits.MAX_ROOM_SIZE);
      case "frameBytes" -> number(1, Integer.MAX_VALUE);
      case "messagesPerSecond", "retryAfterMs", "reconnectWithinMs" -> number(0, Integer.MAX_VALUE);
      case "cameraHeight", "screenHeight" -> number(0, Limits.MAX_PICTURE_HEIGHT);
      case "resumed", "microphone", "camera", "intact", "locked", "admitted", "paused", "offered" ->
          new Rule(Json.Bool.class, List.of(new Json.Bool(true), new Json.Bool(false)), List.of());
      case "limits", "content" -> new Rule(Json.Obj.class, List.of(), List.of());
      case "peers" -> array(0, Limits.MAX_ROOM_SIZE, ID, noIds());
      case "iceServers" ->
          array(0, Limits.MAX_ICE_SERVERS, iceServer(), List.of(new Json.Str("stun:a")));
      case "urls" ->
          array(1, Limits.MAX_ICE_SERVERS, new Json.Str("stun:a"), text(1, 512).refused());
      default -> throw new AssertionError("say here what \"" + field + "\" takes");
    };
  }

  private static Json iceServer() {
    return new ObjectWriter().json("urls", new Json.Arr(List.of(new Json.Str("stun:a")))).build();
  }

  private static List<Json> noIds() {
    String almost = "A".repeat(21);
    return List.of(
        new Json.Str(""),
        new Json.Str(almost),
        new Json.Str(almost + "AA"),
        new Json.Str(almost + "="),
        new Json.Str(almost + "+"),
        new Json.Str(almost + "/"),
        new Json.Str(almost + "@"),
        new Json.Str(almost + "["),
        new Json.Str(almost + "`"),
        new Json.Str(almost + "{"),
        new Json.Str(almost + ":"),
        new Json.Str(almost + "é"));
  }

  private static Json link() {
    Json.Str fingerprint = new Json.Str("A".repeat(43));
    return new ObjectWriter()
        .json("peer", ID)
        .json("own", fingerprint)
        .json("theirs", fingerprint)
        .build();
  }

  private static Rule base64Url(int length) {
    String almost = "A".repeat(length - 1);
    List<Json> refused = new ArrayList<>();
    for (String wrong : List.of("", almost, almost + "AA", almost + "=", almost + "+")) {
      refused.add(new Json.Str(wrong));
    }
    return new Rule(Json.Str.class, List.of(new Json.Str(almost + "A")), refused);
  }

  private static Rule text(int min, int max) {
    List<Json> refused = new ArrayList<>();
    refused.add(new Json.Str("x".repeat(max + 1)));
    refused.add(new Json.Str("x".repeat(max * 2)));
    if (min > 0) {
      refused.add(new Json.Str("x".repeat(min - 1)));
    }
    List<Json> taken = List.of(new Json.Str("x".repeat(min)), new Json.Str("x".repeat(max)));
    return new Rule(Json.Str.class, taken, refused);
  }

  private static Rule words(String known, String... unknown) {
    List<Json> refused = new ArrayList<>();
    for (String word : unknown) {
      refused.add(new Json.Str(word));
    }
    return new Rule(Json.Str.class, List.of(new Json.Str(known)), refused);
  }

  private static Rule number(long min, long max) {
    List<Json> refused = new ArrayList<>();
    for (double value :
        new double[] {
          min - 1.0,
          max + 1.0,
          -1,
          min + 0.5,
          0x1p53,
          0x1p63,
          1e300,
          Double.MIN_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        }) {
      refused.add(new Json.Num(value));
    }
    List<Json> taken = new ArrayList<>(List.of(new Json.Num(min), new Json.Num(max)));
    if (min == 0) {
      taken.add(new Json.Num(-0.0));
    }
    return new Rule(Json.Num.class, taken, refused);
  }

  private static Rule array(int min, int max, Json item, List<Json> refusedItems) {
    List<Json> refused = new ArrayList<>();
    refused.add(new Json.Arr(Collections.nCopies(max + 1, item)));
    if (min > 0) {
      refused.add(new Json.Arr(List.of()));
    }
    for (Json refusedItem : refusedItems) {
      refused.add(new Json.Arr(List.of(item, refusedItem)));
    }
    for (Json other : List.of(new Json.Null(), new Json.Num(1), new Json.Arr(List.of()))) {
      refused.add(new Json.Arr(List.of(item, other)));
    }
    List<Json> taken =
        List.of(
            new Json.Arr(Collections.nCopies(min, item)),
            new Json.Arr(Collections.nCopies(max, item)));
    return new Rule(Json.Arr.class, taken, refused);
  }
}
