package dev.parley.server.cluster;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.Answer;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.Question;
import dev.parley.server.room.RoomView;
import dev.parley.server.room.RoomView.Member;
import dev.parley.server.room.SeatHash;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registry in Redis: a hash for each room, and a key for each seat that leads to its room. */
final class RedisRegistry {
  /** After what time without a word Redis forgets a room, or a seat. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(3);

  private static final String PREFIX = "parley:1:";

  /** In place of a seat that is not known, or not claimed. */
  private static final String NONE = "-";

  private final NodeId self;
  private final RedisScript script;
  private final RedisLines lines;

  RedisRegistry(NodeId self, RedisScript script, RedisLines lines) {
    this.self = self;
    this.script = script;
    this.lines = lines;
  }

  CompletionStage<Answer> answer(Question question) {
    return switch (question) {
      case Question.Admit admit ->
          run(
                  admit.room(),
                  "admit",
                  admit.peer().value(),
                  admit.seat().value(),
                  String.valueOf(admit.roomSize()))
              .thenApply(answer -> remembered(answer, admit.peer(), admit.seat()));
      case Question.Find find -> find(find.seat());
      case Question.Take(_, var room, var peer, var seat, var next, var epoch) ->
          run(room, "take", peer.value(), String.valueOf(epoch), seat.value(), next.value())
              .thenApply(answer -> remembered(answer, peer, next));
      case Question.Mark(var room, var peer, var epoch, var away) ->
          run(room, "mark", peer.value(), String.valueOf(epoch), away ? "1" : "0");
      case Question.Release(var room, var peer, var epoch, _, var claim) ->
          run(room, "release", peer.value(), String.valueOf(epoch), orNone(claim));
      case Question.Keep keep -> keep(keep);
    };
  }

  private CompletionStage<Answer> keep(Question.Keep keep) {
    List<String> arguments = new ArrayList<>();
    arguments.add(String.valueOf(keep.since()));
    arguments.add(String.valueOf(keep.version()));
    for (Question.Kept seat : keep.seats()) {
      Member member = new Member(seat.peer(), seat.born(), seat.epoch(), self, seat.away());
      say(member, seat.seat(), seat.claim(), arguments);
    }
    keep.distant().forEach(member -> say(member, null, null, arguments));
    return run(keep.room(), "keep", arguments.toArray(String[]::new))
        .thenApply(answer -> {
          keep.seats().forEach(seat -> remembered(answer, seat.peer(), seat.seat()));
          return answer;
        });
  }

  private static void say(
      Member member, @Nullable SeatHash seat, @Nullable SeatHash claim, List<String> arguments) {
    arguments.add(member.peer().value());
    arguments.add(String.valueOf(member.born()));
    arguments.add(String.valueOf(member.epoch()));
    arguments.add(member.away() ? "1" : "0");
    arguments.add(member.node().value());
    arguments.add(orNone(seat));
    arguments.add(orNone(claim));
  }

  private static String orNone(@Nullable SeatHash seat) {
    return seat == null ? NONE : seat.value();
  }

  /** Lets the seat be found, if it is here. */
  private Answer remembered(Answer answer, PeerId peer, SeatHash seat) {
    Member member = answer instanceof Answer.Done(var view) ? view.find(peer) : null;
    if (member != null && member.node().equals(self) && answer instanceof Answer.Done(var view)) {
      String place = view.room().value() + " " + peer.value() + " " + member.born();
      CompletionStage<String> _ =
          lines.within(
              place.length(),
              () ->
                  lines
                      .commands()
                      .set(key(seat), bytes(place), SetArgs.Builder.px(FORGOTTEN_AFTER)));
    }
    return answer;
  }

  private CompletionStage<Answer> find(SeatHash seat) {
    return lines
        .within(0, () -> lines.commands().get(key(seat)))
        .thenCompose(place -> {
          if (place == null) {
            return CompletableFuture.completedFuture(new Answer.Nowhere());
          }
          String[] parts = text(place).split(" ", -1);
          PeerId peer = new PeerId(parts[1]);
          return run(new RoomId(parts[0]), "find", parts[1], parts[2], seat.value())
              .thenApply(answer -> found(answer, peer));
        });
  }

  private static Answer found(Answer answer, PeerId peer) {
    return answer instanceof Answer.Done(var view) ? new Answer.Found(view, peer) : answer;
  }

  private CompletionStage<Answer> run(RoomId room, String todo, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = todo;
    all[1] = self.value();
    all[2] = String.valueOf(FORGOTTEN_AFTER.toMillis());
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    long bytes = Stream.of(all).mapToLong(String::length).sum();
    return lines
        .within(bytes, () -> script.run(lines, PREFIX + '{' + room.value() + '}', all))
        .thenApply(result -> read(room, result));
  }

  private static Answer read(RoomId room, List<Object> result) {
    String outcome = text((byte[]) result.get(0));
    List<Member> members = new ArrayList<>();
    for (int i = 3; i + 1 < result.size(); i += 2) {
      members.add(member(text((byte[]) result.get(i)), text((byte[]) result.get(i + 1))));
    }
    RoomView view = new RoomView(room, (Long) result.get(1), (Long) result.get(2), members);
    return switch (outcome) {
      case "done" -> new Answer.Done(view);
      case "taken" -> new Answer.Taken(view);
      case "full" -> new Answer.Full(view);
      default -> new Answer.Nowhere();
    };
  }

  private static Member member(String peer, String record) {
    String[] parts = record.split(" ", 5);
    return new Member(
        new PeerId(peer),
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        new NodeId(parts[4]),
        "1".equals(parts[2]));
  }

  private static String key(SeatHash seat) {
    return PREFIX + "seat:" + seat.value();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
