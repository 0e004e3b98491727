package dev.parley.front.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.app.verify.RunId;
import dev.parley.front.app.verify.VerifyCommand;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.OfferCause;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import dev.parley.protocol.Signal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Devices that introduce themselves, and the code, in a call. */
class SafetyUpdateTest {
  private static final PeerId ANA = Driver.ANA;
  private static final String DIGEST = "d".repeat(43);
  private static final String KEY = "k".repeat(87);
  private static final String SIGNATURE = "s".repeat(86);
  private static final SafetyMessage.DeviceKey INTRODUCTION =
      new SafetyMessage.DeviceKey(KEY, SIGNATURE);

  private static Driver withAna() {
    Driver driver = Driver.joined();
    Bonds.arrives(driver, ANA, "Ana", 1);
    return driver;
  }

  private static void checked(Driver driver, PeerDevice.Standing standing, String name) {
    driver.says(ANA, INTRODUCTION);
    driver.take(
        new SafetyMsg.DeviceChecked(
            ANA, driver.generation(ANA), new PeerDevice(KEY, standing, name)));
  }

  private static @Nullable PeerDevice device(Driver driver) {
    return driver.person(ANA).bond().device();
  }

  /** All that was said to someone about safety. */
  private static List<SafetyMessage> said(Driver driver, PeerId to) {
    List<SafetyMessage> said = new ArrayList<>();
    for (LinkEffect.SendToPeer sent : driver.allEffects(LinkEffect.SendToPeer.class)) {
      if (sent.peer().equals(to) && sent.message() instanceof SafetyMessage message) {
        said.add(message);
      }
    }
    return said;
  }

  private static List<PeerDevice> remembered(Driver driver) {
    return driver.allEffects(SafetyEffect.RememberDevice.class).stream()
        .map(SafetyEffect.RememberDevice::device)
        .toList();
  }

  @Test
  void aPageIntroducesItsDeviceOverTheLinkThatItIsBoundTo() {
    Driver driver = withAna();
    String proof =
        "parley/1 device|" + Driver.SELF + "|" + ANA + "|" + Bonds.OWN + "|" + Bonds.THEIRS;
    int link = driver.generation(ANA);
    assertEquals(
        List.of(new SafetyEffect.Introduce(ANA, link, proof)),
        driver.allEffects(SafetyEffect.Introduce.class));
    driver.take(new SafetyMsg.Introduced(ANA, link, KEY, SIGNATURE));
    assertEquals(List.of(INTRODUCTION), said(driver, ANA));
    driver.take(new SafetyMsg.Introduced(ANA, link - 1, KEY, SIGNATURE));
    assertEquals(1, said(driver, ANA).size(), "not over another connection");
  }

  @Test
  void theirsIsCheckedAgainstTheLinkAndOnceOnly() {
    Driver driver = withAna();
    String proof =
        "parley/1 device|" + ANA + "|" + Driver.SELF + "|" + Bonds.THEIRS + "|" + Bonds.OWN;
    driver.says(ANA, INTRODUCTION);
    SafetyEffect.CheckDevice check = driver.effects(SafetyEffect.CheckDevice.class).getFirst();
    assertEquals(proof, check.proof());
    assertEquals(PeerDevice.claiming(KEY), device(driver));
    driver.says(ANA, new SafetyMessage.DeviceKey("l".repeat(87), SIGNATURE));
    assertEquals(List.of(), driver.effects(SafetyEffect.CheckDevice.class));
  }

  @Test
  void aNewDeviceIsRememberedUnderItsNameAndAFalseOneIsNot() {
    Driver driver = withAna();
    checked(driver, PeerDevice.Standing.NEW, "");
    assertEquals(
        List.of(new PeerDevice(KEY, PeerDevice.Standing.KNOWN, "Ana")), remembered(driver));
    assertEquals(
        new PeerDevice(KEY, PeerDevice.Standing.NEW, ""), device(driver), "new for this call");

    Driver wrong = withAna();
    checked(wrong, PeerDevice.Standing.REFUSED, "");
    assertEquals(List.of(), remembered(wrong));
  }

  @Test
  void aVerifiedDeviceKeepsTheNameUnderWhichItWasVerified() {
    Driver driver = withAna();
    checked(driver, PeerDevice.Standing.VERIFIED, "Ana Berg");
    assertEquals(
        List.of(new PeerDevice(KEY, PeerDevice.Standing.VERIFIED, "Ana Berg")), remembered(driver));
  }

  @Test
  void anAnswerAboutAnEarlierConnectionOrAnotherKeyIsVoid() {
    Driver driver = withAna();
    driver.says(ANA, INTRODUCTION);
    PeerDevice known = new PeerDevice(KEY, PeerDevice.Standing.KNOWN, "Ana");
    driver.take(new SafetyMsg.DeviceChecked(ANA, driver.generation(ANA) - 1, known));
    assertEquals(PeerDevice.claiming(KEY), device(driver));
    PeerDevice other = new PeerDevice("l".repeat(87), PeerDevice.Standing.VERIFIED, "Ana");
    driver.take(new SafetyMsg.DeviceChecked(ANA, driver.generation(ANA), other));
    assertEquals(PeerDevice.claiming(KEY), device(driver));
  }

  @Test
  void aFreshConnectionBindsAnewAndIsIntroducedAnew() {
    Driver driver = withAna();
    checked(driver, PeerDevice.Standing.KNOWN, "Ana");
    int link = driver.generation(ANA) + 2;
    driver.signal(ANA, 2, new Signal.Offer(link, 1, OfferCause.REPAIR, Bonds.sdp("CC")));
    assertEquals(link, driver.generation(ANA));
    assertNull(device(driver));
    assertEquals(1, driver.allEffects(SafetyEffect.Introduce.class).size());
    driver.reports(ANA, new LinkEvent.RemoteDescriptionSet());
    driver.reports(ANA, new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, Bonds.SDP));
    driver.connectivity(ANA, Connectivity.LIVE);
    driver.opened(ANA, Channel.CONTROL);
    assertEquals(2, driver.allEffects(SafetyEffect.Introduce.class).size());
  }

  /** Plays Ana's page up to the code. */
  private static void makesCode(Driver driver) {
    driver.take(new UiMsg.PressedVerify());
    RunId run = new RunId(1, Driver.SELF);
    driver.take(new SafetyMsg.NonceDrawn(run, DIGEST, DIGEST));
    driver.says(ANA, new SafetyMessage.SafetyCommit(1, Driver.SELF, DIGEST));
    driver.says(
        ANA,
        new SafetyMessage.SafetyReveal(
            1,
            Driver.SELF,
            DIGEST,
            KEY,
            List.of(new LinkEnds(Driver.SELF, Bonds.THEIRS, Bonds.OWN))));
    driver.take(new SafetyMsg.TextsHashed(run, List.of(DIGEST, "A".repeat(43))));
  }

  @Test
  void whoeverWantsACodeGetsOneWithTheOthers() {
    Driver driver = withAna();
    makesCode(driver);
    List<VerifyCommand> work = new ArrayList<>();
    for (SafetyEffect.RunVerifyCommand run :
        driver.allEffects(SafetyEffect.RunVerifyCommand.class)) {
      work.add(run.command());
    }
    RunId run = new RunId(1, Driver.SELF);
    VerifyCommand.Draw draw = assertInstanceOf(VerifyCommand.Draw.class, work.get(0));
    String room = "parley/1 safety part|" + "r".repeat(22) + "|1|" + Driver.SELF + "|";
    String own = room + Driver.SELF + "||" + ANA + "," + Bonds.OWN + "," + Bonds.THEIRS + ";|";
    assertEquals(own, draw.text());
    VerifyCommand.Hash hash = assertInstanceOf(VerifyCommand.Hash.class, work.get(1));
    String hers =
        room
            + ANA
            + "|"
            + KEY
            + "|"
            + Driver.SELF
            + ","
            + Bonds.THEIRS
            + ","
            + Bonds.OWN
            + ";|"
            + DIGEST;
    assertEquals(
        List.of(hers, "parley/1 safety code\n" + hers + "\n" + own + DIGEST), hash.texts());
    assertEquals(new VerifyCommand.FindWords(List.of(0, 0, 0, 0, 0)), work.get(2));
    assertEquals(run, hash.run());
    assertEquals(
        List.of(
            new SafetyMessage.SafetyCommit(1, Driver.SELF, DIGEST),
            new SafetyMessage.SafetyReveal(1, Driver.SELF, DIGEST, null, List.of(Bonds.ends(ANA)))),
        said(driver, ANA));
    assertTrue(driver.notices().contains(Notice.What.SAFETY_CODE));
  }

  @Test
  void whoeverComparedRemembersTheDevicesThatTheCodeVouchesFor() {
    Driver driver = withAna();
    checked(driver, PeerDevice.Standing.NEW, "");
    makesCode(driver);
    driver.take(new UiMsg.ComparedCode(true));
    PeerDevice verified = new PeerDevice(KEY, PeerDevice.Standing.VERIFIED, "Ana");
    assertEquals(verified, device(driver));
    assertEquals(verified, remembered(driver).getLast());
  }

  @Test
  void aKeyThatItsOwnerDidNotProveIsNotVerified() {
    Driver driver = withAna();
    makesCode(driver);
    driver.take(new UiMsg.ComparedCode(true));
    assertEquals(List.of(), remembered(driver), "she revealed a key and never signed");

    Driver refused = withAna();
    checked(refused, PeerDevice.Standing.REFUSED, "");
    makesCode(refused);
    refused.take(new UiMsg.ComparedCode(true));
    assertEquals(List.of(), remembered(refused));

    Driver differs = withAna();
    checked(differs, PeerDevice.Standing.NEW, "");
    makesCode(differs);
    differs.take(new UiMsg.ComparedCode(false));
    assertEquals(1, remembered(differs).size(), "known, and no more");
  }

  @Test
  void whoeverComesEndsTheCodeAndIsNamedOnceNamed() {
    Driver driver = withAna();
    makesCode(driver);
    Bonds.arrives(driver, Driver.ZOE, "Zoe", 1);
    CodeStage.Broken broken =
        assertInstanceOf(CodeStage.Broken.class, driver.call().safety().code().stage());
    assertEquals(CodeStage.Reason.CHANGED, broken.reason());
    assertEquals(List.of(Driver.ZOE), broken.who());
    assertEquals(List.of(""), driver.call().safety().about(), "she had no name yet");
  }

  @Test
  void whoeverLeavesWhileItIsMadeIsNamed() {
    Driver driver = withAna();
    driver.take(new UiMsg.PressedVerify());
    driver.take(new SafetyMsg.NonceDrawn(new RunId(1, Driver.SELF), DIGEST, DIGEST));
    driver.left(ANA, LeaveReason.LEFT);
    assertInstanceOf(CodeStage.Broken.class, driver.call().safety().code().stage());
    assertEquals(List.of("Ana"), driver.call().safety().about());
  }

  @Test
  void anEndThatChangesOnALivingConnectionEndsTheCode() {
    Driver driver = withAna();
    makesCode(driver);
    int link = driver.generation(ANA);
    driver.signal(ANA, 2, new Signal.Offer(link, 2, OfferCause.MEDIA, Bonds.THEIR_SDP));
    assertInstanceOf(CodeStage.Made.class, driver.call().safety().code().stage());
    driver.reports(ANA, new LinkEvent.RemoteDescriptionSet());
    driver.reports(ANA, new LinkEvent.LocalDescriptionSet(SdpType.ANSWER, Bonds.SDP));
    driver.signal(ANA, 3, new Signal.Offer(link, 3, OfferCause.REPAIR, Bonds.sdp("CC")));
    assertInstanceOf(CodeStage.Broken.class, driver.call().safety().code().stage());
    assertNull(driver.person(ANA).bond().ends(ANA));
  }

  @Test
  void whoeverDoesNotAnswerIsToldOf() {
    Driver driver = withAna();
    driver.take(new UiMsg.PressedVerify());
    driver.waits(16_000, Effect.class);
    CodeStage.Broken broken =
        assertInstanceOf(CodeStage.Broken.class, driver.call().safety().code().stage());
    assertEquals(CodeStage.Reason.SILENT, broken.reason());
    driver.take(new UiMsg.ClosedCode());
    assertInstanceOf(CodeStage.Idle.class, driver.call().safety().code().stage());
  }

  @Test
  void forgottenMeansNewAndAnotherOwnKey() {
    Driver driver = withAna();
    checked(driver, PeerDevice.Standing.VERIFIED, "Ana");
    driver.take(new SafetyMsg.Introduced(ANA, driver.generation(ANA), KEY, SIGNATURE));
    driver.take(new UiMsg.ForgotDevices());
    assertEquals(1, driver.effects(SafetyEffect.ForgetDevices.class).size());
    assertEquals(new PeerDevice(KEY, PeerDevice.Standing.NEW, ""), device(driver));
    assertNull(driver.call().safety().device());
  }
}
