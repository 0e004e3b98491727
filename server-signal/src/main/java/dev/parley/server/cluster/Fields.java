package dev.parley.server.cluster;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.room.NodeId;
import dev.parley.server.room.RoomView;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parts of which messages between nodes are made. */
final class Fields {
  private Fields() {}

  static RoomId room(DataInputStream in) throws IOException {
    return new RoomId(in.readUTF());
  }

  static PeerId peer(DataInputStream in) throws IOException {
    return new PeerId(in.readUTF());
  }

  static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  static void members(List<RoomView.Member> members, DataOutputStream out) throws IOException {
    out.writeInt(members.size());
    for (RoomView.Member member : members) {
      out.writeUTF(member.peer().value());
      out.writeLong(member.born());
      out.writeLong(member.epoch());
      out.writeUTF(member.node().value());
      out.writeBoolean(member.away());
    }
  }

  static List<RoomView.Member> members(DataInputStream in) throws IOException {
    List<RoomView.Member> members = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      members.add(
          new RoomView.Member(
              peer(in), in.readLong(), in.readLong(), new NodeId(in.readUTF()), in.readBoolean()));
    }
    return members;
  }
}
