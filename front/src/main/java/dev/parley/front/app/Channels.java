package dev.parley.front.app;

/**
 * Which data channels to someone are open.
 *
 * @param control generation of the link whose control channel is open; negative = none
 * @param chat the same for the chat channel
 * @param files the same for the channel for files
 */
record Channels(int control, int chat, int files) {
  static final Channels NONE = new Channels(-1, -1, -1);

  Channels opened(Channel channel, int generation) {
    return switch (channel) {
      case CONTROL -> new Channels(generation, chat, files);
      case CHAT -> new Channels(control, generation, files);
      case FILES -> new Channels(control, chat, generation);
    };
  }
}
