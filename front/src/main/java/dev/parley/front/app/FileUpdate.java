package dev.parley.front.app;

import dev.parley.front.app.file.FileCommand;
import dev.parley.front.app.file.FileStep;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.file.Picked;
import dev.parley.front.app.file.Receiver;
import dev.parley.front.app.file.Sender;
import dev.parley.front.app.file.Transfers;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that are sent and received in a call; what becomes of each is decided in {@code file}. */
final class FileUpdate {

  private FileUpdate() {}

  static Step<InCall> update(InCall call, FileMsg msg) {
    return switch (msg) {
      case FileMsg.FilesPicked(var files) -> picked(call, files);
      case FileMsg.FileReported(var event) -> take(call, Transfers.reported(call.files(), event));
    };
  }

  /** Outside of a call there are no files; what was dropped on the page or comes late is let go. */
  static <M extends Model> Step<M> strayed(M model) {
    return Step.of(model, new FileEffect.CloseFiles());
  }

  /** The call is over for this person. */
  static Step<InCall> close(InCall call) {
    return call.files().isEmpty() ? Step.of(call) : Step.of(call, new FileEffect.CloseFiles());
  }

  static Step<InCall> pressed(InCall call, UiMsg.OfFile msg) {
    Files files = call.files();
    return switch (msg) {
      case UiMsg.PressedAttach() -> Step.of(call, new FileEffect.PickFiles());
      case UiMsg.AcceptedFile(var from, var id) -> take(call, Receiver.accepted(files, from, id));
      case UiMsg.DeclinedFile(var from, var id) -> take(call, Receiver.declined(files, from, id));
      case UiMsg.SavedFile(var from, var id) -> take(call, Receiver.saved(files, from, id));
      case UiMsg.DismissedFile(var from, var id) -> take(call, Receiver.dismissed(files, from, id));
      case UiMsg.CancelledFile(var id) -> take(call, Sender.cancelled(files, id));
      case UiMsg.DismissedOwnFile(var id) -> take(call, Sender.dismissed(files, id));
    };
  }

  private static Step<InCall> picked(InCall call, List<Picked> picked) {
    Map<PeerId, String> people = new LinkedHashMap<>();
    for (Participant participant : call.participants()) {
      people.put(participant.id(), nameOf(participant));
    }
    Step<InCall> step = Step.of(call);
    for (Picked each : picked) {
      step = step.then(next -> offer(next, each, people));
    }
    boolean shown = call.ui().panel() == CallUi.Panel.CHAT || picked.isEmpty();
    return shown ? step : step.then(next -> Step.of(CallUiUpdate.openChat(next)));
  }

  private static Step<InCall> offer(InCall call, Picked picked, Map<PeerId, String> people) {
    Step<InCall> step = take(call, Sender.picked(call.files(), picked, people));
    if (people.isEmpty()) {
      return tellOnce(step, Notice.What.NOBODY_FOR_FILE);
    }
    return Sender.takes(call.files(), picked) ? step : tellOnce(step, Notice.What.TOO_MANY_FILES);
  }

  private static Step<InCall> tellOnce(Step<InCall> step, Notice.What what) {
    return step.then(
        next -> next.ui().tells(what) ? Step.of(next) : CallUpdate.tell(next, what, ""));
  }

  /** Someone said something about a file; an offer is told while the chat is closed. */
  static Step<InCall> said(InCall call, Participant participant, PeerMessage.OfFile message) {
    int waiting = call.files().waiting();
    String name = nameOf(participant);
    Step<InCall> step =
        take(
            call,
            Transfers.said(
                call.files(), participant.id(), name, participant.link().generation(), message));
    boolean news =
        step.model().files().waiting() > waiting
            && call.ui().panel() != CallUi.Panel.CHAT
            && !call.ui().tells(Notice.What.OFFERS_FILE);
    return news
        ? step.then(next -> CallUpdate.tell(next, Notice.What.OFFERS_FILE, name))
            .then(next -> CallUpdate.sound(next, PageEffect.Sound.WROTE))
        : step;
  }

  private static String nameOf(Participant participant) {
    return participant.name() == null ? "" : participant.name();
  }

  /** A channel for files is open. */
  static Step<InCall> opened(InCall call, Participant participant) {
    return take(call, Sender.opened(call.files(), participant.id()));
  }

  /** Someone is not in the call any more. */
  static Step<InCall> gone(InCall call, PeerId peer) {
    return take(call, Transfers.gone(call.files(), peer));
  }

  // Identity is meant: files that did not change are the same object.
  @SuppressWarnings("ReferenceEquality")
  private static Step<InCall> take(InCall call, FileStep taken) {
    Step<InCall> step = Step.of(taken.files() == call.files() ? call : call.with(taken.files()));
    for (FileCommand command : taken.commands()) {
      step = step.and(effect(command));
    }
    return step;
  }

  private static Effect effect(FileCommand command) {
    return switch (command) {
      case FileCommand.Say(var peer, var message) -> new LinkEffect.SendToPeer(peer, message);
      case FileCommand.Work work -> new FileEffect.RunFileCommand(work);
    };
  }
}
