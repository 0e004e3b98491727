package dev.parley.server.doctor;

import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import dev.parley.server.tls.CertificateFacts;
import dev.parley.server.transport.OwnStun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes all checks, one after the other, and tells of each as soon as it is done. */
public final class Doctor {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Setup setup;
  private final Network network;
  private final Consumer<Finding> told;

  /** Prepares to examine what {@code setup} says, on the network of this machine. */
  public Doctor(Setup setup, Consumer<Finding> told) {
    this(setup, new NetworkOfThisMachine(PATIENCE), told);
  }

  Doctor(Setup setup, Network network, Consumer<Finding> told) {
    this.setup = setup;
    this.network = network;
    this.told = told;
  }

  /** Makes all checks that can be made. */
  public void examine() {
    URI url = setup.url();
    Setup.PemFiles pem = setup.pem();
    if (pem != null) {
      told.accept(CertificateCheck.files(pem, url == null ? null : host(url), network));
    }
    List<String> toldStun = url == null ? examineHere() : examineFromOutside(url);
    String ntp = setup.ntp();
    if (ntp != null) {
      told.accept(ClockCheck.ntp(ntp, network));
    }
    examineStun(toldStun);
    if (setup.ice().turn().isEmpty()) {
      told.accept(TurnCheck.none());
    }
    TurnCheck turn = new TurnCheck(network, setup.ice().turnSecret());
    setup.ice().turn().forEach(each -> told.accept(turn.examine(each)));
  }

  private static String host(URI url) {
    return Addresses.withoutBrackets(url.getHost());
  }

  /** Without a URL: what can be said of a server on this machine, if there is one. */
  private @Nullable List<String> examineHere() {
    Setup.Listening listening = setup.listening();
    boolean everywhere = "0.0.0.0".equals(listening.host()) || "::".equals(listening.host());
    String host = everywhere ? "localhost" : listening.host();
    String here =
        (listening.secure() ? "https://" : "http://")
            + Addresses.inUrl(host)
            + ":"
            + listening.port();
    boolean listens = listening.port() > 0 && network.isListening(host, listening.port());
    Diagnosis diagnosis = new Diagnosis("address");
    diagnosis.warn(
        "no --url: whether others reach this server was not checked"
            + (listens ? ", only " + here : ", and nobody listens at " + here),
        "name the address that people open, such as --url https://parley.example");
    told.accept(diagnosis.finding());
    return listens ? examineServer(URI.create(here)) : null;
  }

  private @Nullable List<String> examineFromOutside(URI url) {
    Diagnosis diagnosis = new Diagnosis("address");
    boolean known = true;
    try {
      List<InetAddress> addresses = network.resolve(host(url));
      diagnosis.note(
          host(url)
              + " is "
              + addresses.stream()
                  .map(InetAddress::getHostAddress)
                  .collect(Collectors.joining(", ")));
    } catch (IOException e) {
      known = false;
      diagnosis.fail(String.valueOf(e.getMessage()), "let the DNS know it (records A and AAAA)");
    }
    if (!"https".equals(url.getScheme()) && !Addresses.isThisMachine(host(url))) {
      diagnosis.fail(
          "plain HTTP", "browsers give camera and microphone over https:// only; see the README");
    }
    told.accept(diagnosis.finding());
    if (!known) {
      return null;
    }
    if ("https".equals(url.getScheme())) {
      examineShownCertificate(url);
    }
    List<String> toldStun = examineServer(url);
    told.accept(ClockCheck.page(url, network));
    return toldStun;
  }

  private void examineShownCertificate(URI url) {
    Diagnosis diagnosis = new Diagnosis("https");
    try {
      CertificateFacts shown = network.get(url.resolve("/healthz")).certificate();
      if (shown == null) {
        diagnosis.fail("no certificate was shown", "let it speak HTTPS");
      } else {
        CertificateCheck.judge(shown, host(url), network.now(), diagnosis);
        CertificateCheck.judgeTrust(shown, true, setup.listening().madeHere(), diagnosis);
      }
    } catch (IOException e) {
      diagnosis.fail(url + ": " + e.getMessage(), PageCheck.unreachable(url));
    }
    told.accept(diagnosis.finding());
  }

  /** Returns which STUN servers pages are told of; null if they are told nothing. */
  private @Nullable List<String> examineServer(URI url) {
    if (setup.page()) {
      told.accept(PageCheck.page(url, setup.embedders(), network));
    }
    told.accept(PageCheck.health(url, network));
    SignalCheck signaling = new SignalCheck(network);
    told.accept(
        signaling.examine(url, setup.ice().turn(), new RoomId(newId()), new PeerId(newId())));
    return signaling.toldStun();
  }

  /** 128 bits that nobody else has. */
  private String newId() {
    ByteBuffer bytes = ByteBuffer.allocate(24);
    bytes.put(network.transactionId()).put(network.transactionId());
    byte[] id = new byte[16];
    bytes.get(0, id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }

  /**
   * Asks those that are named, or our own.
   *
   * @param toldStun what pages are told; null = it is not known
   */
  private void examineStun(@Nullable List<String> toldStun) {
    StunCheck check = new StunCheck(network);
    Setup.OwnStun own = setup.stun();
    if (!setup.ice().stun().isEmpty()) {
      setup.ice().stun().forEach(each -> told.accept(check.examine(each)));
    } else if (!own.on()) {
      told.accept(
          StunCheck.none(
              "none: calls work within one network only",
              "leave --stun-port 0 out, or set --stun"));
    } else if (toldStun != null && !toldStun.isEmpty()) {
      toldStun.forEach(each -> told.accept(check.examineOwn(each, inside(own, each))));
    } else if (toldStun == null && own.port() > 0) {
      told.accept(examineOwnStun(check, own));
    }
  }

  /** When no server said what it tells pages: what it should tell them. */
  private Finding examineOwnStun(StunCheck check, Setup.OwnStun own) {
    URI url = setup.url();
    String authority = url == null ? "localhost" : url.getRawAuthority();
    List<String> urls =
        new OwnStun(own.port(), Addresses.isThisMachine(own.host())).urls(authority, false);
    return urls.isEmpty()
        ? StunCheck.none(
            "Parley's own answers on this machine alone, so nobody is told of it",
            "--stun-host 0.0.0.0")
        : check.examineOwn(urls.getFirst(), inside(own, urls.getFirst()));
  }

  /** The same server as {@code url}, by the interface on which it answers. */
  private static String inside(Setup.OwnStun own, String url) {
    boolean everywhere = "0.0.0.0".equals(own.host()) || "::".equals(own.host());
    String host = everywhere ? "127.0.0.1" : Addresses.inUrl(own.host());
    IceUrl parts = IceUrl.parse(url);
    return "stun:" + host + ":" + (parts == null ? own.port() : parts.port());
  }
}
