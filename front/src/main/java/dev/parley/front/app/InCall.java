package dev.parley.front.app;

import dev.parley.front.app.chat.ChatLog;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.media.OwnVoice;
import dev.parley.front.app.mesh.Mesh;
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
 * @param seat the place in the room; null before the first welcome
 * @param iceServers what the server last gave for finding a path
 * @param participants the others, in the order in which they came
 * @param numbers how far this page and each other have counted, also when one has gone
 * @param chat what was written
 * @param talk what belongs to it besides
 * @param files what is offered, sent and received
 * @param voice of the person here
 * @param safety whether somebody sits in between
 * @param door who may be in it
 * @param mesh what is sent on each link, and how large pictures are drawn
 * @param ui what is open on the screen
 */
public record InCall(
    Shared shared,
    Room room,
    Signaling signaling,
    @Nullable Seat seat,
    List<IceServer> iceServers,
    List<Participant> participants,
    Map<PeerId, PeerNumbers> numbers,
    ChatLog chat,
    Talk talk,
    Files files,
    OwnVoice voice,
    Safety safety,
    Door door,
    Mesh mesh,
    CallUi ui)
    implements Model {

  /** Copies the collections. */
  public InCall {
    iceServers = List.copyOf(iceServers);
    participants = List.copyOf(participants);
    numbers = Map.copyOf(numbers);
  }

  static InCall entering(Shared shared, Room room) {
    return new InCall(
        shared.withChatFirst(false),
        room,
        new Signaling.Connecting(0, 0, 0, null),
        null,
        List.of(),
        List.of(),
        shared.numbers().peers(),
        shared.numbers().chatIn(room.id()),
        Talk.INITIAL,
        Files.none(shared.environment().support().saving()),
        OwnVoice.SILENT,
        Safety.NONE,
        Door.OPEN,
        Mesh.EMPTY,
        shared.chatFirst() ? CallUi.INITIAL.with(CallUi.Panel.CHAT) : CallUi.INITIAL);
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

  PeerNumbers numbers(PeerId peer) {
    return numbers.getOrDefault(peer, PeerNumbers.NONE);
  }

  /** Whether there is a relay to fall back on. */
  public boolean hasRelay() {
    for (IceServer server : iceServers) {
      for (String url : server.urls()) {
        if (url.startsWith("turn")) {
          return true;
        }
      }
    }
    return false;
  }

  InCall with(PeerId peer, PeerNumbers next) {
    Map<PeerId, PeerNumbers> all = new HashMap<>(numbers);
    all.put(peer, next);
    InCallDraft draft = new InCallDraft(this);
    draft.numbers = all;
    return draft.done();
  }

  private InCall withParticipants(List<Participant> next) {
    InCallDraft draft = new InCallDraft(this);
    draft.participants = next;
    return draft.done();
  }

  @Override
  public InCall with(Shared next) {
    InCallDraft draft = new InCallDraft(this);
    draft.shared = next;
    return draft.done();
  }

  InCall with(Signaling next) {
    InCallDraft draft = new InCallDraft(this);
    draft.signaling = next;
    return draft.done();
  }

  InCall with(Seat next) {
    InCallDraft draft = new InCallDraft(this);
    draft.seat = next;
    return draft.done();
  }

  InCall withIceServers(List<IceServer> next) {
    InCallDraft draft = new InCallDraft(this);
    draft.iceServers = next;
    return draft.done();
  }

  InCall with(ChatLog next) {
    InCallDraft draft = new InCallDraft(this);
    draft.chat = next;
    return draft.done();
  }

  InCall with(Talk next) {
    InCallDraft draft = new InCallDraft(this);
    draft.talk = next;
    return draft.done();
  }

  InCall with(Files next) {
    InCallDraft draft = new InCallDraft(this);
    draft.files = next;
    return draft.done();
  }

  InCall with(OwnVoice next) {
    InCallDraft draft = new InCallDraft(this);
    draft.voice = next;
    return draft.done();
  }

  InCall with(Safety next) {
    InCallDraft draft = new InCallDraft(this);
    draft.safety = next;
    return draft.done();
  }

  InCall with(Door next) {
    InCallDraft draft = new InCallDraft(this);
    draft.door = next;
    return draft.done();
  }

  InCall with(CallUi next) {
    InCallDraft draft = new InCallDraft(this);
    draft.ui = next;
    return draft.done();
  }

  InCall with(Mesh next) {
    InCallDraft draft = new InCallDraft(this);
    draft.mesh = next;
    return draft.done();
  }
}
