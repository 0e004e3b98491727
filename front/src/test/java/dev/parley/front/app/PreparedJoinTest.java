package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.media.DeviceKind;
import dev.parley.protocol.FailureCode;
import dev.parley.protocol.IceServer;
import dev.parley.protocol.ServerMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done in the lobby so that joining takes less time. */
class PreparedJoinTest {
  private static final List<IceServer> SERVERS =
      List.of(
          new IceServer(List.of("stun:parley.example:3478"), null, null),
          new IceServer(List.of("turn:parley.example:3478"), "1:ana", "secret"));

  private static Driver tellsServers(Driver driver) {
    driver.server(new ServerMessage.IceServers(SERVERS));
    return driver;
  }

  /** In the lobby with camera and microphone, and a connection ready. */
  private static Driver ready() {
    Driver driver = tellsServers(Driver.lobby());
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "cam"));
    return driver;
  }

  private static LinkEffect.PrepareLink prepared(boolean relayOnly, boolean afresh) {
    return new LinkEffect.PrepareLink(SERVERS, relayOnly, afresh);
  }

  private static List<LinkEffect> effects(Driver driver) {
    return driver.effects(LinkEffect.class);
  }

  @Test
  void aSocketIsOpenBeforeAnybodyJoins() {
    Driver driver = Driver.lobby();
    List<SignalingEffect> socket = List.of(new SignalingEffect.PrepareSocket());
    assertEquals(socket, driver.effects(SignalingEffect.class));
    assertEquals(List.of(), effects(driver), "no servers are known yet");
    assertTrue(driver.effects().contains(new PageEffect.Rehearse()));
    driver.take(new UiMsg.TypedDisplayName("Ana"));
    assertEquals(socket, driver.effects(SignalingEffect.class), "the first may be closed by now");
    driver.take(new PageMsg.WentOffline());
    driver.take(new UiMsg.TypedDisplayName("Ana B"));
    assertEquals(List.of(), driver.effects(SignalingEffect.class), "there is nothing to reach");
  }

  /** Until then browsers show a page none of the addresses that this device has. */
  @Test
  void aConnectionIsReadyOnceTheDevicesAreDecidedOn() {
    Driver driver = tellsServers(Driver.lobby());
    assertEquals(List.of(), effects(driver));
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    assertEquals(List.of(), effects(driver), "the camera is still asked for");
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "cam"));
    assertEquals(List.of(prepared(false, true)), effects(driver));
  }

  @Test
  void aConnectionIsReadyOnceTheServersAreKnown() {
    Driver driver = Driver.lobby();
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.MICROPHONE, "mic"));
    driver.take(new MediaMsg.CaptureStarted(DeviceKind.CAMERA, "cam"));
    assertEquals(List.of(), effects(driver));
    assertEquals(List.of(prepared(false, false)), effects(tellsServers(driver)));
  }

  @Test
  void aConnectionThatIsThereIsKeptUntilAddressesMayHaveChanged() {
    Driver driver = ready();
    driver.take(new UiMsg.TypedDisplayName("Ana"));
    assertEquals(List.of(prepared(false, false)), effects(driver));
    driver.take(new PageMsg.NetworkChanged());
    assertEquals(List.of(prepared(false, true)), effects(driver));
    driver.take(new PageMsg.WentOffline());
    driver.take(new UiMsg.TypedDisplayName("Ana B"));
    assertEquals(List.of(), effects(driver), "there is nothing to gather");
  }

  @Test
  void anAddressThatIsToBeHiddenIsNotGathered() {
    Driver driver = ready();
    driver.take(new UiMsg.ToggledHideAddress());
    assertEquals(List.of(prepared(true, false)), effects(driver));
  }

  @Test
  void noServersAreNeededWhenTheServerRefusesToTell() {
    Driver driver = Driver.lobby();
    driver.fails(FailureCode.JOIN_TIMEOUT);
    assertEquals(List.of(), driver.effects());
    assertEquals(Driver.ROOM, driver.inLobby().room());
  }

  /** Credentials are made anew each time somebody asks. */
  @Test
  void aConnectionSuitsWhereTheSameServersAreMeant() {
    LinkEffect.PrepareLink link = prepared(false, false);
    List<IceServer> later =
        List.of(SERVERS.getFirst(), new IceServer(SERVERS.get(1).urls(), "2:ana", "another"));
    assertTrue(link.suits(later, false));
    assertFalse(link.suits(later, true));
    assertFalse(link.suits(List.of(SERVERS.getFirst()), false));
  }
}
