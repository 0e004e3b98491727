package dev.parley.front.app;

import dev.parley.front.app.chat.ChatLog;
import dev.parley.front.app.file.Files;
import dev.parley.front.app.media.OwnVoice;
import dev.parley.front.app.mesh.Mesh;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.PeerId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next {@link InCall} while it is put together. */
final class InCallDraft {
  private final Room room;
  Shared shared;
  Signaling signaling;
  @Nullable Seat seat;
  List<IceServer> iceServers;
  List<Participant> participants;
  Map<PeerId, PeerNumbers> numbers;
  ChatLog chat;
  Talk talk;
  Files files;
  OwnVoice voice;
  Safety safety;
  Door door;
  Mesh mesh;
  CallUi ui;

  InCallDraft(InCall from) {
    room = from.room();
    shared = from.shared();
    signaling = from.signaling();
    seat = from.seat();
    iceServers = from.iceServers();
    participants = from.participants();
    numbers = from.numbers();
    chat = from.chat();
    talk = from.talk();
    files = from.files();
    voice = from.voice();
    safety = from.safety();
    door = from.door();
    mesh = from.mesh();
    ui = from.ui();
  }

  InCall done() {
    return new InCall(
        shared,
        room,
        signaling,
        seat,
        iceServers,
        participants,
        numbers,
        chat,
        talk,
        files,
        voice,
        safety,
        door,
        mesh,
        ui);
  }
}
