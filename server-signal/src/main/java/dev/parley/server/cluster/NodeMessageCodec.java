package dev.parley.server.cluster;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.NodeMessage;
import dev.parley.server.room.NodeMessage.Letters;
import dev.parley.server.room.RoomView;
import dev.parley.server.room.SeatHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        Fields.text(body, out);
      }
      case NodeMessage.Receipt(var letters, var received, var settled, var missing) -> {
        out.writeByte(RECEIPT);
        letters(letters, out);
        out.writeLong(received);
        out.writeLong(settled);
        out.writeBoolean(missing);
      }
      case NodeMessage.Yield(var room, var peer, var seat, var epoch) -> {
        out.writeByte(YIELD);
        seat(room, peer, epoch, out);
        out.writeUTF(seat.value());
      }
      case NodeMessage.Yielded(var room, var peer, var epoch, var state) -> {
        out.writeByte(YIELDED);
        seat(room, peer, epoch, out);
        out.writeBoolean(!state.isEmpty());
        if (!state.isEmpty()) {
          SeatStateCodec.write(state.getFirst(), out);
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
          gone.add(Fields.peer(in));
        }
        yield new NodeMessage.Changed(view, gone);
      }
      case LETTER ->
          new NodeMessage.Letter(
              letters(in), in.readLong(), in.readLong(), in.readBoolean(), Fields.text(in));
      case RECEIPT ->
          new NodeMessage.Receipt(letters(in), in.readLong(), in.readLong(), in.readBoolean());
      case YIELD -> {
        RoomId room = Fields.room(in);
        PeerId peer = Fields.peer(in);
        long epoch = in.readLong();
        yield new NodeMessage.Yield(room, peer, new SeatHash(in.readUTF()), epoch);
      }
      case YIELDED -> {
        RoomId room = Fields.room(in);
        PeerId peer = Fields.peer(in);
        long epoch = in.readLong();
        yield new NodeMessage.Yielded(
            room, peer, epoch, in.readBoolean() ? List.of(SeatStateCodec.read(in)) : List.of());
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

  private static void letters(Letters letters, DataOutputStream out) throws IOException {
    out.writeUTF(letters.room().value());
    out.writeUTF(letters.from().value());
    out.writeLong(letters.stream());
    out.writeUTF(letters.to().value());
  }

  private static Letters letters(DataInputStream in) throws IOException {
    return new Letters(Fields.room(in), Fields.peer(in), in.readLong(), Fields.peer(in));
  }

  private static void view(RoomView view, DataOutputStream out) throws IOException {
    out.writeUTF(view.room().value());
    out.writeLong(view.since());
    out.writeLong(view.version());
    Fields.members(view.members(), out);
  }

  private static RoomView view(DataInputStream in) throws IOException {
    RoomId room = Fields.room(in);
    return new RoomView(room, in.readLong(), in.readLong(), Fields.members(in));
  }
}
