package dev.parley.front.app;

import dev.parley.front.app.file.Blocks;
import dev.parley.front.app.file.FileEvent;
import dev.parley.front.app.file.Picked;
import dev.parley.front.app.link.Connectivity;
import dev.parley.front.app.link.LinkEvent;
import dev.parley.front.app.link.SdpType;
import dev.parley.front.app.media.CaptureProblem;
import dev.parley.front.app.media.DeviceKind;
import dev.parley.front.app.media.SoundTest;
import dev.parley.protocol.LeaveReason;
import dev.parley.protocol.Limits;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.ServerMessage;
import dev.parley.protocol.Signal;
import dev.parley.testing.MessageFamily;
import dev.parley.wire.SignalCodec;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Messages of every kind, mostly about a few peers so that they meet each other. */
final class RandomMsgs {
  private static final List<PeerId> PEERS =
      "ABCDEFGHIJKLMNOP".chars().mapToObj(letter -> Driver.peer((char) letter)).toList();

  private final Random random;

  RandomMsgs(Random random) {
    this.random = random;
  }

  Msg next(Model model) {
    return switch (random.nextInt(10)) {
      case 8 -> file(model);
      case 9 ->
          random.nextBoolean()
              ? new RandomSafety(random).next(model, peer())
              : new RandomDoor(random).next(model, peer());
      case 0 -> new RandomUiMsgs(random).next();
      case 1 -> page(model);
      case 2 -> media();
      case 3, 4 -> signaling(model);
      default -> link(model);
    };
  }

  private PeerId peer() {
    return peer(random);
  }

  /** Mostly one of a few. */
  static PeerId peer(Random random) {
    return random.nextInt(12) == 0
        ? new PeerId("%022d".formatted(random.nextInt(200)))
        : PEERS.get(random.nextInt(PEERS.size()));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private DeviceKind kind() {
    return one(List.of(DeviceKind.values()));
  }

  private DeviceKind source() {
    return random.nextBoolean() ? DeviceKind.MICROPHONE : DeviceKind.CAMERA;
  }

  private Msg page(Model model) {
    return switch (random.nextInt(12)) {
      case 10 -> new PageMsg.FullScreenChanged(random.nextBoolean());
      case 11 -> new PageMsg.FloatingChanged(random.nextBoolean());
      case 0 ->
          new PageMsg.FragmentChanged(one(List.of("", "quiet-river", "quiet-river", "other")));
      case 1 -> new PageMsg.RoomNameMade("amber");
      case 2, 3 -> new PageMsg.RoomKeyDerived(typed(model), Driver.ROOM);
      case 4 -> new PageMsg.RoomKeyFailed(typed(model), Problem.KEY_FAILED);
      case 5 ->
          random.nextBoolean()
              ? new PageMsg.TextCopied(random.nextBoolean())
              : new PageMsg.LanguageLoaded(language(), random.nextBoolean());
      case 6 -> random.nextBoolean() ? new PageMsg.PageHidden() : new PageMsg.WentOffline();
      case 7 ->
          one(
              List.of(
                  new PageMsg.NetworkChanged(),
                  new PageMsg.BecameVisible(),
                  new PageMsg.BecameHidden()));
      default -> new PageMsg.TimerFired(timer());
    };
  }

  private Language language() {
    return one(List.of(Language.values()));
  }

  private static String typed(Model model) {
    return model instanceof Model.Lobby lobby ? lobby.typedName() : "";
  }

  private Timer timer() {
    return switch (random.nextInt(7)) {
      case 0 -> new Timer.NoticeExpiry(random.nextInt(50));
      case 6 -> new Timer.ReactionExpiry(random.nextInt(50));
      case 1 -> new Timer.Reconnect(random.nextInt(4));
      case 2 -> new Timer.JoinDue(random.nextInt(4));
      case 3 -> random.nextBoolean() ? new Timer.NetworkSettled() : new Timer.CallSettled();
      default -> new Timer.Tick(random.nextInt(3));
    };
  }

  private Msg media() {
    return switch (random.nextInt(9)) {
      case 8 -> new MediaMsg.MicrophoneTested(one(List.of(SoundTest.values())));
      case 0 -> new MediaMsg.DevicesListed(List.of());
      case 1 -> new MediaMsg.CaptureStarted(kind(), "d");
      case 2 ->
          new MediaMsg.CaptureFailed(
              random.nextBoolean()
                  ? List.of(source())
                  : List.of(DeviceKind.MICROPHONE, DeviceKind.CAMERA),
              CaptureProblem.BUSY);
      case 3 -> new MediaMsg.CaptureEnded(source());
      case 4 -> new MediaMsg.ScreenChanged("own");
      case 5 -> new MediaMsg.ScreenFailed(one(List.of(CaptureProblem.values())));
      case 6 -> new MediaMsg.ScreenChanged(null);
      default ->
          new MediaMsg.LevelsMeasured(random.nextDouble(), Map.of(peer(), random.nextDouble()));
    };
  }

  private Msg signaling(Model model) {
    return switch (random.nextInt(12)) {
      case 0 -> new SignalingMsg.SocketOpened();
      case 1 -> new SignalingMsg.ServerGarbled();
      case 2 -> new SignalingMsg.SocketClosed(random.nextDouble());
      case 3 -> new SignalingMsg.SignalSealed(peer(), "b", one(List.of(Way.values())));
      case 4, 5 ->
          new SignalingMsg.SignalOpened(
              peer(), new SignalCodec.Numbered(1 + random.nextInt(100), signal()));
      case 6 -> new SignalingMsg.SignalRejected(peer());
      case 7 -> new SignalingMsg.ServerSaid(any(MessageFamily.SERVER));
      case 8 -> new SignalingMsg.ServerSaid(welcome());
      default -> new SignalingMsg.ServerSaid(event(model));
    };
  }

  private ServerMessage welcome() {
    long received = random.nextBoolean() ? 0 : Limits.MAX_COUNT - random.nextInt(3);
    return Driver.welcomeWith(received, peer(), peer(), Driver.SELF, peer());
  }

  private ServerMessage event(Model model) {
    long seen =
        model instanceof InCall call && call.seat() != null ? call.seat().events().received() : 0;
    long seq = Math.min(Limits.MAX_COUNT, seen + 1);
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> new ServerMessage.PeerJoined(seq, peer());
      case 3 -> new ServerMessage.PeerAway(seq, peer());
      case 4 -> new ServerMessage.Relayed(seq, peer(), "b");
      default -> new ServerMessage.PeerLeft(seq, peer(), one(LEAVE_REASONS));
    };
  }

  private static final List<LeaveReason> LEAVE_REASONS = List.of(LeaveReason.values());

  private Msg link(Model model) {
    PeerId peer = peer();
    int generation = random.nextInt(4);
    if (model instanceof InCall call && !call.participants().isEmpty()) {
      Participant participant = one(call.participants());
      peer = participant.id();
      generation = participant.link().generation() - (random.nextInt(10) == 0 ? 1 : 0);
    }
    return switch (random.nextInt(7)) {
      case 0 -> new LinkMsg.ChannelOpened(peer, generation, one(List.of(Channel.values())));
      case 1, 2 -> new LinkMsg.PeerSaid(peer, generation, said());
      case 3 -> new LinkMsg.PeerGarbled(peer, generation);
      case 4 -> new LinkMsg.TrafficMeasured(peer, generation, RandomMesh.traffic(random));
      default -> new LinkMsg.LinkReported(peer, generation, event());
    };
  }

  private PeerMessage said() {
    PeerMessage talk = RandomTalk.said(random);
    return talk == null ? any(MessageFamily.PEER) : talk;
  }

  private Msg file(Model model) {
    PeerId peer = peer();
    int generation = 1;
    if (model instanceof InCall call && !call.participants().isEmpty()) {
      Participant participant = one(call.participants());
      peer = participant.id();
      generation = participant.link().generation();
    }
    int file = 1 + random.nextInt(12);
    long place = (long) random.nextInt(5) * Blocks.BLOCK_BYTES;
    return switch (random.nextInt(20)) {
      case 0 ->
          new FileMsg.FilesPicked(List.of(new Picked(file, "x", place), new Picked(13, "y", -1)));
      case 1 -> new UiMsg.PressedAttach();
      case 2, 3 -> new UiMsg.AcceptedFile(peer, file);
      case 4 -> new UiMsg.DeclinedFile(peer, file);
      case 5 -> new UiMsg.SavedFile(peer, file);
      case 6 -> new UiMsg.DismissedFile(peer, file);
      case 7 -> new UiMsg.CancelledFile(file);
      case 8 -> new UiMsg.DismissedOwnFile(file);
      case 9, 10, 11, 12 -> new LinkMsg.PeerSaid(peer, generation, ofFile(file, place));
      default -> new FileMsg.FileReported(fileEvent(peer, generation, file, place));
    };
  }

  private PeerMessage.OfFile ofFile(int file, long place) {
    return switch (random.nextInt(7)) {
      case 0, 1 -> new PeerMessage.FileOffer(file, "x", place);
      case 2 -> new PeerMessage.FileAccept(file, place);
      case 3 -> new PeerMessage.FileDecline(file);
      case 4 -> new PeerMessage.FileCancel(file);
      case 5 -> new PeerMessage.FileProgress(file, place);
      default -> new PeerMessage.FileDone(file, "d".repeat(43));
    };
  }

  private FileEvent fileEvent(PeerId peer, int generation, int file, long place) {
    return switch (random.nextInt(10)) {
      case 0 -> new FileEvent.BlockSent(peer, generation, file);
      case 1 -> new FileEvent.BlockLost(peer, generation, file);
      case 2 -> new FileEvent.Unreadable(file);
      case 3 -> new FileEvent.Digested(peer, generation, file, "d".repeat(43));
      case 4 -> new FileEvent.Refused(peer, file);
      case 5 -> new FileEvent.Failed(peer, file);
      case 6 -> new FileEvent.Stored(peer, file, place);
      case 7 -> new FileEvent.Checked(peer, file, random.nextBoolean());
      default -> new FileEvent.Opened(peer, file, place);
    };
  }

  private LinkEvent event() {
    return switch (random.nextInt(10)) {
      case 0 -> new LinkEvent.Started();
      case 1 -> new LinkEvent.ChannelClosed();
      case 2 -> new LinkEvent.NegotiationNeeded();
      case 3 -> new LinkEvent.LocalDescriptionSet(one(List.of(SdpType.values())), Bonds.SDP);
      case 4 -> new LinkEvent.RemoteDescriptionSet();
      case 5 -> new LinkEvent.DescriptionRefused();
      case 6 -> one(List.of(new LinkEvent.NetworkChanged(), new LinkEvent.MediaStalled()));
      case 7 -> new LinkEvent.CandidateGathered(new Signal.IceCandidate(1, "c", null, null, null));
      default -> new LinkEvent.ConnectivityChanged(one(List.of(Connectivity.values())));
    };
  }

  private Signal signal() {
    Signal any = any(MessageFamily.SIGNAL).signal();
    return random.nextBoolean() && any instanceof Signal.Offer offer
        ? new Signal.Offer(1 + random.nextInt(6), offer.round(), offer.cause(), Bonds.SDP)
        : any;
  }

  private <M> M any(MessageFamily<M> family) {
    return family.next(one(family.variants()), random);
  }
}
