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
 * @param clearedAt what was written up to then is not shown any more, in ms
 */
public record ChatLog(
    List<ChatEntry> entries, String draft, long sent, int unread, long clearedAt) {

  /** Most lines kept; older ones are dropped, so that no one can make the page grow for ever. */
  public static final int MAX_ENTRIES = 500;

  /** Nothing written. */
  public static final ChatLog EMPTY = new ChatLog(List.of(), "", 0, 0, 0);

  /** Copies the list. */
  public ChatLog {
    entries = List.copyOf(entries);
  }

  /** In another room: nothing written there, but the numbers go on. */
  public ChatLog elsewhere() {
    return new ChatLog(List.of(), "", sent, 0, 0);
  }

  /** The same with another draft. */
  public ChatLog withDraft(String text) {
    return new ChatLog(entries, text, sent, unread, clearedAt);
  }

  /** The same with everything read. */
  public ChatLog read() {
    return unread == 0 ? this : new ChatLog(entries, draft, sent, 0, clearedAt);
  }

  /** The draft becomes a message. */
  public ChatLog write(PeerId self, String name, String text, long at) {
    ChatEntry entry = ChatEntry.own(self, name, sent + 1, text, at);
    return new ChatLog(with(entry), "", sent + 1, 0, clearedAt);
  }

  /**
   * A message has arrived; its place is where it belongs by its time.
   *
   * @param unseen whether it is news and the chat is closed
   */
  public ChatLog receive(ChatEntry entry, boolean unseen) {
    return new ChatLog(with(entry), draft, sent, unseen ? unread + 1 : unread, clearedAt);
  }

  /** Someone tells what another wrote; what is here already counts more. */
  public ChatLog hearOf(ChatEntry entry) {
    for (ChatEntry known : entries) {
      if (known.isSameLineAs(entry)) {
        return this;
      }
    }
    return new ChatLog(with(entry), draft, sent, unread, clearedAt);
  }

  /** The page says something to the person here, in place of what it said before. */
  public ChatLog note(PeerId self, ChatEntry.Kind kind, String text, long at) {
    List<ChatEntry> next = new ArrayList<>();
    for (ChatEntry entry : entries) {
      if (entry.n() > 0) {
        next.add(entry);
      }
    }
    next.add(new ChatEntry(self, kind, "", 0, text, at, ""));
    return new ChatLog(bounded(next), draft, sent, unread, clearedAt);
  }

  /** Nothing of what is there is shown any more; it is kept for whoever has not got it yet. */
  public ChatLog cleared(long now) {
    return new ChatLog(entries, draft, sent, unread, now);
  }

  /** What is shown, oldest first. */
  public List<ChatEntry> shown() {
    List<ChatEntry> shown = new ArrayList<>();
    for (ChatEntry entry : entries) {
      if (entry.at() > clearedAt) {
        shown.add(entry);
      }
    }
    return shown;
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
    for (int i = entries.size() - 1; i >= 0; i--) {
      ChatEntry entry = entries.get(i);
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
    return bounded(result);
  }

  private static List<ChatEntry> bounded(List<ChatEntry> list) {
    return list.size() > MAX_ENTRIES ? list.subList(1, list.size()) : list;
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
