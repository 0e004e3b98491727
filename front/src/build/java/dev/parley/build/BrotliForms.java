package dev.parley.build;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.decoder.DirectDecompress;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lays a form compressed with Brotli beside each text file of a folder: {@code name.br} beside
 * {@code name}.
 */
public final class BrotliForms {
  private static final Pattern TEXT = Pattern.compile(".*\\.(css|html|js|svg|txt)");

  // Time does not matter here.
  private static final Encoder.Parameters BEST = new Encoder.Parameters().setQuality(11);

  private BrotliForms() {}

  /** Works on the folders that are named. */
  public static void main(String[] folders) throws IOException {
    if (!Brotli4jLoader.isAvailable()) {
      System.err.printf(
          "No Brotli encoder for %s on %s: the page is compressed with gzip only.%n",
          System.getProperty("os.name"), System.getProperty("os.arch"));
      return;
    }
    for (String folder : folders) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        files = all.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : files) {
        if (TEXT.matcher(file.toString()).matches()) {
          compress(file);
        }
      }
    }
  }

  private static void compress(Path file) throws IOException {
    byte[] plain = Files.readAllBytes(file);
    byte[] packed = Encoder.compress(plain, BEST);
    DirectDecompress unpacked = Decoder.decompress(packed);
    if (!Arrays.equals(plain, unpacked.getDecompressedData())) {
      throw new IOException("Brotli does not give back what was in " + file);
    }
    if (packed.length < plain.length) {
      Files.write(file.resolveSibling(file.getFileName() + ".br"), packed);
    }
    System.out.printf("%7d of %7d bytes: %s%n", packed.length, plain.length, file.getFileName());
  }
}
