package dev.parley.wire;

import dev.parley.protocol.Admission;
import dev.parley.protocol.DoorMessage;
import dev.parley.protocol.Limits;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.PeerMessage;
import dev.parley.protocol.SafetyMessage;
import dev.parley.protocol.TalkMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link PeerMessage} as JSON. */
public final class PeerMessageCodec {

  private PeerMessageCodec() {}

  private enum Tag implements Tagged {
    HELLO("Hello"),
    MEDIA_STATE("MediaState"),
    VIEWING("Viewing"),
    CAMERA_PAUSED("CameraPaused"),
    NEIGHBOURS("Neighbours"),
    SPOTLIGHT("Spotlight"),
    SEALED_SIGNAL("SealedSignal"),
    CHAT_MESSAGE("ChatMessage"),
    CHAT_RECEIVED("ChatReceived"),
    TYPING("Typing"),
    REACTION("Reaction"),
    HISTORY_REQUEST("HistoryRequest"),
    HISTORY_LINE("HistoryLine"),
    HISTORY_END("HistoryEnd"),
    FILE_OFFER("FileOffer"),
    FILE_ACCEPT("FileAccept"),
    FILE_DECLINE("FileDecline"),
    FILE_CANCEL("FileCancel"),
    FILE_PROGRESS("FileProgress"),
    FILE_DONE("FileDone"),
    FILE_CHECKED("FileChecked"),
    DEVICE_KEY("DeviceKey"),
    SAFETY_COMMIT("SafetyCommit"),
    SAFETY_REVEAL("SafetyReveal"),
    ROOM_LOCK("RoomLock"),
    ADMISSION("Admission"),
    REMOVAL_PROPOSAL("RemovalProposal"),
    PARTED("Parted"),
    BYE("Bye");

    private static final Tag[] ALL = values();
    private final String word;

    Tag(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Returns {@code message} as JSON. */
  public static Json encode(PeerMessage message) {
    return switch (message) {
      case PeerMessage.Hello(var name) -> start(Tag.HELLO).text(Field.NAME, name).build();
      case PeerMessage.MediaState(var microphone, var camera, var screen, var hand) ->
          start(Tag.MEDIA_STATE)
              .flag(Field.MICROPHONE, microphone)
              .flag(Field.CAMERA, camera)
              .text(Field.SCREEN, screen)
              .optionalCount(Field.HAND, hand)
              .build();
      case PeerMessage.OfPicture ofPicture -> encode(ofPicture);
      case PeerMessage.Neighbours(var peers) -> start(Tag.NEIGHBOURS).peers(peers).build();
      case PeerMessage.Spotlight(var who) ->
          start(Tag.SPOTLIGHT).text(Field.WHO, who == null ? null : who.value()).build();
      case PeerMessage.SealedSignal sealed ->
          start(Tag.SEALED_SIGNAL)
              .text(Field.FROM, sealed.from().value())
              .text(Field.TO, sealed.to().value())
              .text(Field.BODY, sealed.body())
              .build();
      case PeerMessage.ChatMessage chat ->
          start(Tag.CHAT_MESSAGE)
              .count(Field.N, chat.n())
              .count(Field.FIRST, chat.first())
              .count(Field.AGE, chat.age())
              .text(Field.TEXT, chat.text())
              .build();
      case PeerMessage.ChatReceived(var received) ->
          start(Tag.CHAT_RECEIVED).count(Field.RECEIVED, received).build();
      case TalkMessage talk -> encode(talk);
      case PeerMessage.OfFile ofFile -> encode(ofFile);
      case SafetyMessage safety -> encode(safety);
      case DoorMessage.RoomLock lock ->
          start(Tag.ROOM_LOCK)
              .count(Field.CHANGE, lock.change())
              .text(Field.BY, lock.by().value())
              .flag(Field.LOCKED, lock.locked())
              .peers(lock.peers())
              .build();
      case DoorMessage.RemovalProposal(var peer) ->
          start(Tag.REMOVAL_PROPOSAL).text(Field.PEER, peer.value()).build();
      case DoorMessage.Parted() -> start(Tag.PARTED).build();
      case Admission(var admitted) -> start(Tag.ADMISSION).flag(Field.ADMITTED, admitted).build();
      case PeerMessage.Bye() -> start(Tag.BYE).build();
    };
  }

  private static Json encode(TalkMessage message) {
    return switch (message) {
      case TalkMessage.Typing() -> start(Tag.TYPING).build();
      case TalkMessage.Reaction(var emoji) -> start(Tag.REACTION).text(Field.EMOJI, emoji).build();
      case TalkMessage.HistoryRequest() -> start(Tag.HISTORY_REQUEST).build();
      case TalkMessage.HistoryLine line ->
          start(Tag.HISTORY_LINE)
              .text(Field.FROM, line.from().value())
              .count(Field.N, line.n())
              .count(Field.AGE, line.age())
              .text(Field.NAME, line.name())
              .text(Field.TEXT, line.text())
              .build();
      case TalkMessage.HistoryEnd() -> start(Tag.HISTORY_END).build();
    };
  }

  private static Json encode(PeerMessage.OfPicture message) {
    return switch (message) {
      case PeerMessage.Viewing viewing ->
          start(Tag.VIEWING)
              .count(Field.CAMERA_HEIGHT, viewing.cameraHeight())
              .count(Field.SCREEN_HEIGHT, viewing.screenHeight())
              .build();
      case PeerMessage.CameraPaused camera ->
          start(Tag.CAMERA_PAUSED).flag(Field.PAUSED, camera.paused()).build();
    };
  }

  // Types, not record patterns: those with a number in them have branches that nothing reaches.
  private static Json encode(PeerMessage.OfFile message) {
    int file = message.file();
    return switch (message) {
      case PeerMessage.FileOffer offer ->
          start(Tag.FILE_OFFER, file)
              .text(Field.FILE_NAME, offer.fileName())
              .count(Field.SIZE, offer.size())
              .build();
      case PeerMessage.FileAccept accept ->
          start(Tag.FILE_ACCEPT, file).count(Field.OFFSET, accept.offset()).build();
      case PeerMessage.FileDecline _ -> start(Tag.FILE_DECLINE, file).build();
      case PeerMessage.FileCancel _ -> start(Tag.FILE_CANCEL, file).build();
      case PeerMessage.FileProgress progress ->
          start(Tag.FILE_PROGRESS, file).count(Field.RECEIVED, progress.received()).build();
      case PeerMessage.FileDone done ->
          start(Tag.FILE_DONE, file).text(Field.DIGEST, done.digest()).build();
      case PeerMessage.FileChecked checked ->
          start(Tag.FILE_CHECKED, file).flag(Field.INTACT, checked.intact()).build();
    };
  }

  private static Json encode(SafetyMessage message) {
    return switch (message) {
      case SafetyMessage.DeviceKey(var key, var signature) ->
          start(Tag.DEVICE_KEY).text(Field.KEY, key).text(Field.SIGNATURE, signature).build();
      case SafetyMessage.SafetyCommit commit ->
          start(Tag.SAFETY_COMMIT, commit).text(Field.DIGEST, commit.digest()).build();
      case SafetyMessage.SafetyReveal reveal ->
          start(Tag.SAFETY_REVEAL, reveal)
              .text(Field.NONCE, reveal.nonce())
              .text(Field.DEVICE, reveal.device())
              .json(Field.LINKS, links(reveal.links()))
              .build();
    };
  }

  private static Json links(List<LinkEnds> links) {
    List<Json> items = new ArrayList<>();
    for (LinkEnds link : links) {
      items.add(
          new ObjectWriter()
              .text(Field.PEER, link.peer().value())
              .text(Field.OWN, link.own())
              .text(Field.THEIRS, link.theirs())
              .build());
    }
    return new Json.Arr(items);
  }

  /**
   * Returns the message that {@code json} means.
   *
   * @throws MalformedMessageException if it means none
   */
  public static PeerMessage decode(Json json) throws MalformedMessageException {
    return decode(ObjectReader.message(json));
  }

  static PeerMessage decode(ObjectReader fields) throws MalformedMessageException {
    try {
      return decode(fields.tag(Tag.ALL), fields);
    } catch (IllegalArgumentException e) {
      throw MalformedMessageException.malformed(ObjectReader.reason(e));
    }
  }

  private static PeerMessage decode(Tag tag, ObjectReader fields) throws MalformedMessageException {
    return switch (tag) {
      case HELLO -> new PeerMessage.Hello(fields.text(Field.NAME));
      case MEDIA_STATE ->
          new PeerMessage.MediaState(
              fields.flag(Field.MICROPHONE),
              fields.flag(Field.CAMERA),
              fields.optionalText(Field.SCREEN),
              fields.optionalSmallCount(Field.HAND));
      case VIEWING ->
          new PeerMessage.Viewing(
              fields.smallCount(Field.CAMERA_HEIGHT), fields.smallCount(Field.SCREEN_HEIGHT));
      case CAMERA_PAUSED -> new PeerMessage.CameraPaused(fields.flag(Field.PAUSED));
      case NEIGHBOURS -> new PeerMessage.Neighbours(fields.peers());
      case SPOTLIGHT -> new PeerMessage.Spotlight(optionalPeer(fields));
      case SEALED_SIGNAL ->
          new PeerMessage.SealedSignal(
              fields.parsed(Field.FROM, PeerId::new),
              fields.parsed(Field.TO, PeerId::new),
              fields.text(Field.BODY));
      case CHAT_MESSAGE ->
          new PeerMessage.ChatMessage(
              fields.count(Field.N),
              fields.count(Field.FIRST),
              fields.count(Field.AGE),
              fields.text(Field.TEXT));
      case CHAT_RECEIVED -> new PeerMessage.ChatReceived(fields.count(Field.RECEIVED));
      case TYPING -> new TalkMessage.Typing();
      case REACTION -> new TalkMessage.Reaction(fields.text(Field.EMOJI));
      case HISTORY_REQUEST -> new TalkMessage.HistoryRequest();
      case HISTORY_LINE ->
          new TalkMessage.HistoryLine(
              fields.parsed(Field.FROM, PeerId::new),
              fields.count(Field.N),
              fields.count(Field.AGE),
              fields.text(Field.NAME),
              fields.text(Field.TEXT));
      case HISTORY_END -> new TalkMessage.HistoryEnd();
      case FILE_OFFER ->
          new PeerMessage.FileOffer(
              fields.smallCount(Field.FILE),
              fields.text(Field.FILE_NAME),
              fields.count(Field.SIZE));
      case FILE_ACCEPT ->
          new PeerMessage.FileAccept(fields.smallCount(Field.FILE), fields.count(Field.OFFSET));
      case FILE_DECLINE -> new PeerMessage.FileDecline(fields.smallCount(Field.FILE));
      case FILE_CANCEL -> new PeerMessage.FileCancel(fields.smallCount(Field.FILE));
      case FILE_PROGRESS ->
          new PeerMessage.FileProgress(fields.smallCount(Field.FILE), fields.count(Field.RECEIVED));
      case FILE_DONE ->
          new PeerMessage.FileDone(fields.smallCount(Field.FILE), fields.text(Field.DIGEST));
      case FILE_CHECKED ->
          new PeerMessage.FileChecked(fields.smallCount(Field.FILE), fields.flag(Field.INTACT));
      case DEVICE_KEY ->
          new SafetyMessage.DeviceKey(fields.text(Field.KEY), fields.text(Field.SIGNATURE));
      case SAFETY_COMMIT ->
          new SafetyMessage.SafetyCommit(
              fields.count(Field.RUN),
              fields.parsed(Field.STARTER, PeerId::new),
              fields.text(Field.DIGEST));
      case SAFETY_REVEAL ->
          new SafetyMessage.SafetyReveal(
              fields.count(Field.RUN),
              fields.parsed(Field.STARTER, PeerId::new),
              fields.text(Field.NONCE),
              fields.optionalText(Field.DEVICE),
              fields.list(Field.LINKS, Limits.MAX_ROOM_SIZE, PeerMessageCodec::link));
      case ROOM_LOCK ->
          new DoorMessage.RoomLock(
              fields.count(Field.CHANGE),
              fields.parsed(Field.BY, PeerId::new),
              fields.flag(Field.LOCKED),
              fields.peers());
      case ADMISSION -> new Admission(fields.flag(Field.ADMITTED));
      case REMOVAL_PROPOSAL ->
          new DoorMessage.RemovalProposal(fields.parsed(Field.PEER, PeerId::new));
      case PARTED -> new DoorMessage.Parted();
      case BYE -> new PeerMessage.Bye();
    };
  }

  private static LinkEnds link(Json item) throws MalformedMessageException {
    ObjectReader fields = ObjectReader.item(item);
    return new LinkEnds(
        fields.parsed(Field.PEER, PeerId::new), fields.text(Field.OWN), fields.text(Field.THEIRS));
  }

  private static @Nullable PeerId optionalPeer(ObjectReader fields)
      throws MalformedMessageException {
    String who = fields.optionalText(Field.WHO);
    return who == null ? null : new PeerId(who);
  }

  private static ObjectWriter start(Tag tag) {
    return ObjectWriter.message(tag.word());
  }

  private static ObjectWriter start(Tag tag, int file) {
    return start(tag).count(Field.FILE, file);
  }

  private static ObjectWriter start(Tag tag, SafetyMessage.OfCode message) {
    return start(tag)
        .count(Field.RUN, message.run())
        .text(Field.STARTER, message.starter().value());
  }
}
