package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is gone through ahead is what happens when somebody comes. */
class RehearsalTest {

  private static List<Model> rehearsed(Driver driver) {
    return Rehearsal.of(driver.model(), driver.now);
  }

  /** Somebody with a name, who is heard and seen. */
  private static void assertMeetsSomebody(List<Model> shown) {
    InCall call = assertInstanceOf(InCall.class, shown.getLast());
    assertEquals(1, call.participants().size());
    Participant somebody = call.participants().getFirst();
    assertTrue(somebody.live());
    assertEquals("", somebody.name());
    assertTrue(somebody.media().microphone() && somebody.media().camera());
  }

  @Test
  void whoeverIsInTheLobbyMeetsSomebodyWhoIsThere() {
    Driver driver = Driver.lobby();
    List<Model> shown = rehearsed(driver);
    InCall alone = assertInstanceOf(InCall.class, shown.getFirst());
    assertTrue(alone.participants().isEmpty());
    assertMeetsSomebody(shown);
    assertInstanceOf(Model.Lobby.class, driver.model());
  }

  @Test
  void whoeverIsAloneInTheRoomMeetsSomebodyWhoComes() {
    Driver driver = Driver.joined();
    assertTrue(driver.effects().contains(new PageEffect.Rehearse()));
    List<Model> shown = rehearsed(driver);
    InCall connecting = assertInstanceOf(InCall.class, shown.getFirst());
    assertFalse(connecting.participants().getFirst().live());
    assertMeetsSomebody(shown);
  }

  @Test
  void whoeverHasCompanyWaitsForNobody() {
    assertEquals(List.of(), rehearsed(Driver.joined(Driver.peer('B'))));
    assertEquals(List.of(), rehearsed(Driver.home()));
  }
}
