package dev.parley.server;

import dev.parley.server.doctor.Setup;
import dev.parley.server.options.Command;
import dev.parley.server.options.Given;
import dev.parley.server.options.NetworkValues;
import dev.parley.server.options.Option;
import dev.parley.server.options.WrongUsageException;
import java.net.URI;
import java.util.List;

/** The command line of {@code doctor}: that of the server, and from where to look at it. */
record DoctorOptions(Given given) {
  /** What the command line begins with. */
  static final String WORD = "doctor";

  private static final Option<URI> SITE =
      Option.of(
          "--url",
          "URL",
          NetworkValues.site(),
          "Address that people open, such as https://parley.example. Default: only what listens on"
              + " this machine is looked at.");

  private static final Option<String> TIME_SERVER =
      Option.of(
          "--ntp",
          "HOST[:PORT]",
          NetworkValues.hostAndPort("ntp.example"),
          "Time server to compare the clock with. Default: none.");

  /** All of them, and none of them said. */
  static Command command() {
    List<Option<?>> options = Options.all();
    options.addAll(List.of(SITE, TIME_SERVER));
    return new Command(
        List.of("parley doctor [OPTION]..."),
        List.of(),
        List.of(
            "Finds out whether calls will work: certificate, page, signaling, clock, STUN and"
                + " TURN.",
            "Takes the options and the environment of the server, and changes nothing.",
            "Ends with 0 if nothing failed, 1 if something did, 2 if the options are wrong."),
        options,
        Options.CLOSING);
  }

  /**
   * Checks everything and reads nothing but the folder of {@code --web}.
   *
   * @throws WrongUsageException with a sentence for people if something is wrong
   */
  Setup setup() throws WrongUsageException {
    Options options = new Options(given);
    Settings settings = options.settings(null);
    TlsOptions tls = new TlsOptions(given);
    TlsOptions.Files files = tls.files();
    Settings.Ice others = settings.ice();
    Settings.Stun own = settings.stun();
    return new Setup(
        given.find(SITE),
        new Setup.Listening(
            settings.address().host(),
            settings.address().port(),
            files != null || tls.isSelfSigned(),
            tls.isSelfSigned()),
        settings.web().count() > 0,
        options.embedders(),
        files == null ? null : new Setup.PemFiles(files.certificate(), files.key()),
        new Setup.OwnStun(own.on(), own.host(), own.port()),
        new Setup.Ice(others.stun(), others.turn(), others.turnSecret()),
        given.find(TIME_SERVER));
  }
}
