package dev.parley.front.app.chat;

import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was written in this call, as far as this page has seen it.
 *
 * @param entries oldest first; at most {@value #MAX_ENTRIES}
 * @param draft what stands in the text field
 * @param sent how many messages were written here, on this page
 * @param unread how many arrived while the chat was closed
 */
public record ChatLog(List<ChatEntry> entries, String draft, long sent, int unread) {

  /** Most lines kept; older ones are dropped, so that no one can make the page grow for ever. */
  public static final int MAX_ENTRIES = 500;

  /** Nothing written. */
  public static final ChatLog EMPTY = new ChatLog(List.of(), "", 0, 0);

  /** Copies the list. */
  public ChatLog {
    entries = List.copyOf(entries);
  }

  /** In another room: nothing written there, but the numbers go on. */
  public ChatLog elsewhere() {
    return new ChatLog(List.of(), "", sent, 0);
  }

  /** The same with another draft. */
  public ChatLog withDraft(String text) {
    return new ChatLog(entries, text, sent, unread);
  }

  /** The same with everything read. */
  public ChatLog read() {
    return unread == 0 ? this : new ChatLog(entries, draft, sent, 0);
  }

  /** The draft becomes a message. */
  public ChatLog write(PeerId self, String text, long at) {
    return new ChatLog(with(ChatEntry.own(self, sent + 1, text, at)), "", sent + 1, 0);
  }

  /**
   * A message has arrived; its place is where it belongs by its time.
   *
   * @param unseen whether it is news and the chat is closed
   */
  public ChatLog receive(ChatEntry entry, boolean unseen) {
    return new ChatLog(with(entry), draft, sent, unseen ? unread + 1 : unread);
  }

  /** Someone tells what another wrote; what is here already counts more. */
  public ChatLog hearOf(ChatEntry entry) {
    for (ChatEntry known : entries) {
      if (known.isSameLineAs(entry)) {
        return this;
      }
    }
    return new ChatLog(with(entry), draft, sent, unread);
  }

  /** Own messages that someone has not been sent yet. */
  public List<ChatEntry> writtenAfter(long n) {
    List<ChatEntry> result = new ArrayList<>();
    for (ChatEntry entry : entries) {
      if (entry.own() && entry.n() > n) {
        result.add(entry);
      }
    }
    return result;
  }

  /** Number of the first own message that whoever comes now is told. */
  public long firstToTell() {
    List<ChatEntry> own = newest(ChatEntry::own);
    return own.isEmpty() ? sent + 1 : own.getFirst().n();
  }

  /** The newest messages of some kind, oldest first: as much of them as is told to others. */
  public List<ChatEntry> newest(Predicate<ChatEntry> which) {
    List<ChatEntry> result = new ArrayList<>();
    int length = 0;
    for (ChatEntry entry : entries.reversed()) {
      if (which.test(entry)) {
        length += entry.text().length();
        if (length > Limits.MAX_HISTORY_LENGTH || result.size() >= Limits.MAX_HISTORY_LINES) {
          break;
        }
        result.add(entry);
      }
    }
    Collections.reverse(result);
    return result;
  }

  /** What was told by others gives way to what its writer says. */
  private List<ChatEntry> with(ChatEntry entry) {
    List<ChatEntry> result = new ArrayList<>(entries.size() + 1);
    for (ChatEntry known : entries) {
      if (!known.isSameLineAs(entry)) {
        result.add(known);
      }
    }
    result.add(place(result, entry), entry);
    return result.size() > MAX_ENTRIES ? result.subList(1, result.size()) : result;
  }

  private static int place(List<ChatEntry> among, ChatEntry entry) {
    int place = among.size();
    while (place > 0 && among.get(place - 1).follows(entry)) {
      place--;
    }
    for (int i = 0; i < place; i++) {
      if (among.get(i).from().equals(entry.from()) && among.get(i).follows(entry)) {
        return i;
      }
    }
    return place;
  }
}
