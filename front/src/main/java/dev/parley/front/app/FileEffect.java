package dev.parley.front.app;

import dev.parley.front.app.file.FileCommand;

/** What is to be done with files. */
public sealed interface FileEffect extends Effect {

  /** Lets the person pick files; answered by {@link FileMsg.FilesPicked} if they do. */
  record PickFiles() implements FileEffect {}

  /** Does something with the content of one. */
  record RunFileCommand(FileCommand.Work command) implements FileEffect {}

  /** Gives up all files, own and others', and what of them is in memory or half written. */
  record CloseFiles() implements FileEffect {}
}
