package dev.parley.front.app;

import dev.parley.protocol.PeerId;

/**
 * What is true of this browser and page for as long as the page lives.
 *
 * @param self this page's own id
 * @param pageUrl address of the page without its fragment
 * @param support what the browser can do
 * @param embedded whether another page shows this one in a frame
 */
public record Environment(PeerId self, String pageUrl, Support support, boolean embedded) {

  /** A page that is by itself. */
  public Environment(PeerId self, String pageUrl, Support support) {
    this(self, pageUrl, support, false);
  }

  /**
   * What the browser can do.
   *
   * @param encryption whether WebCrypto is there; it is not on an insecure origin
   * @param webRtc whether {@code RTCPeerConnection} is there
   * @param speakerChoice whether the speaker can be chosen ({@code setSinkId})
   * @param share whether the system has a share sheet
   * @param screen whether a screen can be shared ({@code getDisplayMedia})
   * @param saving whether files can be written to disk while they arrive ({@code
   *     showSaveFilePicker})
   * @param fullScreen whether an element can take the whole screen ({@code requestFullscreen})
   * @param floating what can lie above other windows
   */
  public record Support(
      boolean encryption,
      boolean webRtc,
      boolean speakerChoice,
      boolean share,
      boolean screen,
      boolean saving,
      boolean fullScreen,
      Floating floating) {}

  /** What can lie above the windows of other programs. */
  public enum Floating {
    /** Nothing that a page could ask for. */
    NOTHING,
    /** One picture ({@code requestPictureInPicture}). */
    PICTURE,
    /** A small window of the page's own ({@code documentPictureInPicture}). */
    WINDOW
  }

  /** Whether a call is possible at all. */
  public boolean callable() {
    return support.encryption() && support.webRtc();
  }
}
