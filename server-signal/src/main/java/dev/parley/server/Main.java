package dev.parley.server;

import dev.parley.server.doctor.Doctor;
import dev.parley.server.doctor.Finding;
import dev.parley.server.doctor.Setup;
import dev.parley.server.options.Command;
import dev.parley.server.options.Given;
import dev.parley.server.options.WrongUsageException;
import dev.parley.server.tls.ServerTls;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts the server from a command line. */
public final class Main {
  private static final Logger LOG = System.getLogger(Main.class.getName());
  private static final int ANSWERED = 0;
  private static final int STOPPED = 0;
  private static final int CANNOT_START = 1;
  private static final int WRONG_USAGE = 2;
  private static final int FORCED = 3;
  private static final int HEALTHY = 0;
  private static final int NOT_HEALTHY = 1;

  private Main() {}

  /**
   * Runs until the process is told to stop. Exit codes: 0 = stopped by SIGINT or SIGTERM, 1 = could
   * not start, 2 = wrong usage, 3 = told to stop again before everyone was gone. Those of {@code
   * doctor}: 0 = nothing failed, 1 = something did, 2 = wrong usage.
   */
  public static void main(String[] arguments) {
    if (!isDoctor(arguments)) {
      Preparation.begin();
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, System.getenv(), Main::serve, out, err));
  }

  /** What is done once the command line is understood. */
  interface Service {
    /** Serves until told to stop; returns the exit code. */
    int serve(Settings settings, Logging.Detail detail, PrintWriter out, PrintWriter err)
        throws Exception;
  }

  /** The command line without the process around it; returns the exit code. */
  static int run(
      String[] arguments,
      Map<String, String> environment,
      Service service,
      PrintWriter out,
      PrintWriter err) {
    boolean examines = isDoctor(arguments);
    Command command = examines ? DoctorOptions.command() : Options.command();
    try {
      Given given =
          command.read(
              examines ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments,
              environment);
      if (given.asksForHelp()) {
        command.describe(out);
        return ANSWERED;
      }
      if (given.asksForVersion()) {
        out.println("Parley " + Version.number());
        return ANSWERED;
      }
      return examines
          ? examine(new DoctorOptions(given).setup(), out)
          : start(new Options(given), service, out, err);
    } catch (WrongUsageException e) {
      err.println("parley: " + e.getMessage());
      err.println("Try parley " + (examines ? "doctor " : "") + "--help.");
      return WRONG_USAGE;
    }
  }

  private static boolean isDoctor(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals(DoctorOptions.WORD);
  }

  private static int start(Options options, Service service, PrintWriter out, PrintWriter err)
      throws WrongUsageException {
    Settings settings = options.settings();
    Logging.Detail detail = options.logLevel();
    try {
      return service.serve(settings, detail, out, err);
    } catch (Exception e) {
      // Whatever it is, the threads of half a server must not keep the process.
      e.printStackTrace(err);
      return CANNOT_START;
    }
  }

  private static int examine(Setup setup, PrintWriter out) {
    Map<Finding.Level, Integer> count = new EnumMap<>(Finding.Level.class);
    Doctor doctor =
        new Doctor(
            setup,
            finding -> {
              count.merge(finding.level(), 1, Integer::sum);
              out.println(finding.line());
              out.flush();
            });
    doctor.examine();
    int failed = count.getOrDefault(Finding.Level.FAILED, 0);
    int warning = count.getOrDefault(Finding.Level.WARNING, 0);
    out.println("failed: " + failed + ", warning: " + warning);
    return failed == 0 ? HEALTHY : NOT_HEALTHY;
  }

  private static int serve(
      Settings settings, Logging.Detail detail, PrintWriter out, PrintWriter err)
      throws InterruptedException {
    Logging.start(detail);
    ParleyServer server;
    try {
      server = ParleyServer.start(settings, InstantSource.system());
    } catch (IOException | RuntimeException e) {
      err.println("parley: cannot start: " + e.getMessage());
      return CANNOT_START;
    }
    CountDownLatch told = new CountDownLatch(1);
    StopSignals.listen(told::countDown, Main::stopAtOnce);
    LOG.log(Level.INFO, "event=started port=" + server.port() + " files=" + settings.web().count());
    out.println("Parley is ready: " + url(settings, server.port()));
    ServerTls tls = settings.tls();
    if (tls != null && tls.isSelfSigned()) {
      out.println("Its certificate is new; SHA-256 fingerprint: " + tls.fingerprint());
    }
    out.flush();
    told.await();
    stop(server);
    return STOPPED;
  }

  private static void stop(ParleyServer server) throws InterruptedException {
    LOG.log(Level.INFO, "event=stopping connections=" + server.connectionCount());
    server.drain();
    LOG.log(Level.INFO, "event=drained connections=" + server.connectionCount());
    server.close();
    LOG.log(Level.INFO, "event=stopped");
  }

  private static void stopAtOnce() {
    LOG.log(Level.WARNING, "event=stopped reason=\"told again\"");
    Runtime.getRuntime().halt(FORCED);
  }

  /** Where a browser on this machine finds the server. */
  private static String url(Settings settings, int port) {
    String host = settings.address().host();
    boolean everywhere = "0.0.0.0".equals(host) || "::".equals(host);
    String name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return (settings.tls() == null ? "http://" : "https://") + name + ":" + port;
  }
}
