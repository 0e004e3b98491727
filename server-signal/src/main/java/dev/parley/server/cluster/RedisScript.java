package dev.parley.server.cluster;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** A script that Redis runs as a whole; it is loaded when Redis does not have it. */
final class RedisScript {
  private final String text;
  private final String digest;

  /**
   * Reads a script.
   *
   * @param name of the file beside this class
   */
  RedisScript(String name) {
    try (InputStream in = RedisScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      digest = HexFormat.of().formatHex(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  /** Has Redis keep it, so that it can be run by its digest. */
  void load(RedisLines lines) {
    RedisFuture<String> _ = lines.commands().scriptLoad(text);
  }

  CompletionStage<List<Object>> run(RedisLines lines, String key, String... arguments) {
    String[] keys = {key};
    byte[][] values = new byte[arguments.length][];
    for (int i = 0; i < arguments.length; i++) {
      values[i] = RedisRegistry.bytes(arguments[i]);
    }
    CompletionStage<List<Object>> known =
        lines.commands().evalsha(digest, ScriptOutputType.MULTI, keys, values);
    return known.exceptionallyCompose(e -> {
      Throwable cause = e instanceof CompletionException ? e.getCause() : e;
      return cause instanceof RedisNoScriptException
          ? lines.commands().eval(text, ScriptOutputType.MULTI, keys, values)
          : known;
    });
  }
}
