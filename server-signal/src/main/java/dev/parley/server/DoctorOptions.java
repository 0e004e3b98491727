package dev.parley.server;

import dev.parley.server.doctor.Setup;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line of {@code doctor}: that of the server, and from where to look at it. */
@Command(
    name = "doctor",
    description = {
      "Finds out whether calls will work: certificate, page, signaling, clock, STUN and TURN.",
      "Takes the options and the environment of the server, and changes nothing.",
      "Ends with 0 if nothing failed, 1 if something did, 2 if the options are wrong.",
      ""
    },
    sortOptions = false,
    usageHelpWidth = 100,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DoctorOptions extends Options {
  private static final Pattern NTP =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9.-]{1,253})(:[0-9]{1,5})?");
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Address that people open, such as https://parley.example. Default: only what listens on"
              + " this machine is looked at.")
  @Nullable String url;

  @Option(
      names = "--ntp",
      paramLabel = "HOST[:PORT]",
      description = "Time server to compare the clock with. Default: none.")
  @Nullable String ntp;

  /**
   * Checks everything and reads nothing but the folder of {@code --web}.
   *
   * @throws ParameterException with a sentence for people if something is wrong
   */
  Setup setup(ParseResult whole) {
    require(
        whole.matchedOptions().isEmpty(),
        "options stand after doctor: parley doctor --port 8080",
        commandLine());
    Settings settings = settings(null);
    TlsOptions.Files files = tls.files(commandLine());
    Settings.Ice others = settings.ice();
    Settings.Stun own = settings.stun();
    return new Setup(
        origin(),
        new Setup.Listening(
            settings.address().host(),
            settings.address().port(),
            files != null || tls.selfSigned,
            tls.selfSigned),
        settings.web().count() > 0,
        origins("--allow-embedding", embedders),
        files == null ? null : new Setup.PemFiles(files.certificate(), files.key()),
        new Setup.OwnStun(own.on(), own.host(), own.port()),
        new Setup.Ice(others.stun(), others.turn(), others.turnSecret()),
        timeServer());
  }

  private @Nullable URI origin() {
    String given = url;
    if (given == null) {
      return null;
    }
    String origin = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    require(
        isOrigin(origin) && URI.create(origin).getPort() <= MAX_PORT,
        "--url must look like https://parley.example, without a path: " + given,
        commandLine());
    return URI.create(origin);
  }

  private @Nullable String timeServer() {
    String given = ntp;
    if (given != null) {
      String port = given.replaceFirst("^(\\[.*]|[^:]*):?", "");
      require(
          NTP.matcher(given).matches() && (port.isEmpty() || Integer.parseInt(port) <= MAX_PORT),
          "--ntp must look like ntp.example or ntp.example:123: " + given,
          commandLine());
    }
    return given;
  }
}
