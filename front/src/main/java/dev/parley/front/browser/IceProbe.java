package dev.parley.front.browser;

import dev.parley.front.app.check.Check;
import dev.parley.front.app.check.CheckMsg;
import dev.parley.front.browser.jso.rtc.RTCDataChannelInit;
import dev.parley.front.browser.jso.rtc.RTCIceCandidateInit;
import dev.parley.front.browser.jso.rtc.RTCPeerConnection;
import dev.parley.protocol.IceServer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.teavm.jso.core.JSObjects;

/** A connection to nobody, made to see which candidates there are (RFC 8839, section 5.1). */
final class IceProbe implements Probe {
  private static final String TYPE = " typ ";

  private final Consumer<CheckMsg> dispatch;
  private final Check check;
  private final String wanted;
  private final RTCPeerConnection connection;
  private final Set<String> types = new TreeSet<>();
  private int error;
  private boolean over;

  IceProbe(Consumer<CheckMsg> dispatch, Check check, List<IceServer> servers) {
    this.dispatch = dispatch;
    this.check = check;
    boolean relay = check == Check.RELAY;
    wanted = relay ? "relay" : "srflx";
    connection = new RTCPeerConnection(Rtc.configuration(servers, relay));
    connection.setOnIceCandidate(event -> {
      RTCIceCandidateInit candidate = event.getCandidate();
      if (candidate == null) {
        tell(false);
      } else {
        take(candidate.getCandidate());
      }
    });
    // An error of the server's own says more than one of the way to it.
    connection.setOnIceCandidateError(event -> {
      int code = event.getErrorCode();
      error = error == 0 || code < CheckMsg.Gathered.UNREACHABLE ? code : error;
    });
    RTCDataChannelInit init = JSObjects.create();
    connection.createDataChannel("probe", init);
    Promises.settle(connection.setLocalDescription(), Promises::ignore, _ -> tell(false));
  }

  /** An empty one ends the candidates of one description. */
  private void take(String candidate) {
    int at = candidate.indexOf(TYPE);
    if (at < 0) {
      return;
    }
    String rest = candidate.substring(at + TYPE.length());
    int end = rest.indexOf(' ');
    String type = end < 0 ? rest : rest.substring(0, end);
    types.add(type);
    if (type.equals(wanted)) {
      tell(true);
    }
  }

  private void tell(boolean found) {
    if (!over) {
      over = true;
      dispatch.accept(new CheckMsg.Gathered(check, found, List.copyOf(types), error));
    }
  }

  @Override
  public void stop() {
    over = true;
    connection.close();
  }
}
