package dev.parley.front.browser;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.browser.jso.rtc.RTCConfiguration;
import dev.parley.front.browser.jso.rtc.RTCIceCandidateInit;
import dev.parley.front.browser.jso.rtc.RTCIceServer;
import dev.parley.front.browser.jso.rtc.RTCSessionDescriptionInit;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.Signal;
import java.util.List;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/** Values of WebRTC's dictionaries, to and fro. */
final class Rtc {

  private Rtc() {}

  static RTCConfiguration configuration(List<IceServer> iceServers, boolean relayOnly) {
    RTCConfiguration configuration = JSObjects.create();
    configuration.setIceServers(servers(iceServers));
    configuration.setIceTransportPolicy(relayOnly ? "relay" : "all");
    configuration.setBundlePolicy("max-bundle");
    return configuration;
  }

  private static JSArray<RTCIceServer> servers(List<IceServer> iceServers) {
    JSArray<RTCIceServer> servers = new JSArray<>();
    for (IceServer iceServer : iceServers) {
      RTCIceServer server = JSObjects.create();
      JSArray<JSString> urls = new JSArray<>();
      for (String url : iceServer.urls()) {
        urls.push(JSString.valueOf(url));
      }
      server.setUrls(urls);
      if (iceServer.username() != null) {
        server.setUsername(iceServer.username());
      }
      if (iceServer.credential() != null) {
        server.setCredential(iceServer.credential());
      }
      servers.push(server);
    }
    return servers;
  }

  static RTCSessionDescriptionInit description(SdpType type, String sdp) {
    RTCSessionDescriptionInit description = JSObjects.create();
    description.setType(
        switch (type) {
          case OFFER -> "offer";
          case ANSWER -> "answer";
        });
    description.setSdp(sdp);
    return description;
  }

  static RTCIceCandidateInit candidate(Signal.IceCandidate candidate) {
    RTCIceCandidateInit init = JSObjects.create();
    init.setCandidate(candidate.candidate());
    if (candidate.sdpMid() != null) {
      init.setSdpMid(candidate.sdpMid());
    }
    if (candidate.sdpMLineIndex() != null) {
      init.setSdpMLineIndex(candidate.sdpMLineIndex());
    }
    if (candidate.usernameFragment() != null) {
      init.setUsernameFragment(candidate.usernameFragment());
    }
    return init;
  }

  static Signal.IceCandidate candidate(long link, RTCIceCandidateInit candidate) {
    JSNumber index = candidate.getSdpMLineIndex();
    return new Signal.IceCandidate(
        link,
        candidate.getCandidate(),
        candidate.getSdpMid(),
        index == null ? null : (Integer) index.intValue(),
        candidate.getUsernameFragment());
  }

  static Connectivity connectivity(String connectionState) {
    return switch (connectionState) {
      case "connected" -> Connectivity.LIVE;
      case "disconnected" -> Connectivity.INTERRUPTED;
      case "failed", "closed" -> Connectivity.FAILED;
      default -> Connectivity.CONNECTING;
    };
  }
}
