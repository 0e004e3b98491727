package dev.parley.server.transport.web;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** All files that may be served, by the path of their request, and who may show them in frames. */
public final class WebFiles {
  private static final int MAX_FILES = 2000;
  private static final long MAX_BYTES = 64L * 1024 * 1024;
  private static final String BUNDLE = "web";
  private static final String BROTLI = ".br";

  private final Map<String, WebFile> files;
  private final Set<String> embedders;

  private WebFiles(Map<String, WebFile> files) {
    this(files, Set.of());
  }

  private WebFiles(Map<String, WebFile> files, Set<String> embedders) {
    this.files = Map.copyOf(files);
    this.embedders = Set.copyOf(embedders);
  }

  /**
   * The same files, which pages of these origins may show in frames.
   *
   * @param origins such as {@code https://intranet.example}
   */
  public WebFiles embeddedBy(Set<String> origins) {
    return new WebFiles(files, origins);
  }

  Set<String> embedders() {
    return embedders;
  }

  /** No files at all. */
  public static WebFiles none() {
    return new WebFiles(Map.of());
  }

  /**
   * Reads all files below a folder; hidden ones are left out. What ends in {@code .br} is no file
   * of its own: it is the file of the name before that, compressed with Brotli, and is left out if
   * it is older than that file.
   *
   * @throws IOException if it cannot be read, or is more than fits into memory
   */
  public static WebFiles fromFolder(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(folder)) {
      paths = all.filter(Files::isRegularFile).limit(MAX_FILES + 1).toList();
    }
    if (paths.size() > MAX_FILES) {
      throw new IOException(folder + " holds more than " + MAX_FILES + " files");
    }
    Map<String, Path> named = new HashMap<>();
    long total = 0;
    for (Path path : paths) {
      String name = "/" + folder.relativize(path).toString().replace('\\', '/');
      if (name.contains("/.")) {
        continue;
      }
      total += Files.size(path);
      if (total > MAX_BYTES) {
        throw new IOException(folder + " holds more than " + MAX_BYTES + " bytes");
      }
      named.put(name, path);
    }
    return read(named);
  }

  private static WebFiles read(Map<String, Path> named) throws IOException {
    Map<String, WebFile> files = new HashMap<>();
    for (Map.Entry<String, Path> each : named.entrySet()) {
      String name = each.getKey();
      if (name.endsWith(BROTLI)) {
        continue;
      }
      Path plain = each.getValue();
      Path packed = named.get(name + BROTLI);
      byte @Nullable [] brotli =
          packed == null || isOlder(packed, plain) ? null : Files.readAllBytes(packed);
      files.put(name, WebFile.of(name, Files.readAllBytes(plain), brotli));
    }
    return new WebFiles(files);
  }

  private static boolean isOlder(Path one, Path other) throws IOException {
    return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
  }

  /**
   * Reads the page that the server carries with it; none if it carries none.
   *
   * @throws IOException if it cannot be read
   */
  public static WebFiles fromClassPath() throws IOException {
    URL index = WebFiles.class.getClassLoader().getResource(BUNDLE + "/index.html");
    if (index == null) {
      return none();
    }
    try {
      if (index.openConnection() instanceof JarURLConnection connection) {
        // As a mere archive: to list a jar with classes for several Javas takes far longer.
        try (ZipFile jar = new ZipFile(new File(connection.getJarFileURL().toURI()))) {
          return fromJar(jar);
        }
      }
      return fromFolder(Path.of(index.toURI()).resolveSibling(""));
    } catch (URISyntaxException e) {
      throw new IOException("cannot find the files beside " + index, e);
    }
  }

  /** One build made it, so no Brotli form in it is older than its file. */
  private static WebFiles fromJar(ZipFile jar) throws IOException {
    Map<String, byte[]> named = new HashMap<>();
    for (ZipEntry entry : Collections.list(jar.entries())) {
      if (entry.getName().startsWith(BUNDLE + "/") && !entry.isDirectory()) {
        try (InputStream content = jar.getInputStream(entry)) {
          named.put(entry.getName().substring(BUNDLE.length()), content.readAllBytes());
        }
      }
    }
    Map<String, WebFile> files = new HashMap<>();
    named.forEach((name, bytes) -> {
      if (!name.endsWith(BROTLI)) {
        files.put(name, WebFile.of(name, bytes, named.get(name + BROTLI)));
      }
    });
    return new WebFiles(files);
  }

  /** Compresses and hashes all files, which else is done when each is first asked for. */
  public void prepare() {
    files.values().forEach(WebFile::makeForms);
  }

  /** How many files there are. */
  public int count() {
    return files.size();
  }

  /** A page is found without its {@code .html} too, so that its address can be said aloud. */
  @Nullable WebFile find(String path) {
    WebFile file = files.get(path.endsWith("/") ? path + "index.html" : path);
    return file == null ? files.get(path + ".html") : file;
  }
}
