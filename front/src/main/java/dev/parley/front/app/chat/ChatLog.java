package dev.parley.front.app.chat;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;

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

  /** Nothing written in this call, and so many messages in calls before it. */
  public static ChatLog startingAfter(long sent) {
    return sent == 0 ? EMPTY : new ChatLog(List.of(), "", sent, 0);
  }

  /** Copies the list. */
  public ChatLog {
    entries = List.copyOf(entries);
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
    return new ChatLog(
        appended(new ChatEntry(self, true, "", sent + 1, text, at)), "", sent + 1, 0);
  }

  /** A message has arrived. */
  public ChatLog receive(ChatEntry entry, boolean open) {
    return new ChatLog(appended(entry), draft, sent, open ? 0 : unread + 1);
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

  private List<ChatEntry> appended(ChatEntry entry) {
    int drop = entries.size() >= MAX_ENTRIES ? 1 : 0;
    List<ChatEntry> result = new ArrayList<>(entries.subList(drop, entries.size()));
    result.add(entry);
    return result;
  }
}
