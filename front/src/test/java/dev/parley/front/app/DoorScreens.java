package dev.parley.front.app;

import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.stage.Size;
import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.app.verify.Verification;
import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import java.util.List;
import java.util.Map;

/** Calls in which it matters who the others are, and who is let in. */
public final class DoorScreens {

  private DoorScreens() {}

  /** A call with someone of that name, with the safety code as it then is. */
  public static InCall code(String name, CodeStage stage) {
    Driver driver = Driver.joined();
    Bonds.arrives(driver, Driver.ANA, name, 1);
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    InCall call = driver.call();
    Verification code = new Verification(stage, null, 1, 0, 0);
    return call.with(new Safety(code, List.of(name), null));
  }

  /** A call with a safety code that was found in words, or not yet. */
  public static InCall code(String name, CodeStage.Answer answer, List<String> words) {
    return code(
        name, new CodeStage.Made(List.of(3, 1, 4, 1, 5), words, List.of(), Map.of(), answer));
  }

  /** A locked call with Ana, at whose door someone stands, with people and that dialog open. */
  public static InCall knocked(String name, CallUi.Dialog dialog) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    driver.take(new UiMsg.ToggledLock());
    driver.server(new ServerMessage.PeerJoined(driver.nextSeq(), Driver.ZOE));
    driver.signal(Driver.ZOE, 1, new Signal.Detour(new PeerMessage.Hello(name)));
    driver.take(new UiMsg.OpenedDialog(dialog));
    return driver.call();
  }

  /** Before a locked call. */
  public static InCall outside() {
    Driver driver = Driver.joined(Driver.ANA);
    driver.take(new UiMsg.StageResized(new Size(1280, 720)));
    driver.signal(Driver.ANA, 1, new Signal.Detour(new Admission(false)));
    return driver.call();
  }

  /** A call with Ana and without someone who was removed, with people open. */
  public static InCall removed(String name) {
    Driver driver = Driver.talking(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, name);
    driver.take(new UiMsg.RemovedPerson(Driver.ZOE));
    driver.take(new UiMsg.ToggledPanel(CallUi.Panel.PEOPLE));
    return driver.call();
  }

  /** A call with two people, one of whom suggests removing the other. */
  public static InCall proposed(String from, String about) {
    Driver driver = Driver.talking(Driver.ANA, from);
    driver.arrives(Driver.ZOE, about);
    driver.says(Driver.ANA, new DoorMessage.RemovalProposal(Driver.ZOE));
    return driver.call();
  }

  /** A call with Ana, of whose device that is known, with people open. */
  public static InCall device(PeerDevice device) {
    Driver driver = new Driver(Screens.measured(Traffic.NONE));
    Participant ana = driver.person(Driver.ANA);
    return driver.call().with(ana.with(ana.bond().with(device)));
  }
}
