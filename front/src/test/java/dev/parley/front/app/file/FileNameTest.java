package dev.parley.front.app.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A name is only a name. */
class FileNameTest {
  private static final String HOSTILE =
      "a.b/\\:<>\"|?*\u0000\n\u007f\u202e\u2066\u200b\u200d\ufeff \u3000\ud83d\ude42.exe-con";

  @Test
  void anOrdinaryNameStaysAsItIs() {
    for (String name :
        new String[] {
          "plan.pdf",
          "Grüße aus Zürich.tar.gz",
          "写真 1.jpg",
          "👩‍🚀.png",
          "no extension",
          "a-b_c (2).txt",
          "concert.mp3",
          "com10.txt",
          "community"
        }) {
      assertEquals(name, FileName.clean(name));
    }
  }

  @Test
  void foldersAreNoPartOfAName() {
    assertEquals("x", FileName.clean("../x"));
    assertEquals("passwd", FileName.clean("/etc/passwd"));
    assertEquals("evil.bat", FileName.clean("..\\..\\Startup\\evil.bat"));
    assertEquals("file", FileName.clean(".."));
    assertEquals("file", FileName.clean("a/"));
    assertEquals("bashrc", FileName.clean(".bashrc"));
  }

  @Test
  void markupAndWhatFileSystemsTakeForMoreIsReplaced() {
    assertEquals("_img src=x onerror=alert(1)_", FileName.clean("<img src=x onerror=alert(1)>"));
    assertEquals("a_b_c_", FileName.clean("a:b|c?"));
    assertEquals("stream.txt_$DATA", FileName.clean("stream.txt:$DATA"));
  }

  @Test
  void whatTurnsOrHidesTextIsTakenOut() {
    assertEquals("photoexe.jpg", FileName.clean("photo\u202eexe.jpg"));
    assertEquals("photogpj.exe", FileName.clean("\u2066photo\u202egpj\u2069.exe\u200f"));
    assertEquals("a b", FileName.clean("a\u0000\u200bb".replace('\u0000', '\n')));
    assertEquals("plan.exe", FileName.clean("plan.exe. . ."));
    assertEquals("file", FileName.clean("\u202e\u200b \u3000"));
    assertEquals("file", FileName.clean(""));
  }

  @Test
  void namesOfDevicesAreNoNamesOfFiles() {
    for (String device :
        new String[] {"CON", "nul", "Aux.txt", "com1", "LPT9.tar.gz", "con .txt"}) {
      assertEquals("_" + device, FileName.clean(device));
    }
  }

  @Test
  void aLongNameIsCutAndKeepsItsExtension() {
    assertEquals("x".repeat(116) + ".pdf", FileName.clean("x".repeat(5_000) + ".pdf"));
    assertEquals("x".repeat(120), FileName.clean("x".repeat(5_000)));
    String faces = FileName.clean("🙂".repeat(200) + ".p");
    assertTrue(faces.endsWith("🙂.p"), faces);
  }

  @Test
  void whateverComesTheResultIsOneCleanName() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(300); n > 0; n--) {
        name.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
      }
      String clean = FileName.clean(name.toString());
      assertFalse(clean.isEmpty());
      assertTrue(clean.length() <= FileName.MAX_LENGTH, clean);
      assertTrue(
          clean.chars().noneMatch(c -> "/\\:<>\"|?*\u202e\u2066\u200b".indexOf(c) >= 0), clean);
      assertTrue(clean.chars().noneMatch(c -> c < ' ' || c == 0x7f), clean);
      assertFalse(clean.startsWith(".") || clean.endsWith(".") || clean.endsWith(" "), clean);
      assertEquals(clean, FileName.clean(clean), "cleaning once is enough, case " + i);
    }
  }
}
