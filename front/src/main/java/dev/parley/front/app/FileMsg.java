package dev.parley.front.app;

import dev.parley.front.app.file.FileEvent;
import dev.parley.front.app.file.Picked;
import java.util.List;

/** What the browser tells about files. */
public sealed interface FileMsg extends Msg {

  /** The person picked files, or dropped them on the page. */
  record FilesPicked(List<Picked> files) implements FileMsg {
    /** Copies the list. */
    public FilesPicked {
      files = List.copyOf(files);
    }
  }

  /** Something became of the content of one. */
  record FileReported(FileEvent event) implements FileMsg {}
}
