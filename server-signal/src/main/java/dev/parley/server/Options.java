package dev.parley.server;

import dev.parley.protocol.Limits;
import dev.parley.server.tls.ServerTls;
import dev.parley.server.transport.Door;
import dev.parley.server.transport.SignalServer;
import dev.parley.server.transport.web.WebFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Each option has a twin in the environment, see {@link EnvironmentTwins}. */
@Command(
    name = "parley",
    description = {
      "Video, voice and text chat between browsers; this is the server that introduces them.",
      ""
    },
    sortOptions = false,
    usageHelpWidth = 100,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Every option can also be set in the environment: --room-size as PARLEY_ROOM_SIZE, and so"
          + " on.",
      "The command line wins. Options that may be repeated take a list with commas there.",
      "",
      "Browsers give a page camera and microphone over https or on localhost only."
    })
class Options {
  private static final int MAX_RATE = 1_000_000;
  private static final int MAX_CONNECTIONS = 10_000_000;
  private static final int MAX_SEAT_HOLD = 3600;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "0.0.0.0",
      description = "Interface to listen on. Default: all.")
  String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + Settings.DEFAULT_PORT,
      description = "Port to listen on; 0 = any that is free. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--web",
      paramLabel = "DIR|none",
      defaultValue = "",
      description = "Folder to serve in place of the page that comes along; none = serve no page.")
  String web = "";

  @Option(
      names = "--room-size",
      paramLabel = "N",
      defaultValue = "" + Settings.DEFAULT_ROOM_SIZE,
      description = "Most people in one room. Default: ${DEFAULT-VALUE}.")
  int roomSize;

  @Option(
      names = "--seat-hold",
      paramLabel = "SECONDS",
      defaultValue = "45",
      description =
          "How long the place of someone whose connection was lost is kept; 0 = not at all."
              + " Default: ${DEFAULT-VALUE}.")
  int seatHold;

  @Option(
      names = "--message-rate",
      paramLabel = "N",
      defaultValue = "" + Settings.DEFAULT_MESSAGE_RATE,
      description =
          "Messages a second that one connection may send, four times as many at once;"
              + " 0 = no limit. Default: ${DEFAULT-VALUE}.")
  int messageRate;

  @Option(
      names = "--connections-per-address",
      paramLabel = "N",
      defaultValue = "" + Settings.DEFAULT_CONNECTIONS_PER_ADDRESS,
      description =
          "Connections that one client address may have; 0 = no limit. Default: ${DEFAULT-VALUE}.")
  int connectionsPerAddress;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description =
          "Connections that all clients together may have. Default: as many as the memory is for.")
  @Nullable Integer maxConnections;

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Another origin whose pages may connect, such as https://parley.example."
              + " The server's own host always may. Repeatable.")
  List<String> allowedOrigins = new ArrayList<>();

  @Option(
      names = "--allow-embedding",
      paramLabel = "ORIGIN",
      split = ",",
      description =
          "Origin whose pages may show Parley in a frame, such as https://intranet.example."
              + " Default: none but the server's own. Repeatable.")
  List<String> embedders = new ArrayList<>();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "Address of a reverse proxy whose X-Forwarded-For or Forwarded is believed."
              + " Repeatable.")
  List<String> trustedProxies = new ArrayList<>();

  @Mixin TlsOptions tls = new TlsOptions();

  @Mixin IceOptions ice = new IceOptions();

  @Mixin OperationOptions operation = new OperationOptions();

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "info",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Logging.Detail logLevel = Logging.Detail.INFO;

  /**
   * Checks everything and reads what is to be served.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  Settings settings() {
    return settings(tls.tls(commandLine()));
  }

  /** The same, whatever there is to say of a certificate. */
  Settings settings(@Nullable ServerTls certificate) {
    require(port >= 0 && port <= 65_535, "--port must be a number from 0 to 65535");
    require(
        roomSize >= 1 && roomSize <= Limits.MAX_ROOM_SIZE,
        "--room-size must be a number from 1 to " + Limits.MAX_ROOM_SIZE);
    require(
        seatHold >= 0 && seatHold <= MAX_SEAT_HOLD,
        "--seat-hold must be a number of seconds from 0 to " + MAX_SEAT_HOLD);
    require(
        messageRate >= 0 && messageRate <= MAX_RATE,
        "--message-rate must be a number from 0 to " + MAX_RATE);
    require(
        connectionsPerAddress >= 0 && connectionsPerAddress <= MAX_CONNECTIONS,
        "--connections-per-address must be a number from 0 to " + MAX_CONNECTIONS);
    Integer most = maxConnections;
    require(
        most == null || (most > 0 && most <= MAX_CONNECTIONS),
        "--max-connections must be a number from 1 to " + MAX_CONNECTIONS);
    return new Settings(
        new SignalServer.Address(host, port),
        new Door(
            origins("--allow-origin", allowedOrigins),
            addresses("--trusted-proxy", trustedProxies, commandLine()),
            connectionsPerAddress,
            maxConnections),
        new Limits(roomSize, Limits.MAX_FRAME_BYTES, messageRate),
        Duration.ofSeconds(seatHold),
        ice.servers(commandLine()),
        ice.own(host, port, commandLine()),
        certificate,
        tls.redirectPort(commandLine()),
        operation.operation(commandLine()),
        webFiles().embeddedBy(origins("--allow-embedding", embedders)));
  }

  final Set<String> origins(String option, List<String> given) {
    for (String origin : given) {
      require(
          isOrigin(origin),
          option + " must look like https://parley.example, without a path: " + origin);
    }
    return Set.copyOf(given);
  }

  /**
   * In the form in which Java writes an address, so that {@code ::1} is {@code 0:0:0:0:0:0:0:1}.
   */
  static Set<String> addresses(String option, List<String> given, CommandLine line) {
    Set<String> addresses = new HashSet<>();
    for (String address : given) {
      try {
        addresses.add(InetAddress.ofLiteral(address).getHostAddress());
      } catch (IllegalArgumentException _) {
        require(false, option + " must be an IP address, such as 127.0.0.1: " + address, line);
      }
    }
    return Set.copyOf(addresses);
  }

  static boolean isOrigin(String origin) {
    try {
      URI uri = URI.create(origin);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private WebFiles webFiles() {
    try {
      return switch (web) {
        case "" -> WebFiles.fromClassPath();
        case "none" -> WebFiles.none();
        default -> {
          Path folder = Path.of(web);
          require(Files.isDirectory(folder), "--web must be a folder or none: " + web);
          yield WebFiles.fromFolder(folder);
        }
      };
    } catch (IOException e) {
      throw wrong("cannot read the files to serve: " + e.getMessage());
    }
  }

  private void require(boolean condition, String sentence) {
    require(condition, sentence, commandLine());
  }

  static void require(boolean condition, String sentence, CommandLine commandLine) {
    if (!condition) {
      throw new ParameterException(commandLine, sentence);
    }
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(commandLine(), sentence);
  }

  /** What these options are part of. */
  CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec");
    }
    return spec.commandLine();
  }
}
