package dev.parley.wire;

/** The names of all fields on the wire. */
final class Field {
  static final String TYPE = "type";

  static final String ADMITTED = "admitted";
  static final String AGE = "age";
  static final String BODY = "body";
  static final String BY = "by";
  static final String CAMERA = "camera";
  static final String CAMERA_HEIGHT = "cameraHeight";
  static final String CANDIDATE = "candidate";
  static final String CAUSE = "cause";
  static final String CHANGE = "change";
  static final String CODE = "code";
  static final String CONTENT = "content";
  static final String CREDENTIAL = "credential";
  static final String DEVICE = "device";
  static final String DIGEST = "digest";
  static final String EMOJI = "emoji";
  static final String FILE = "file";
  static final String FILE_NAME = "fileName";
  static final String FIRST = "first";
  static final String FRAME_BYTES = "frameBytes";
  static final String FROM = "from";
  static final String HAND = "hand";
  static final String ICE_SERVERS = "iceServers";
  static final String INTACT = "intact";
  static final String KEY = "key";
  static final String LIMITS = "limits";
  static final String LINK = "link";
  static final String LINKS = "links";
  static final String LOCKED = "locked";
  static final String MESSAGE = "message";
  static final String MESSAGES_PER_SECOND = "messagesPerSecond";
  static final String MICROPHONE = "microphone";
  static final String N = "n";
  static final String NAME = "name";
  static final String NONCE = "nonce";
  static final String OFFER = "offer";
  static final String OFFERED = "offered";
  static final String OFFSET = "offset";
  static final String OWN = "own";
  static final String PAUSED = "paused";
  static final String PEER = "peer";
  static final String PEERS = "peers";
  static final String REASON = "reason";
  static final String RECEIVED = "received";
  static final String RECONNECT_WITHIN_MS = "reconnectWithinMs";
  static final String RESUMED = "resumed";
  static final String RETRY_AFTER_MS = "retryAfterMs";
  static final String ROOM = "room";
  static final String ROOM_SIZE = "roomSize";
  static final String ROUND = "round";
  static final String RUN = "run";
  static final String SCREEN = "screen";
  static final String SCREEN_HEIGHT = "screenHeight";
  static final String SDP = "sdp";
  static final String SDP_M_LINE_INDEX = "sdpMLineIndex";
  static final String SDP_MID = "sdpMid";
  static final String SEAT = "seat";
  static final String SEQ = "seq";
  static final String SIGNATURE = "signature";
  static final String SIZE = "size";
  static final String STARTER = "starter";
  static final String TEXT = "text";
  static final String THEIRS = "theirs";
  static final String TO = "to";
  static final String URLS = "urls";
  static final String USERNAME = "username";
  static final String USERNAME_FRAGMENT = "usernameFragment";
  static final String WHO = "who";

  private Field() {}
}
