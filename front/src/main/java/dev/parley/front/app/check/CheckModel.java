package dev.parley.front.app.check;

import dev.parley.front.app.Language;
import dev.parley.front.app.Theme;
import dev.parley.front.app.media.Device;
import dev.parley.protocol.IceServer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the page that checks the connection knows.
 *
 * @param client what the browser is
 * @param theme light or dark
 * @param language what is spoken
 * @param run 1, 2, 3, ... for each press of "Start"; 0 = not pressed yet
 * @param checks how far each check is; one that is not in it waits
 * @param devices all that the browser tells of
 * @param sound what is heard of the microphone
 * @param asked when the last question that is timed was asked, by check, in ms
 * @param ice what is known of the ways to others
 * @param finished when the last check was over, in ms; 0 = not yet
 * @param copied whether the results are in the clipboard; null = nobody wanted that
 */
public record CheckModel(
    Client client,
    Theme theme,
    Language language,
    int run,
    Map<Check, Progress> checks,
    List<Device> devices,
    Sound sound,
    Map<Check, Long> asked,
    Ice ice,
    long finished,
    @Nullable Boolean copied) {

  private static final Progress WAITING = new Progress.Waiting();

  /** Copies the collections. */
  public CheckModel {
    checks = Map.copyOf(checks);
    devices = List.copyOf(devices);
    asked = Map.copyOf(asked);
  }

  /**
   * What the browser is.
   *
   * @param webRtc whether {@code RTCPeerConnection} is there
   * @param encryption whether WebCrypto is there; it is not on an insecure origin
   * @param webSocket whether {@code WebSocket} is there
   * @param name what it calls itself
   */
  public record Client(boolean webRtc, boolean encryption, boolean webSocket, String name) {}

  /**
   * What is heard of the microphone.
   *
   * @param label its own name; may be empty
   * @param level loudness at the last measurement, 0 to 1
   * @param measurements how many there were
   */
  public record Sound(String label, double level, int measurements) {
    static final Sound NONE = new Sound("", 0, 0);
  }

  /**
   * What is known of the ways to others.
   *
   * @param servers STUN and TURN servers that the server names
   * @param candidates types of the candidates that were found, in alphabetical order
   */
  public record Ice(List<IceServer> servers, List<String> candidates) {
    static final Ice NONE = new Ice(List.of(), List.of());

    /** Copies the lists. */
    public Ice {
      servers = List.copyOf(servers);
      candidates = List.copyOf(candidates);
    }

    Ice withCandidates(List<String> more) {
      Set<String> all = new TreeSet<>(candidates);
      all.addAll(more);
      return new Ice(servers, new ArrayList<>(all));
    }
  }

  /** A page on which nothing was pressed yet. */
  public static CheckModel first(Client client, Theme theme) {
    return new CheckModel(
        client,
        theme,
        Language.ENGLISH,
        0,
        Map.of(),
        List.of(),
        Sound.NONE,
        Map.of(),
        Ice.NONE,
        0,
        null);
  }

  /** How far a check is. */
  public Progress progress(Check check) {
    return checks.getOrDefault(check, WAITING);
  }

  /** What a check has found; null as long as it is not over. */
  public @Nullable Finding finding(Check check) {
    return progress(check) instanceof Progress.Done(var finding) ? finding : null;
  }

  /** Whether a check is under way. */
  public boolean isRunning(Check check) {
    return progress(check) instanceof Progress.Running;
  }

  /** Whether all checks are over. */
  public boolean allDone() {
    for (Check check : Check.values()) {
      if (finding(check) == null) {
        return false;
      }
    }
    return true;
  }

  CheckModel withTheme(Theme next) {
    return new CheckModel(
        client, next, language, run, checks, devices, sound, asked, ice, finished, copied);
  }

  CheckModel withLanguage(Language next) {
    return new CheckModel(
        client, theme, next, run, checks, devices, sound, asked, ice, finished, copied);
  }

  /** The same page, about to check all from the beginning. */
  CheckModel afresh() {
    return new CheckModel(
        client,
        theme,
        language,
        run + 1,
        Map.of(),
        List.of(),
        Sound.NONE,
        Map.of(),
        Ice.NONE,
        0,
        null);
  }

  CheckModel with(Check check, Progress progress) {
    Map<Check, Progress> next = new EnumMap<>(Check.class);
    next.putAll(checks);
    next.put(check, progress);
    return new CheckModel(
        client, theme, language, run, next, devices, sound, asked, ice, finished, copied);
  }

  CheckModel with(Check check, Finding finding) {
    return with(check, new Progress.Done(finding));
  }

  CheckModel withDevices(List<Device> next) {
    return new CheckModel(
        client, theme, language, run, checks, next, sound, asked, ice, finished, copied);
  }

  CheckModel with(Sound next) {
    return new CheckModel(
        client, theme, language, run, checks, devices, next, asked, ice, finished, copied);
  }

  CheckModel withAsked(Check check, long now) {
    Map<Check, Long> next = new EnumMap<>(Check.class);
    next.putAll(asked);
    next.put(check, now);
    return new CheckModel(
        client, theme, language, run, checks, devices, sound, next, ice, finished, copied);
  }

  CheckModel with(Ice next) {
    return new CheckModel(
        client, theme, language, run, checks, devices, sound, asked, next, finished, copied);
  }

  CheckModel withFinished(long now) {
    return new CheckModel(
        client, theme, language, run, checks, devices, sound, asked, ice, now, copied);
  }

  CheckModel withCopied(boolean done) {
    return new CheckModel(
        client, theme, language, run, checks, devices, sound, asked, ice, finished, done);
  }
}
