package dev.parley.front.app.media;

/**
 * The devices that the person prefers, by the browser's ids, and how they are used. Empty = the
 * browser's default.
 *
 * @param microphone for {@link DeviceKind#MICROPHONE}
 * @param camera for {@link DeviceKind#CAMERA}
 * @param speaker for {@link DeviceKind#SPEAKER}
 * @param processing what is done to the sound of the microphone
 */
public record ChosenDevices(
    String microphone, String camera, String speaker, Processing processing) {

  /** The browser's defaults. */
  public static final ChosenDevices DEFAULTS = new ChosenDevices("", "", "", Processing.ALL);

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
      case MICROPHONE -> new ChosenDevices(id, camera, speaker, processing);
      case CAMERA -> new ChosenDevices(microphone, id, speaker, processing);
      case SPEAKER -> new ChosenDevices(microphone, camera, id, processing);
    };
  }

  /** The same with the sound treated otherwise. */
  public ChosenDevices with(Processing next) {
    return new ChosenDevices(microphone, camera, speaker, next);
  }
}
