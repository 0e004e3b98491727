package dev.parley.front.app;

import dev.parley.front.app.chat.ChatLog;
import dev.parley.front.app.media.SpeechDetector;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In the room with others, or waiting for them.
 *
 * @param shared what all screens have in common
 * @param room where
 * @param signaling the connection to the server
 * @param iceServers what the server last gave for finding a path
 * @param participants the others, in the order in which they came
 * @param counters numbers of signals, kept even when a peer has gone, against replays
 * @param chat what was written
 * @param speech whether the person here speaks
 * @param ui what is open on the screen
 */
public record InCall(
    Shared shared,
    Room room,
    Signaling signaling,
    List<IceServer> iceServers,
    List<Participant> participants,
    Map<PeerId, SignalCounters> counters,
    ChatLog chat,
    SpeechDetector speech,
    CallUi ui)
    implements Model {

  /** Copies the collections. */
  public InCall {
    iceServers = List.copyOf(iceServers);
    participants = List.copyOf(participants);
    counters = Map.copyOf(counters);
  }

  static InCall entering(Shared shared, Room room) {
    return new InCall(
        shared,
        room,
        new Signaling.Connecting(0),
        List.of(),
        List.of(),
        shared.numbers().signals(),
        ChatLog.startingAfter(shared.numbers().chat()),
        SpeechDetector.SILENT,
        CallUi.INITIAL);
  }

  /** This page's own id. */
  public PeerId self() {
    return shared.environment().self();
  }

  /** The address that brings someone else into this room. */
  public String inviteLink() {
    return InviteLink.of(shared.environment().pageUrl(), room.name());
  }

  /** The participant with that id, or null. */
  public @Nullable Participant participant(PeerId id) {
    for (Participant participant : participants) {
      if (participant.id().equals(id)) {
        return participant;
      }
    }
    return null;
  }

  /** Replaces the participant of the same id, or adds one at the end. */
  InCall with(Participant changed) {
    List<Participant> next = new ArrayList<>(participants);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).id().equals(changed.id())) {
        next.set(i, changed);
        return withParticipants(next);
      }
    }
    next.add(changed);
    return withParticipants(next);
  }

  InCall without(PeerId id) {
    List<Participant> next = new ArrayList<>();
    for (Participant participant : participants) {
      if (!participant.id().equals(id)) {
        next.add(participant);
      }
    }
    return withParticipants(next);
  }

  SignalCounters counters(PeerId peer) {
    return counters.getOrDefault(peer, SignalCounters.NONE);
  }

  InCall with(PeerId peer, SignalCounters next) {
    Map<PeerId, SignalCounters> all = new HashMap<>(counters);
    all.put(peer, next);
    return new InCall(shared, room, signaling, iceServers, participants, all, chat, speech, ui);
  }

  private InCall withParticipants(List<Participant> next) {
    return new InCall(shared, room, signaling, iceServers, next, counters, chat, speech, ui);
  }

  @Override
  public InCall with(Shared next) {
    return new InCall(next, room, signaling, iceServers, participants, counters, chat, speech, ui);
  }

  InCall with(Signaling next) {
    return new InCall(shared, room, next, iceServers, participants, counters, chat, speech, ui);
  }

  InCall withIceServers(List<IceServer> next) {
    return new InCall(shared, room, signaling, next, participants, counters, chat, speech, ui);
  }

  InCall with(ChatLog next) {
    return new InCall(
        shared, room, signaling, iceServers, participants, counters, next, speech, ui);
  }

  InCall with(SpeechDetector next) {
    return new InCall(shared, room, signaling, iceServers, participants, counters, chat, next, ui);
  }

  InCall with(CallUi next) {
    return new InCall(
        shared, room, signaling, iceServers, participants, counters, chat, speech, next);
  }
}
