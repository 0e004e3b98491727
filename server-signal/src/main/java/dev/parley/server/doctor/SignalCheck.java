package dev.parley.server.doctor;

import dev.parley.protocol.ClientMessage;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.protocol.ServerMessage;
import dev.parley.server.transport.JsonParser;
import dev.parley.wire.ClientMessageCodec;
import dev.parley.wire.JsonText;
import dev.parley.wire.MalformedMessageException;
import dev.parley.wire.ServerMessageCodec;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a page gets a seat: it joins a room that nobody knows, and leaves. */
final class SignalCheck {
  private static final String PATH = "/signal";
  private static final String SUBPROTOCOL = "parley.1";
  private static final String PASS_UPGRADES =
      "let the proxy pass on WebSockets at /signal: HTTP/1.1 to Parley, with the headers Upgrade and"
          + " Connection (docs/deploy has files to copy)";

  private final Network network;
  private final Diagnosis diagnosis = new Diagnosis("signaling");
  private ServerMessage.@Nullable Welcome welcome;

  SignalCheck(Network network) {
    this.network = network;
  }

  /**
   * Looks at it.
   *
   * @param url the origin of the page
   * @param turn which TURN servers browsers should be told of
   * @param room an id that nobody else has
   * @param peer an id that nobody else has
   */
  Finding examine(URI url, List<String> turn, RoomId room, PeerId peer) {
    URI socket = URI.create(url.toString().replaceFirst("^http", "ws") + PATH);
    try {
      Network.Handshake handshake =
          network.signal(
              socket,
              url.toString(),
              JsonText.of(ClientMessageCodec.encode(new ClientMessage.Join(room, peer))),
              JsonText.of(ClientMessageCodec.encode(new ClientMessage.Leave())));
      judge(handshake, url, turn, peer);
    } catch (IOException e) {
      diagnosis.fail(
          "nobody gets a seat: " + e.getMessage(),
          "if the page comes, something on the way cuts WebSockets: " + PASS_UPGRADES);
    }
    return diagnosis.finding();
  }

  /** The STUN URLs that a page is told; null if it is told nothing. */
  @Nullable List<String> toldStun() {
    ServerMessage.Welcome told = welcome;
    return told == null
        ? null
        : urls(told).stream().filter(each -> each.startsWith("stun")).toList();
  }

  private static List<String> urls(ServerMessage.Welcome welcome) {
    return welcome.iceServers().stream().map(IceServer::urls).flatMap(List::stream).toList();
  }

  private void judge(Network.Handshake handshake, URI url, List<String> turn, PeerId peer) {
    switch (handshake) {
      case Network.Handshake.Refused refused -> judgeRefusal(refused, url);
      case Network.Handshake.Garbled(String why) ->
          diagnosis.fail("the answer was HTTP 101, but wrong: " + why, PASS_UPGRADES);
      case Network.Handshake.Silent(String subprotocol) -> {
        judgeSubprotocol(subprotocol);
        diagnosis.fail(
            "a WebSocket opened, and Join was never answered",
            "the proxy says yes to WebSockets and does not pass on what they say: "
                + PASS_UPGRADES);
      }
      case Network.Handshake.Opened opened -> {
        judgeSubprotocol(opened.subprotocol());
        judgeAnswer(opened, url, turn, peer);
      }
    }
  }

  private void judgeSubprotocol(String subprotocol) {
    if (!SUBPROTOCOL.equals(subprotocol)) {
      diagnosis.fail(
          "the subprotocol " + SUBPROTOCOL + " was not confirmed",
          "let the proxy pass on Sec-WebSocket-Protocol both ways");
    }
  }

  private void judgeRefusal(Network.Handshake.Refused refused, URI url) {
    String status = "the answer was HTTP " + refused.status() + " in place of a WebSocket (101)";
    diagnosis.fail(
        status,
        switch (refused.status()) {
          case 403 ->
              "the page's origin is foreign to Parley: let the proxy pass on Host with the port, or"
                  + " start Parley with --allow-origin "
                  + url;
          case 429 -> "too many failures came from this address; wait half a minute";
          case 502, 504 -> "the proxy does not reach Parley: compare --host and --port";
          case 503 ->
              "Parley is full or about to stop, or the proxy does not reach it; see its log";
          default -> PASS_UPGRADES;
        });
  }

  private void judgeAnswer(
      Network.Handshake.Opened opened, URI url, List<String> turn, PeerId peer) {
    ServerMessage answer;
    try {
      answer = ServerMessageCodec.decode(JsonParser.parse(opened.answer()));
    } catch (MalformedMessageException e) {
      diagnosis.fail(
          "Join was answered with something that is not Parley's protocol: " + e.getMessage(),
          "lead /signal to Parley, and to one of the same version");
      return;
    }
    switch (answer) {
      case ServerMessage.Welcome got when got.peer().equals(peer) -> {
        welcome = got;
        diagnosis.note(
            "joined a room as a page of "
                + url
                + " and left it, "
                + opened.took().toMillis()
                + " ms");
        judgeTold(got, turn);
      }
      case ServerMessage.Failure failure ->
          diagnosis.fail(
              "Join was refused: " + failure.code() + ", " + failure.message(),
              "see docs/protocol.md for what that means");
      case ServerMessage.Draining _ ->
          diagnosis.fail("the server is about to stop", "start it anew");
      case ServerMessage.Welcome _,
          ServerMessage.PeerJoined _,
          ServerMessage.PeerAway _,
          ServerMessage.PeerBack _,
          ServerMessage.PeerLeft _,
          ServerMessage.Relayed _,
          ServerMessage.IceServers _,
          ServerMessage.Pong _ ->
          diagnosis.fail("Join was answered with another message", "lead /signal to Parley");
    }
  }

  /** What pages are told may come from another start of the server than is examined. */
  private void judgeTold(ServerMessage.Welcome told, List<String> turn) {
    List<String> urls = urls(told);
    if (urls.isEmpty()) {
      diagnosis.warn(
          "pages are told of no STUN or TURN server, so calls work within one network only",
          "with a proxy on this machine: --stun-host 0.0.0.0; on another one: --stun"
              + " stun:<this machine's name>:<port>");
    }
    List<String> toldTurn = urls.stream().filter(each -> each.startsWith("turn")).toList();
    if (!new TreeSet<>(toldTurn).equals(new TreeSet<>(turn))) {
      diagnosis.warn(
          "pages are told of "
              + (toldTurn.isEmpty() ? "no TURN server" : String.join(", ", toldTurn))
              + ", other than the options here say",
          "give doctor the same options and environment as the server, or start that anew");
    }
  }
}
