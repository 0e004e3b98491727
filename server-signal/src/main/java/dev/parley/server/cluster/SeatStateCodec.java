package dev.parley.server.cluster;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import dev.parley.server.room.NodeMessage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A seat on its way from node to node, in bytes. */
final class SeatStateCodec {
  private static final int PEER_JOINED = 1;
  private static final int PEER_AWAY = 2;
  private static final int PEER_BACK = 3;
  private static final int PEER_LEFT = 4;
  private static final int RELAYED = 5;
  private static final int PEER_JOINED_OFFERING = 6;

  private SeatStateCodec() {}

  static void write(NodeMessage.SeatState state, DataOutputStream out) throws IOException {
    out.writeLong(state.stream());
    out.writeLong(state.relays());
    out.writeLong(state.forgotten());
    out.writeInt(state.events().size());
    for (RoomEvent event : state.events()) {
      event(event, out);
    }
    out.writeInt(state.mail().size());
    for (NodeMessage.Mail mail : state.mail()) {
      out.writeUTF(mail.from().value());
      out.writeLong(mail.stream());
      out.writeLong(mail.received());
      out.writeInt(mail.pending().size());
      for (long number : mail.pending()) {
        out.writeLong(number);
      }
    }
    out.writeInt(state.posts().size());
    for (NodeMessage.Post post : state.posts()) {
      out.writeUTF(post.to().value());
      out.writeLong(post.forgotten());
      out.writeInt(post.bodies().size());
      for (String body : post.bodies()) {
        Fields.text(body, out);
      }
    }
    out.writeInt(state.unsettled().size());
    for (NodeMessage.Unsettled relay : state.unsettled()) {
      out.writeLong(relay.n());
      out.writeUTF(relay.to().value());
      out.writeLong(relay.number());
    }
    Fields.members(state.known(), out);
  }

  static NodeMessage.SeatState read(DataInputStream in) throws IOException {
    long stream = in.readLong();
    long relays = in.readLong();
    long forgotten = in.readLong();
    List<RoomEvent> events = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      events.add(event(in));
    }
    List<NodeMessage.Mail> mail = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      mail.add(mail(in));
    }
    List<NodeMessage.Post> posts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      posts.add(post(in));
    }
    List<NodeMessage.Unsettled> unsettled = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      unsettled.add(new NodeMessage.Unsettled(in.readLong(), Fields.peer(in), in.readLong()));
    }
    return new NodeMessage.SeatState(
        stream, relays, forgotten, events, mail, posts, unsettled, Fields.members(in));
  }

  private static NodeMessage.Mail mail(DataInputStream in) throws IOException {
    PeerId from = Fields.peer(in);
    long stream = in.readLong();
    long received = in.readLong();
    List<Long> pending = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pending.add(in.readLong());
    }
    return new NodeMessage.Mail(from, stream, received, pending);
  }

  private static NodeMessage.Post post(DataInputStream in) throws IOException {
    PeerId to = Fields.peer(in);
    long forgotten = in.readLong();
    List<String> bodies = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      bodies.add(Fields.text(in));
    }
    return new NodeMessage.Post(to, forgotten, bodies);
  }

  private static void event(RoomEvent event, DataOutputStream out) throws IOException {
    switch (event) {
      case ServerMessage.PeerJoined(var seq, var peer, var offer) -> {
        event(offer == null ? PEER_JOINED : PEER_JOINED_OFFERING, seq, peer, out);
        if (offer != null) {
          Fields.text(offer, out);
        }
      }
      case ServerMessage.PeerAway(var seq, var peer) -> event(PEER_AWAY, seq, peer, out);
      case ServerMessage.PeerBack(var seq, var peer) -> event(PEER_BACK, seq, peer, out);
      case ServerMessage.PeerLeft(var seq, var peer, var reason) -> {
        event(PEER_LEFT, seq, peer, out);
        out.writeBoolean(reason == LeaveReason.LEFT);
      }
      case ServerMessage.Relayed(var seq, var from, var body) -> {
        event(RELAYED, seq, from, out);
        Fields.text(body, out);
      }
    }
  }

  private static void event(int kind, long seq, PeerId peer, DataOutputStream out)
      throws IOException {
    out.writeByte(kind);
    out.writeLong(seq);
    out.writeUTF(peer.value());
  }

  private static RoomEvent event(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    long seq = in.readLong();
    PeerId peer = Fields.peer(in);
    return switch (kind) {
      case PEER_JOINED -> new ServerMessage.PeerJoined(seq, peer);
      case PEER_JOINED_OFFERING -> new ServerMessage.PeerJoined(seq, peer, Fields.text(in));
      case PEER_AWAY -> new ServerMessage.PeerAway(seq, peer);
      case PEER_BACK -> new ServerMessage.PeerBack(seq, peer);
      case PEER_LEFT ->
          new ServerMessage.PeerLeft(
              seq, peer, in.readBoolean() ? LeaveReason.LEFT : LeaveReason.LOST);
      case RELAYED -> new ServerMessage.Relayed(seq, peer, Fields.text(in));
      default -> throw new IOException("event " + kind);
    };
  }
}
