package dev.parley.front.app.media;

/**
 * The devices that the person prefers, by the browser's ids. Empty = the browser's default.
 *
 * @param microphone for {@link DeviceKind#MICROPHONE}
 * @param camera for {@link DeviceKind#CAMERA}
 * @param speaker for {@link DeviceKind#SPEAKER}
 */
public record ChosenDevices(String microphone, String camera, String speaker) {

  /** The browser's defaults. */
  public static final ChosenDevices DEFAULTS = new ChosenDevices("", "", "");

  /** The chosen id of one kind. */
  public String id(DeviceKind kind) {
    return switch (kind) {
      case MICROPHONE -> microphone;
      case CAMERA -> camera;
      case SPEAKER -> speaker;
    };
  }

  /** The same with another choice. */
  public ChosenDevices with(DeviceKind kind, String id) {
    return switch (kind) {
      case MICROPHONE -> new ChosenDevices(id, camera, speaker);
      case CAMERA -> new ChosenDevices(microphone, id, speaker);
      case SPEAKER -> new ChosenDevices(microphone, camera, id);
    };
  }
}
