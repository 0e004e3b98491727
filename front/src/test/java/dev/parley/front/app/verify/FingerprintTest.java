package dev.parley.front.app.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.parley.protocol.PeerId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a connection is bound to, and how little is believed of what describes it. */
class FingerprintTest {
  private static final String HEX =
      "4A:AD:B9:B1:3F:82:18:3B:54:02:12:DF:3E:5D:49:6B:"
          + "19:E5:7C:AB:3E:4B:65:2E:7D:46:3F:54:42:CD:54:F1";
  private static final String OTHER = HEX.replace("4A:AD", "4A:AE");
  private static final String LINE = "a=fingerprint:sha-256 " + HEX + "\r\n";
  private static final String VALUE =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(HexFormat.ofDelimiter(":").parseHex(HEX));
  private static final PeerId ANA = new PeerId("A".repeat(22));

  @Test
  void itIsTheOneThatAllSectionsName() {
    assertEquals(VALUE, Fingerprint.of("v=0\r\n" + LINE + "m=audio\r\n" + LINE));
    assertEquals(VALUE, Fingerprint.of(LINE));
    assertEquals(VALUE, Fingerprint.of("v=0\n" + LINE.strip()));
    assertEquals(VALUE, Fingerprint.of("v=0\n" + LINE.replace(HEX, HEX.toLowerCase(Locale.ROOT))));
  }

  /** Whatever a browser may read differently is not read at all. */
  @Test
  void whateverCouldBeReadInTwoWaysIsNone() {
    for (String sdp :
        List.of(
            "",
            "v=0\r\n",
            LINE + LINE.replace(HEX, OTHER),
            LINE + "a=FINGERPRINT:sha-256 " + HEX,
            LINE + "a=fingerprint:sha-512 " + HEX,
            LINE + "a=fingerprint:SHA-256 " + HEX,
            LINE + "a=fingerprint: sha-256 " + HEX,
            LINE + "a=fingerprint:sha-256  " + HEX,
            LINE + "a=fingerprint:sha-256\t" + HEX,
            LINE + " a=fingerprint:sha-256 " + HEX,
            LINE + "a=x\ra=fingerprint:sha-256 " + HEX,
            LINE + "s=fingerprint",
            LINE + "a=fingerprint",
            "a=fingerprint:sha-256 " + HEX + ":00",
            "a=fingerprint:sha-256 " + HEX + " ",
            "a=fingerprint:sha-256 " + HEX.substring(1),
            "a=fingerprint:sha-256 " + HEX.replace('B', 'G'),
            "a=fingerprint:sha-256 " + HEX.replace(':', '-'),
            "fingerprint:sha-256 " + HEX)) {
      assertNull(Fingerprint.of(sdp), sdp);
    }
  }

  @Test
  void aConnectionIsBoundWhenBothSidesHaveDescribedIt() {
    Bond half = Bond.NONE.described(LINE);
    assertNull(half.ends(ANA));
    Bond bound = half.heldTo(LINE.replace(HEX, OTHER));
    var ends = bound.ends(ANA);
    assertNotNull(ends);
    assertEquals(VALUE, ends.own());
    assertEquals(bound, bound.described(LINE).heldTo(LINE.replace(HEX, OTHER)));
  }

  @Test
  void anEndThatChangesSpoilsTheConnectionForGood() {
    Bond bound = Bond.NONE.described(LINE).heldTo(LINE);
    Bond changed = bound.heldTo(LINE.replace(HEX, OTHER));
    assertNull(changed.ends(ANA));
    assertNull(changed.heldTo(LINE).ends(ANA));
    assertNull(bound.described("v=0").described(LINE).ends(ANA));
    assertNull(Bond.NONE.heldTo("v=0").heldTo(LINE).described(LINE).ends(ANA));
  }
}
