package dev.parley.server.cluster;

import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.SeatToken;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.ServerMessage.RoomEvent;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.NodeMessage.Letters;
import dev.parley.server.room.RoomView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What nodes say to each other, in bytes: the version of this form, the sender, the kind, its
 * fields. Nodes of another version are not understood, and say so by their number.
 */
final class NodeMessageCodec {
  /** Changes whenever the form does. */
  static final int VERSION = 1;

  private static final int CHANGED = 1;
  private static final int LETTER = 2;
  private static final int RECEIPT = 3;
  private static final int YIELD = 4;
  private static final int YIELDED = 5;

  private static final int PEER_JOINED = 1;
  private static final int PEER_AWAY = 2;
  private static final int PEER_BACK = 3;
  private static final int PEER_LEFT = 4;
  private static final int RELAYED = 5;

  private NodeMessageCodec() {}

  /** A message with its sender. */
  record Sent(NodeId from, NodeMessage message) {}

  static byte[] encode(NodeId from, NodeMessage message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeUTF(from.value());
      write(message, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #encode} has written.
   *
   * @throws IOException if it is anything else
   */
  static Sent decode(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IOException("version " + version);
      }
      return new Sent(new NodeId(in.readUTF()), read(in));
    } catch (IllegalArgumentException e) {
      throw new IOException("out of bounds", e);
    }
  }

  private static void write(NodeMessage message, DataOutputStream out) throws IOException {
    switch (message) {
      case NodeMessage.Changed(var view, var gone) -> {
        out.writeByte(CHANGED);
        view(view, out);
        out.writeInt(gone.size());
        for (PeerId peer : gone) {
          out.writeUTF(peer.value());
        }
      }
      case NodeMessage.Letter(var letters, var first, var number, var asks, var body) -> {
        out.writeByte(LETTER);
        letters(letters, out);
        out.writeLong(first);
        out.writeLong(number);
        out.writeBoolean(asks);
        text(body, out);
      }
      case NodeMessage.Receipt(var letters, var received, var settled, var missing) -> {
        out.writeByte(RECEIPT);
        letters(letters, out);
        out.writeLong(received);
        out.writeLong(settled);
        out.writeBoolean(missing);
      }
      case NodeMessage.Yield(var room, var peer, var token, var epoch) -> {
        out.writeByte(YIELD);
        seat(room, peer, epoch, out);
        out.writeUTF(token.value());
      }
      case NodeMessage.Yielded(var room, var peer, var epoch, var state) -> {
        out.writeByte(YIELDED);
        seat(room, peer, epoch, out);
        out.writeBoolean(!state.isEmpty());
        if (!state.isEmpty()) {
          state(state.getFirst(), out);
        }
      }
    }
  }

  private static NodeMessage read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case CHANGED -> {
        RoomView view = view(in);
        List<PeerId> gone = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          gone.add(peer(in));
        }
        yield new NodeMessage.Changed(view, gone);
      }
      case LETTER ->
          new NodeMessage.Letter(
              letters(in), in.readLong(), in.readLong(), in.readBoolean(), text(in));
      case RECEIPT ->
          new NodeMessage.Receipt(letters(in), in.readLong(), in.readLong(), in.readBoolean());
      case YIELD -> {
        RoomId room = room(in);
        PeerId peer = peer(in);
        long epoch = in.readLong();
        yield new NodeMessage.Yield(room, peer, new SeatToken(in.readUTF()), epoch);
      }
      case YIELDED -> {
        RoomId room = room(in);
        PeerId peer = peer(in);
        long epoch = in.readLong();
        yield new NodeMessage.Yielded(
            room, peer, epoch, in.readBoolean() ? List.of(state(in)) : List.of());
      }
      default -> throw new IOException("kind " + kind);
    };
  }

  private static void seat(RoomId room, PeerId peer, long epoch, DataOutputStream out)
      throws IOException {
    out.writeUTF(room.value());
    out.writeUTF(peer.value());
    out.writeLong(epoch);
  }

  private static RoomId room(DataInputStream in) throws IOException {
    return new RoomId(in.readUTF());
  }

  private static PeerId peer(DataInputStream in) throws IOException {
    return new PeerId(in.readUTF());
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static void letters(Letters letters, DataOutputStream out) throws IOException {
    out.writeUTF(letters.room().value());
    out.writeUTF(letters.from().value());
    out.writeLong(letters.stream());
    out.writeUTF(letters.to().value());
  }

  private static Letters letters(DataInputStream in) throws IOException {
    return new Letters(room(in), peer(in), in.readLong(), peer(in));
  }

  private static void view(RoomView view, DataOutputStream out) throws IOException {
    out.writeUTF(view.room().value());
    out.writeLong(view.since());
    out.writeLong(view.version());
    members(view.members(), out);
  }

  private static void members(List<RoomView.Member> members, DataOutputStream out)
      throws IOException {
    out.writeInt(members.size());
    for (RoomView.Member member : members) {
      out.writeUTF(member.peer().value());
      out.writeLong(member.born());
      out.writeLong(member.epoch());
      out.writeUTF(member.node().value());
      out.writeBoolean(member.away());
    }
  }

  private static RoomView view(DataInputStream in) throws IOException {
    RoomId room = room(in);
    return new RoomView(room, in.readLong(), in.readLong(), members(in));
  }

  private static List<RoomView.Member> members(DataInputStream in) throws IOException {
    List<RoomView.Member> members = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      members.add(
          new RoomView.Member(
              peer(in), in.readLong(), in.readLong(), new NodeId(in.readUTF()), in.readBoolean()));
    }
    return members;
  }

  private static void state(NodeMessage.SeatState state, DataOutputStream out) throws IOException {
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
        text(body, out);
      }
    }
    out.writeInt(state.unsettled().size());
    for (NodeMessage.Unsettled relay : state.unsettled()) {
      out.writeLong(relay.n());
      out.writeUTF(relay.to().value());
      out.writeLong(relay.number());
    }
    members(state.known(), out);
  }

  private static NodeMessage.SeatState state(DataInputStream in) throws IOException {
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
      unsettled.add(new NodeMessage.Unsettled(in.readLong(), peer(in), in.readLong()));
    }
    return new NodeMessage.SeatState(
        stream, relays, forgotten, events, mail, posts, unsettled, members(in));
  }

  private static NodeMessage.Mail mail(DataInputStream in) throws IOException {
    PeerId from = peer(in);
    long stream = in.readLong();
    long received = in.readLong();
    List<Long> pending = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pending.add(in.readLong());
    }
    return new NodeMessage.Mail(from, stream, received, pending);
  }

  private static NodeMessage.Post post(DataInputStream in) throws IOException {
    PeerId to = peer(in);
    long forgotten = in.readLong();
    List<String> bodies = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      bodies.add(text(in));
    }
    return new NodeMessage.Post(to, forgotten, bodies);
  }

  private static void event(RoomEvent event, DataOutputStream out) throws IOException {
    switch (event) {
      case ServerMessage.PeerJoined(var seq, var peer) -> event(PEER_JOINED, seq, peer, out);
      case ServerMessage.PeerAway(var seq, var peer) -> event(PEER_AWAY, seq, peer, out);
      case ServerMessage.PeerBack(var seq, var peer) -> event(PEER_BACK, seq, peer, out);
      case ServerMessage.PeerLeft(var seq, var peer, var reason) -> {
        event(PEER_LEFT, seq, peer, out);
        out.writeBoolean(reason == LeaveReason.LEFT);
      }
      case ServerMessage.Relayed(var seq, var from, var body) -> {
        event(RELAYED, seq, from, out);
        text(body, out);
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
    PeerId peer = peer(in);
    return switch (kind) {
      case PEER_JOINED -> new ServerMessage.PeerJoined(seq, peer);
      case PEER_AWAY -> new ServerMessage.PeerAway(seq, peer);
      case PEER_BACK -> new ServerMessage.PeerBack(seq, peer);
      case PEER_LEFT ->
          new ServerMessage.PeerLeft(
              seq, peer, in.readBoolean() ? LeaveReason.LEFT : LeaveReason.LOST);
      case RELAYED -> new ServerMessage.Relayed(seq, peer, text(in));
      default -> throw new IOException("event " + kind);
    };
  }
}
