package dev.parley.server.network;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whether this machine lets us make networks. */
final class Permission {
  private static final List<String> TOOLS = List.of("ip", "nft", "turnserver");

  private Permission() {}

  /** What is missing, in words; nothing if networks can be made. */
  static Optional<String> missing() {
    return TOOLS.stream()
        .filter(tool -> !installed(tool))
        .findFirst()
        .map(tool -> "the command '" + tool + "' is not installed")
        .or(Permission::refusal);
  }

  private static boolean installed(String tool) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  /**
   * Trying is the only way to know: it takes root or its capabilities, and a kernel that has it.
   */
  private static Optional<String> refusal() {
    try (Namespace one = Namespace.create("try");
        Namespace other = Namespace.create("try-too")) {
      one.cable("here", other, "there");
      one.ip("link add exchange type bridge");
      one.nft(Nat.SYMMETRIC.rules());
      one.nft("add rule ip parley forward numgen random mod 100 < 1 drop");
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of("this machine does not permit network namespaces: " + e.getMessage());
    }
  }
}
