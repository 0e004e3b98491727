package dev.parley.server;

import static dev.parley.server.options.WrongUsageException.unless;

import dev.parley.protocol.Limits;
import dev.parley.server.options.Command;
import dev.parley.server.options.Given;
import dev.parley.server.options.NetworkValues;
import dev.parley.server.options.Option;
import dev.parley.server.options.Values;
import dev.parley.server.options.WrongUsageException;
import dev.parley.server.tls.ServerTls;
import dev.parley.server.transport.Door;
import dev.parley.server.transport.SignalServer;
import dev.parley.server.transport.web.WebFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line of the server. */
record Options(Given given) {
  private static final int MAX_RATE = 1_000_000;
  private static final int MAX_CONNECTIONS = 10_000_000;
  private static final int MAX_SEAT_HOLD = 3600;
  private static final String EVERYWHERE = "0.0.0.0";
  private static final String NO_PAGE = "none";

  private static final Option<String> HOST =
      Option.of("--host", "ADDRESS", Values.text(), "Interface to listen on. Default: all.");

  private static final Option<Integer> PORT =
      Option.of(
          "--port",
          "PORT",
          NetworkValues.port(),
          Settings.DEFAULT_PORT,
          "Port to listen on; 0 = any that is free.");

  private static final Option<String> WEB =
      Option.of(
          "--web",
          "DIR|none",
          Values.text(),
          "Folder to serve in place of the page that comes along; none = serve no page.");

  private static final Option<Integer> ROOM_SIZE =
      Option.of(
          "--room-size",
          "N",
          Values.number(1, Limits.MAX_ROOM_SIZE),
          Settings.DEFAULT_ROOM_SIZE,
          "Most people in one room.");

  private static final Option<Integer> SEAT_HOLD =
      Option.of(
          "--seat-hold",
          "SECONDS",
          Values.seconds(MAX_SEAT_HOLD),
          (int) Settings.DEFAULT_SEAT_HOLD.toSeconds(),
          "How long the place of someone whose connection was lost is kept; 0 = not at all.");

  private static final Option<Integer> MESSAGE_RATE =
      Option.of(
          "--message-rate",
          "N",
          Values.number(0, MAX_RATE),
          Settings.DEFAULT_MESSAGE_RATE,
          "Messages a second that one connection may send, four times as many at once;"
              + " 0 = no limit.");

  private static final Option<Integer> CONNECTIONS_PER_ADDRESS =
      Option.of(
          "--connections-per-address",
          "N",
          Values.number(0, MAX_CONNECTIONS),
          Settings.DEFAULT_CONNECTIONS_PER_ADDRESS,
          "Connections that one client address may have; 0 = no limit.");

  private static final Option<Integer> MOST_CONNECTIONS =
      Option.of(
          "--max-connections",
          "N",
          Values.number(1, MAX_CONNECTIONS),
          "Connections that all clients together may have. Default: as many as the memory is for.");

  private static final Option<String> ALLOWED_ORIGIN =
      Option.repeatable(
          "--allow-origin",
          "ORIGIN",
          NetworkValues.origin(),
          "Another origin whose pages may connect, such as https://parley.example."
              + " The server's own host always may.");

  private static final Option<String> EMBEDDER =
      Option.repeatable(
          "--allow-embedding",
          "ORIGIN",
          NetworkValues.origin(),
          "Origin whose pages may show Parley in a frame, such as https://intranet.example."
              + " Default: none but the server's own.");

  private static final Option<String> TRUSTED_PROXY =
      Option.repeatable(
          "--trusted-proxy",
          "ADDRESS",
          NetworkValues.address(),
          "Address of a reverse proxy whose X-Forwarded-For or Forwarded is believed.");

  private static final Option<Logging.Detail> LOG_LEVEL =
      Option.of(
          "--log-level",
          "LEVEL",
          Values.oneOf(Logging.Detail.ALL),
          Logging.Detail.INFO,
          "One of " + Values.names(Logging.Detail.ALL) + ".");

  static final List<String> CLOSING =
      List.of(
          "Every option can also be set in the environment: --room-size as PARLEY_ROOM_SIZE,"
              + " and so on.",
          "The command line wins. Options that may be repeated take lists with commas, too.",
          "",
          "Browsers give a page camera and microphone over https or on localhost only.");

  /** All of them, and none of them said. */
  static Command command() {
    return new Command(
        List.of("parley [OPTION]...", "parley doctor [OPTION]..."),
        List.of(DoctorOptions.WORD),
        List.of(
            "Video, voice and text chat between browsers; this is the server that introduces them.",
            "doctor finds out whether calls will work; see parley doctor --help."),
        all(),
        CLOSING);
  }

  static List<Option<?>> all() {
    List<Option<?>> all =
        new ArrayList<>(
            List.of(
                HOST,
                PORT,
                WEB,
                ROOM_SIZE,
                SEAT_HOLD,
                MESSAGE_RATE,
                CONNECTIONS_PER_ADDRESS,
                MOST_CONNECTIONS,
                ALLOWED_ORIGIN,
                EMBEDDER,
                TRUSTED_PROXY));
    all.addAll(TlsOptions.OPTIONS);
    all.addAll(IceOptions.OPTIONS);
    all.addAll(OperationOptions.OPTIONS);
    all.add(LOG_LEVEL);
    return all;
  }

  /** How much is to be told. */
  Logging.Detail logLevel() throws WrongUsageException {
    return given.value(LOG_LEVEL);
  }

  /** Who may show the page in a frame. */
  Set<String> embedders() throws WrongUsageException {
    return Set.copyOf(given.all(EMBEDDER));
  }

  /**
   * Checks everything and reads what is to be served.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  Settings settings() throws WrongUsageException {
    return settings(new TlsOptions(given).tls());
  }

  /** The same, whatever there is to say of a certificate. */
  Settings settings(@Nullable ServerTls certificate) throws WrongUsageException {
    String asked = given.find(HOST);
    String host = asked == null ? EVERYWHERE : asked;
    int port = given.value(PORT);
    IceOptions ice = new IceOptions(given);
    return new Settings(
        new SignalServer.Address(host, port),
        new Door(
            Set.copyOf(given.all(ALLOWED_ORIGIN)),
            Set.copyOf(given.all(TRUSTED_PROXY)),
            given.value(CONNECTIONS_PER_ADDRESS),
            given.find(MOST_CONNECTIONS)),
        new Limits(given.value(ROOM_SIZE), Limits.MAX_FRAME_BYTES, given.value(MESSAGE_RATE)),
        Duration.ofSeconds(given.value(SEAT_HOLD)),
        ice.servers(),
        ice.own(host, port),
        certificate,
        new TlsOptions(given).redirectPort(),
        new OperationOptions(given).operation(),
        webFiles().embeddedBy(embedders()));
  }

  private WebFiles webFiles() throws WrongUsageException {
    String web = given.find(WEB);
    try {
      if (web == null || web.isEmpty()) {
        return WebFiles.fromClassPath();
      }
      if (web.equals(NO_PAGE)) {
        return WebFiles.none();
      }
      Path folder = Path.of(web);
      unless(Files.isDirectory(folder), "--web must be a folder or none: " + web);
      return WebFiles.fromFolder(folder);
    } catch (IOException e) {
      throw new WrongUsageException("cannot read the files to serve: " + e.getMessage(), e);
    }
  }
}
