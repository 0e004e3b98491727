package dev.parley.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.glassfish.tyrus.server.Server;
import org.jspecify.annotations.Nullable;

/** The same relay as the one for Node, as Tyrus's guide would have it written. */
@ServerEndpoint(value = "/signal", subprotocols = "parley.1")
public final class DocumentedTyrus {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, Map<String, Session>> ROOMS = new ConcurrentHashMap<>();

  private @Nullable Session session;
  private @Nullable String room;
  private String me = "";

  /** For Tyrus, which makes one for each connection. */
  public DocumentedTyrus() {}

  /** Starts it on the port that is the only argument. */
  public static void main(String[] args) throws Exception {
    Server server =
        new Server("127.0.0.1", Integer.parseInt(args[0]), "/", Map.of(), DocumentedTyrus.class);
    server.start();
    new CountDownLatch(1).await();
  }

  /** Keeps the session. */
  @OnOpen
  public void onOpen(Session opened) {
    session = opened;
  }

  /** Does what a message asks. */
  @OnMessage
  public void onMessage(String text) throws IOException {
    JsonNode message = MAPPER.readTree(text);
    switch (message.path("type").asText()) {
      case "Join" -> join(message);
      case "Relay" -> relay(message);
      case "Leave" -> leave();
      default -> {}
    }
  }

  private void join(JsonNode message) throws IOException {
    me = message.path("peer").asText();
    room = message.path("room").asText();
    Map<String, Session> members = ROOMS.computeIfAbsent(room, _ -> new LinkedHashMap<>());
    synchronized (members) {
      ObjectNode welcome = message("Welcome").put("peer", me);
      members.keySet().forEach(welcome.putArray("peers")::add);
      send(session, welcome);
      for (Session other : members.values()) {
        send(other, message("PeerJoined").put("peer", me));
      }
      if (session != null) {
        members.put(me, session);
      }
    }
  }

  private void relay(JsonNode message) throws IOException {
    Map<String, Session> members = room == null ? null : ROOMS.get(room);
    if (members == null) {
      return;
    }
    Session to;
    synchronized (members) {
      to = members.get(message.path("to").asText());
    }
    send(to, message("Relayed").put("from", me).put("body", message.path("body").asText()));
  }

  /** Leaves the room. */
  @OnClose
  public void leave() throws IOException {
    Map<String, Session> members = room == null ? null : ROOMS.get(room);
    if (members == null) {
      return;
    }
    synchronized (members) {
      if (!members.remove(me, session)) {
        return;
      }
      for (Session other : members.values()) {
        send(other, message("PeerLeft").put("peer", me));
      }
    }
  }

  private static ObjectNode message(String type) {
    return MAPPER.createObjectNode().put("type", type);
  }

  private static void send(@Nullable Session to, ObjectNode message) throws IOException {
    if (to != null && to.isOpen()) {
      to.getBasicRemote().sendText(message.toString());
    }
  }
}
