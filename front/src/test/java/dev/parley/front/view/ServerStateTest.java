package dev.parley.front.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Screens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people in a call are told of the server. */
class ServerStateTest {
  private static final List<String> WORDS = List.of("Joining", "Reconnecting to", "out of reach");

  private static List<String> told(InCall call) {
    String text = new Rendering(PageView.view(call)).text();
    return WORDS.stream().filter(text::contains).toList();
  }

  @Test
  void whoGetsInIsToldSo() {
    assertEquals(List.of("Joining"), told(Screens.joining()));
  }

  @Test
  void aServerThatStopsAndIsBackIsNobodysConcernUntilItIsNotBack() {
    List<InCall> drained = Screens.drained();
    assertEquals(List.of(), told(drained.get(0)));
    assertEquals(List.of(), told(drained.get(1)));
    assertEquals(List.of("out of reach"), told(drained.get(2)));
    assertEquals(List.of("Reconnecting to"), told(drained.get(3)));
  }

  @Test
  void theCallIsThereAllTheWhile() {
    for (InCall call : Screens.drained()) {
      assertTrue(new Rendering(PageView.view(call)).names("figure").contains("Ana"));
    }
  }
}
