package dev.parley.server.cluster;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parley.server.metrics.Metrics;
import dev.parley.server.room.NodeId;
import dev.parley.server.runtime.Bus;
import dev.parley.server.tls.Keys;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.resource.ClientResources;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over TLS, with an authority of our own. */
final class RedisTlsTest extends BusContract {
  @TempDir private static Path folder;

  private final RedisProcess redis = RedisProcess.startSecure(folder);
  private final Metrics metrics = new Metrics();

  @BeforeAll
  static void makeCertificates() throws Exception {
    Keys.writeVouchedFor(folder);
  }

  private RedisAddress address(String host) {
    return RedisAddress.parse("rediss://" + host + ":" + redis.port());
  }

  @Override
  Bus bus(NodeId node) {
    RedisAddress address = address("127.0.0.1").trusting(folder.resolve("ca.pem"));
    return new RedisBus(node, address, new BusCounts(metrics));
  }

  @Test
  void aRedisForWhichNobodyVouchesIsNotTalkedTo() {
    assertInstanceOf(CertPathBuilderException.class, refusal(address("127.0.0.1")));
  }

  @Test
  void norIsOneThatIsCalledOtherwiseByWhoeverVouches() {
    RedisAddress other = address("localhost").trusting(folder.resolve("ca.pem"));
    assertInstanceOf(CertificateException.class, refusal(other));
  }

  /** What is at the bottom of it. */
  private static Throwable refusal(RedisAddress address) {
    ClientResources resources =
        RedisOptions.resources(new DefaultChannelGroup(GlobalEventExecutor.INSTANCE));
    try {
      Throwable refusal =
          assertThrows(RedisConnectionException.class, () -> RedisMouth.open(address, resources));
      while (refusal.getCause() != null) {
        refusal = refusal.getCause();
      }
      return refusal;
    } finally {
      Future<?> _ = resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  @AfterEach
  void close() {
    redis.close();
    metrics.close();
  }
}
