package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.chat.ChatLog;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.testing.MessageFamily;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever one peer says, and however often: what a page keeps and does about it is bounded. */
class HostilePeerTest {
  private static final int FLOOD = 1_000;
  private static final PeerId GONE = Driver.peer('G');

  /** With Ana and Zoe, and a full log of someone who has gone. */
  private static Driver inCall() {
    Driver driver = Driver.talking(GONE, "Gone");
    for (int n = 1; n <= ChatLog.MAX_ENTRIES; n++) {
      driver.says(GONE, new PeerMessage.ChatMessage(n, 1, 0, "line " + n));
    }
    driver.left(GONE, LeaveReason.LEFT);
    driver.arrives(Driver.ANA, "Ana");
    driver.arrives(Driver.ZOE, "Zoe");
    return driver;
  }

  @Test
  void aThousandOfAnyMessageAreBounded() {
    for (Class<?> variant : MessageFamily.PEER.variants()) {
      if (variant != PeerMessage.Bye.class) {
        Driver driver = inCall();
        Random random = new Random(variant.getSimpleName().hashCode());
        int before = driver.allEffects(Effect.class).size();
        for (int i = 0; i < FLOOD; i++) {
          driver.says(Driver.ANA, MessageFamily.PEER.next(variant, random));
        }
        int effects = driver.allEffects(Effect.class).size() - before;
        String what = variant.getSimpleName();
        assertTrue(effects <= ChatLog.MAX_ENTRIES + 2 * FLOOD, what + " had done " + effects);
        bounded(driver.call(), what);
      }
    }
  }

  private static void bounded(InCall call, String what) {
    assertTrue(call.chat().entries().size() <= ChatLog.MAX_ENTRIES, what);
    assertTrue(call.ui().notices().size() <= CallUi.MAX_NOTICES, what);
    assertTrue(call.talk().reactions().size() <= Talk.MAX_REACTIONS, what);
    assertTrue(call.files().theirs().size() <= 100, what);
    assertEquals(2, call.participants().size(), what);
  }
}
