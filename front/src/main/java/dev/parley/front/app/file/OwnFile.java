package dev.parley.front.app.file;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is offered to others.
 *
 * @param id its number
 * @param name cleaned
 * @param size in bytes
 * @param withdrawn whether the person took it back; kept for a while, so that everyone hears of it
 * @param sendings to whom, and how far
 */
public record OwnFile(int id, String name, long size, boolean withdrawn, List<Sending> sendings) {

  /** Copies the list. */
  public OwnFile {
    sendings = List.copyOf(sendings);
  }

  /** Whether something may still come of it. */
  public boolean open() {
    for (Sending sending : sendings) {
      if (!withdrawn && sending.stage().open()) {
        return true;
      }
    }
    return false;
  }

  @Nullable Sending to(PeerId peer) {
    for (Sending sending : sendings) {
      if (sending.peer().equals(peer)) {
        return sending;
      }
    }
    return null;
  }

  OwnFile with(Sending changed) {
    List<Sending> next = new ArrayList<>();
    for (Sending sending : sendings) {
      next.add(sending.peer().equals(changed.peer()) ? changed : sending);
    }
    return new OwnFile(id, name, size, withdrawn, next);
  }

  OwnFile withdraw() {
    return new OwnFile(id, name, size, true, sendings);
  }
}
