package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SafetyMessage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts over which a safety code is made, and the numbers that come of them. */
public final class Transcript {

  /** How many words the list of the bundle has; each number of a code is below. */
  public static final int WORDS = 1776;

  /** How many numbers, and so words, a code has: 53.9 bits. */
  public static final int LENGTH = 5;

  private static final String PART = "parley/1 safety part";
  private static final String CODE = "parley/1 safety code";

  private Transcript() {}

  /** One page's part but for the nonce, with which it ends. */
  static String part(
      RoomId room, RunId run, PeerId peer, @Nullable String device, List<LinkEnds> links) {
    StringBuilder text = new StringBuilder(PART);
    text.append('|').append(room.value());
    text.append('|').append(run.number());
    text.append('|').append(run.starter());
    text.append('|').append(peer);
    text.append('|').append(device == null ? "" : device);
    text.append('|');
    for (LinkEnds link : links) {
      text.append(link.peer()).append(',').append(link.own()).append(',').append(link.theirs());
      text.append(';');
    }
    return text.append('|').toString();
  }

  /** What is to be hashed when all has been revealed: each other page's part, then all of it. */
  static List<String> texts(RoomId room, PeerId self, @Nullable String device, Run run) {
    List<String> texts = new ArrayList<>();
    String own = part(room, run.id(), self, device, run.links()) + run.nonce();
    StringBuilder all = new StringBuilder(CODE);
    boolean ownIsIn = false;
    for (LinkEnds link : run.links()) {
      PeerId peer = link.peer();
      if (!ownIsIn && self.compareTo(peer) < 0) {
        all.append('\n').append(own);
        ownIsIn = true;
      }
      SafetyMessage.SafetyReveal reveal = run.reveal(peer);
      String text = part(room, run.id(), peer, reveal.device(), reveal.links()) + reveal.nonce();
      texts.add(text);
      all.append('\n').append(text);
    }
    if (!ownIsIn) {
      all.append('\n').append(own);
    }
    texts.add(all.toString());
    return texts;
  }

  /** The numbers of a code, from its digest in base64url. */
  static List<Integer> numbers(String digest) {
    byte[] bytes = Base64.getUrlDecoder().decode(digest);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      long word = 0;
      for (int j = 0; j < Integer.BYTES; j++) {
        word = word << 8 | (bytes[Integer.BYTES * i + j] & 0xff);
      }
      numbers.add((int) (word % WORDS));
    }
    return numbers;
  }
}
