package dev.parley.front.app;

import dev.parley.front.app.file.FileEvent;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.Picked;
import dev.parley.front.app.file.Receiver;
import dev.parley.front.app.file.Sender;
import dev.parley.front.app.file.Transfers;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.TalkMessage;
import java.util.Map;

/** Calls in which people write, point and send files. */
public final class TalkScreens {

  private TalkScreens() {}

  /** A call with Ana, where files go both ways and the chat is open or not. */
  public static InCall files(String name, CallUi.Panel panel, boolean toDisk) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledPanel(panel));
    Files files = Files.none(toDisk);
    for (int id = 1; id <= 3; id++) {
      files = said(files, new PeerMessage.FileOffer(id, name, 4_000_000));
    }
    files = said(files, new PeerMessage.FileOffer(4, "huge.iso", 3_000_000_000L));
    files = Receiver.accepted(files, Driver.ANA, 1).files();
    files = reported(files, new FileEvent.Opened(Driver.ANA, 1, 0));
    files = reported(files, new FileEvent.Stored(Driver.ANA, 1, 1 << 20));
    files = Receiver.accepted(files, Driver.ANA, 2).files();
    files = reported(files, new FileEvent.Opened(Driver.ANA, 2, 0));
    files = reported(files, new FileEvent.Stored(Driver.ANA, 2, 4_000_000));
    files = said(files, new PeerMessage.FileDone(2, "d".repeat(43)));
    files = reported(files, new FileEvent.Checked(Driver.ANA, 2, true));
    Picked own = new Picked(1, "own.txt", 2 << 20);
    files = Sender.picked(files, own, Map.of(Driver.ANA, "Ana")).files();
    files = said(files, new PeerMessage.FileAccept(1, 0));
    files = reported(files, new FileEvent.BlockSent(Driver.ANA, 1, 1));
    files = said(files, new PeerMessage.FileProgress(1, 1 << 20));
    return driver.call().with(files);
  }

  private static Files said(Files files, PeerMessage.OfFile message) {
    return Transfers.said(files, Driver.ANA, "Ana", 1, message).files();
  }

  private static Files reported(Files files, FileEvent event) {
    return Transfers.reported(files, event).files();
  }

  /** A call with Ana, who raised a hand before the person here did, with people open. */
  public static InCall hands() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.MediaState(true, true, null, 1));
    driver.take(new UiMsg.ToggledHand());
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    return driver.call();
  }

  /** A call with these people, who are all writing, with the chat open. */
  public static InCall typing(String... names) {
    Driver driver = Driver.joined();
    char letter = 'A';
    for (String name : names) {
      driver.arrives(Driver.peer(letter), name);
      driver.says(Driver.peer(letter++), new TalkMessage.Typing());
    }
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.CHAT));
    return driver.call();
  }

  /** A call with Ana where that stands in the field. */
  public static InCall writing(String draft) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.CHAT));
    driver.take(new UiMsg.TypedChat(draft));
    return driver.call();
  }

  /** A call with Ana where that was written. */
  public static InCall wrote(String text) {
    Driver driver = new Driver(writing(text));
    driver.take(new UiMsg.SentChat());
    return driver.call();
  }

  /** A call with someone who has reacted twice. */
  public static InCall reacted(String name) {
    Driver driver = Driver.talking(Driver.ANA, name);
    driver.says(Driver.ANA, new TalkMessage.Reaction("🎉"));
    driver.says(Driver.ANA, new TalkMessage.Reaction("👍"));
    return driver.call();
  }

  /** A call with someone who has written and not been read. */
  public static InCall unread() {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.says(Driver.ANA, new PeerMessage.ChatMessage(1, 1, 0, "hi"));
    driver.take(new UiMsg.ToggledMicrophone());
    return driver.call();
  }
}
