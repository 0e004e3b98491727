package dev.parley.server;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes what the command line does not say from the environment: {@code --room-size} from {@code
 * PARLEY_ROOM_SIZE}.
 *
 * @param environment names and values
 */
record EnvironmentTwins(Map<String, String> environment) implements IDefaultValueProvider {
  @Override
  @SuppressWarnings("NullAway") // null = no value here; picocli is not annotated
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option ? environment.get(twin(option)) : null;
  }

  private static String twin(OptionSpec option) {
    String name = option.longestName().replaceFirst("^--", "");
    return "PARLEY_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
