package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Links that survive mail and chat. */
class InviteLinkTest {
  private static final String PAGE = "https://parley.example/";

  @Test
  void whatNeedsNoEncodingStaysAsItIs() {
    assertEquals(PAGE + "#quiet-river_AZ.09~", InviteLink.of(PAGE, "quiet-river_AZ.09~"));
  }

  /** The JDK's own reading of RFC 3986 is the measure. */
  @Test
  void everythingElseIsEncodedAsUtf8() {
    for (String name : new String[] {"a b", "@[`{:/", "küche", "회의실", "x😀y", "100%", "\u007f"}) {
      String link = InviteLink.of(PAGE, name);
      assertEquals(name, URI.create(link).getFragment(), link);
      assertEquals(link, URI.create(link).toASCIIString());
    }
    assertEquals(PAGE + "#k%C3%BCche%20%F0%9F%98%80", InviteLink.of(PAGE, "küche 😀"));
  }
}
