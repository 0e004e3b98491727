package dev.parley.front.app;

import dev.parley.front.app.chat.Emoji;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What people do and say at random besides what all messages are made of. */
final class RandomTalk {

  private RandomTalk() {}

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  static Msg pressed(Random random) {
    List<Command> commands = List.of(Command.values());
    return switch (random.nextInt(5)) {
      case 0 -> new UiMsg.ToggledHand();
      case 1 -> new UiMsg.PickedEmoji(one(Emoji.ALL, random));
      case 2 ->
          random.nextBoolean()
              ? new UiMsg.ChoseCommand(random.nextInt(20) - 1)
              : new UiMsg.PressedInMessage(
                  List.of("Enter", "Tab", "ArrowUp", "ArrowDown", "Escape", "q")
                      .get(random.nextInt(6)));
      case 3 -> new UiMsg.CompletedCommand(one(commands, random));
      default -> new UiMsg.TypedChat("/" + one(commands, random).word());
    };
  }

  /** Something that is likely to be taken; null = anything else. */
  static @Nullable PeerMessage said(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 ->
          new PeerMessage.ChatMessage(1 + random.nextInt(10_000), 1, random.nextInt(100_000), "z");
      case 3 -> new TalkMessage.Reaction(one(Emoji.ALL, random));
      default -> null;
    };
  }
}
