package dev.parley.front.app.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The files after something has happened, and what is to be done about it, in order.
 *
 * @param files what is known now
 * @param commands what is to be done
 */
public record FileStep(Files files, List<FileCommand> commands) {

  /** Copies the list. */
  public FileStep {
    commands = List.copyOf(commands);
  }

  static FileStep of(Files files, FileCommand... commands) {
    return new FileStep(files, List.of(commands));
  }

  FileStep and(FileCommand command) {
    List<FileCommand> all = new ArrayList<>(commands);
    all.add(command);
    return new FileStep(files, all);
  }

  /** Goes on from here; the commands of both remain, in order. */
  FileStep then(Next next) {
    FileStep following = next.after(files);
    List<FileCommand> all = new ArrayList<>(commands);
    all.addAll(following.commands);
    return new FileStep(following.files, all);
  }

  FileStep with(UnaryOperator<Files> change) {
    return new FileStep(change.apply(files), commands);
  }

  /** What happens next. */
  interface Next {
    FileStep after(Files files);
  }
}
