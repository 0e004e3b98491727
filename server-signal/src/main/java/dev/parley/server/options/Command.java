package dev.parley.server.options;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.DefaultParser.NonOptionAction;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.apache.commons.cli.help.TextStyle;

/**
 * A command and all that can be said to it. {@code --help} and {@code --version} are options of
 * each.
 *
 * @param usage how it is called
 * @param others words that make it another command if they stand first
 * @param introduction what it does, a line each
 * @param options in the order of the help
 * @param closing what stands below them, a line each
 */
public record Command(
    List<String> usage,
    List<String> others,
    List<String> introduction,
    List<Option<?>> options,
    List<String> closing) {
  private static final String HELP = "help";
  private static final String VERSION = "version";
  private static final String TRUE = "true";
  private static final int WIDTH = 100;

  /** Where descriptions begin; no option is longer. */
  private static final int RIGHT = 36;

  /**
   * Reads a command line, and from the environment what that does not say.
   *
   * @throws WrongUsageException if something is not understood, or said wrongly
   */
  public Given read(String[] arguments, Map<String, String> environment)
      throws WrongUsageException {
    CommandLine line = parse(arguments);
    Given given = new Given(line.hasOption(HELP), line.hasOption(VERSION));
    if (given.asksForHelp() || given.asksForVersion()) {
      return given;
    }
    List<String> rest = line.getArgList();
    if (!rest.isEmpty()) {
      String first = rest.getFirst();
      throw new WrongUsageException(
          others.contains(first) ? "options stand after " + first : "not understood: " + first);
    }
    for (Option<?> option : options) {
      List<String> said = said(option, line);
      String twin = environment.get(option.twin());
      given.add(option, said.isEmpty() && twin != null ? List.of(twin) : said);
    }
    return given;
  }

  private static List<String> said(Option<?> option, CommandLine line) {
    List<String> said = new ArrayList<>();
    for (org.apache.commons.cli.Option each : line.getOptions()) {
      if (option.bareName().equals(each.getLongOpt())) {
        said.add(each.getValue(TRUE));
      }
    }
    return said;
  }

  private CommandLine parse(String[] arguments) throws WrongUsageException {
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      // Skipped are options that there are not, too, so that help is there for whoever errs.
      return parser.parse(parsed(), null, NonOptionAction.SKIP, arguments);
    } catch (MissingArgumentException e) {
      throw new WrongUsageException("--" + e.getOption().getLongOpt() + " needs a value", e);
    } catch (ParseException e) {
      throw new WrongUsageException("not understood: " + e.getMessage(), e);
    }
  }

  private Options parsed() {
    Options all = new Options();
    for (Option<?> option : options) {
      all.addOption(
          org.apache.commons.cli.Option.builder()
              .longOpt(option.bareName())
              .hasArg()
              .optionalArg(option.label().isEmpty())
              .get());
    }
    all.addOption(org.apache.commons.cli.Option.builder("h").longOpt(HELP).get());
    all.addOption(org.apache.commons.cli.Option.builder("V").longOpt(VERSION).get());
    return all;
  }

  /** Writes the help. */
  public void describe(PrintWriter out) {
    out.println("Usage: " + String.join("\n       ", usage));
    introduction.forEach(out::println);
    out.println();
    TextHelpAppendable table = new TextHelpAppendable(out);
    for (Option<?> option : options) {
      String label = option.label().isEmpty() ? "" : "=" + option.label();
      describe(table, option.name() + label, option.description());
    }
    describe(table, "-h, --" + HELP, "Show this text and exit.");
    describe(table, "-V, --" + VERSION, "Show which version this is and exit.");
    out.println();
    closing.forEach(out::println);
    out.flush();
  }

  /** Writes two columns, of which the right one has as many lines as it needs. */
  private static void describe(TextHelpAppendable table, String left, String right) {
    TextStyle style = TextStyle.builder().setIndent(RIGHT).setMaxWidth(WIDTH).get();
    try {
      table.printWrapped("  " + left + " ".repeat(RIGHT - left.length() - 2) + right, style);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
