package dev.parley.front.view.words;

import dev.parley.front.view.words.Phrase.With;
import dev.parley.front.view.words.Phrase.With3;
import dev.parley.front.view.words.Said.Amount;

/**
 * Words of the page that checks the connection. They are the last area, and in files of their own,
 * since the page for calls has no use for them.
 */
public final class CheckWords {
  private static final Area AREA = new Area(7);

  // The page
  public static final Phrase WILL_CALLS_WORK = AREA.text("Will calls work from here?");
  public static final Phrase CHECK_LEAD =
      AREA.text(
          "This looks at your browser, your microphone and camera, and the ways to the server and"
              + " to other people. It takes a few seconds. Nobody sees or hears you, and nothing is"
              + " kept.");
  public static final Phrase START_CHECK = AREA.text("Start the check");
  public static final Phrase CHECKING = AREA.text("Checking…");
  public static final Phrase CHECK_AGAIN = AREA.text("Check again");
  public static final Phrase COPY_RESULTS = AREA.text("Copy the results");
  public static final Phrase RESULTS_COPIED = AREA.text("The results are copied.");
  public static final Phrase RESULTS_NOT_COPIED =
      AREA.text("The browser did not allow copying. Select the results instead.");
  public static final Phrase RESULTS = AREA.text("Results");
  public static final With3<Phrase, Phrase, Phrase> RESULT_LINE =
      AREA.with3("{check}: {state}. {finding}");
  public static final With<Said> ICE_CANDIDATES = AREA.with("ICE candidates: {types}");

  // What is looked at
  public static final Phrase BROWSER = AREA.text("Browser");
  public static final Phrase SERVER = AREA.text("Server");
  public static final Phrase OUTSIDE_ADDRESS = AREA.text("Address from outside");
  public static final Phrase DIRECT_CONNECTION = AREA.text("Direct connection");
  public static final Phrase RELAY = AREA.text("Relay");

  // How far it is
  public static final Phrase STATE_WAITING = AREA.text("Waiting");
  public static final Phrase STATE_RUNNING = AREA.text("Running");
  public static final Phrase STATE_FINE = AREA.text("Fine");
  public static final Phrase STATE_WARNING = AREA.text("Warning");
  public static final Phrase STATE_FAILED = AREA.text("Failed");

  // While it runs, and before
  public static final Phrase ABOUT_BROWSER = AREA.text("Does it have what calls need?");
  public static final Phrase ABOUT_MICROPHONE =
      AREA.text("May this page use it, and does it hear anything?");
  public static final Phrase ABOUT_CAMERA = AREA.text("May this page use it?");
  public static final Phrase ABOUT_SERVER =
      AREA.text("Does it answer? It introduces people to each other.");
  public static final Phrase ABOUT_ADDRESS =
      AREA.text("Can others find a direct way into your network?");
  public static final Phrase ABOUT_DIRECT =
      AREA.text("Does your browser make connections, without a relay?");
  public static final Phrase ABOUT_RELAY =
      AREA.text("Is there one for networks that let nothing else through?");
  public static final Phrase ALLOW_MICROPHONE =
      AREA.text("Allow the microphone when your browser asks.");
  public static final Phrase ALLOW_CAMERA = AREA.text("Allow the camera when your browser asks.");
  public static final Phrase SAY_SOMETHING = AREA.text("Listening: say something…");

  // Browser and devices
  public static final Phrase BROWSER_FINE =
      AREA.text("It has all that calls need: WebRTC, encryption and WebSocket.");
  public static final Phrase WITHOUT_WEB_SOCKET =
      AREA.text(
          "This browser cannot talk to the server: it has no WebSocket. A current Firefox, Chrome,"
              + " Edge or Safari can.");
  public static final With<Said> MICROPHONE_HEARD =
      AREA.with("{device} works and hears something.");
  public static final With<Said> MICROPHONE_SILENT =
      AREA.with(
          "{device} gives no sound at all. Look for a switch on it, at the volume in your system,"
              + " or choose another one before you join.");
  public static final With<Said> CAMERA_WORKS = AREA.with("{device} works.");
  public static final With<Said> ALSO_THERE = AREA.with("Also there: {devices}");

  // Server
  public static final With<Amount> SERVER_ANSWERS =
      AREA.with("It let us into a room and out again, and answers within {number} ms.");
  public static final Phrase SERVER_OUT_OF_REACH =
      AREA.text(
          "No connection can be made. Look at your own network; a firewall or proxy must let"
              + " WebSocket through.");
  public static final Phrase SERVER_SILENT =
      AREA.text(
          "It is there but does not answer. A firewall or proxy may hold WebSocket messages back.");
  public static final Phrase SERVER_REFUSED =
      AREA.text(
          "It is there but lets nobody in, as when it is full. Try again later, or tell whoever"
              + " runs it.");
  public static final Phrase SERVER_GARBLED =
      AREA.text("What answers there is no server of this version. Reload the page.");

  // Ways to others
  public static final Phrase ADDRESS_FOUND =
      AREA.text("It is known how your network is seen from outside, so others can find a way in.");
  public static final Phrase ADDRESS_SAME =
      AREA.text(
          "The server sees you by the address that your device has itself: nothing is in between.");
  public static final Phrase ADDRESS_NEAR =
      AREA.text(
          "The server is on this computer or in your own network, where there is no other address."
              + " That is fine for calls within it.");
  public static final Phrase STUN_SILENT =
      AREA.text(
          "Nobody answers over UDP: a firewall seems to block it. People in other networks can"
              + " reach you over a relay only.");
  public static final Phrase STUN_MISSING =
      AREA.text(
          "The server names nobody who could tell it. Calls beyond your own network need a relay.");
  public static final With<Amount> DIRECT_WORKS =
      AREA.with("Your browser connected with itself; a message came back within {number} ms.");
  public static final Phrase DIRECT_FAILED =
      AREA.text(
          "Your browser could not even connect with itself. A firewall, a VPN or an extension that"
              + " blocks WebRTC may be in the way.");
  public static final With<Amount> RELAY_WORKS =
      AREA.with("It passes on what is sent; a message came back within {number} ms.");
  public static final Phrase RELAY_MISSING =
      AREA.text("None is set up: calls between some networks will not work.");
  public static final Phrase RELAY_REFUSED =
      AREA.text("It is there but refuses what the server gave us for it. Tell whoever runs it.");
  public static final Phrase RELAY_SILENT =
      AREA.text("It does not answer: a firewall may block it. Tell whoever runs it.");
  public static final Phrase RELAY_BLOCKED =
      AREA.text("It answers, but nothing comes through it. Tell whoever runs it.");
  public static final Phrase NOT_TRIED =
      AREA.text("Could not be tried, because something before it failed.");

  // All in all
  public static final Phrase CALLS_WORK = AREA.text("Calls will work from here.");
  public static final Phrase CALLS_WORK_MOSTLY =
      AREA.text("Calls will work from here, except with networks that need a relay.");
  public static final Phrase CALLS_OVER_RELAY =
      AREA.text("Calls will work from here, over the relay.");
  public static final Phrase CALLS_NEARBY =
      AREA.text("Calls within your own network will work. Others may fail.");
  public static final Phrase CALLS_UNHEARD =
      AREA.text("Calls will work from here, but nobody will hear you.");
  public static final Phrase CALLS_UNSEEN =
      AREA.text("Calls will work from here, but nobody will see you.");
  public static final Phrase CALLS_BLOCKED =
      AREA.text("Calls will not work from here: nothing gets through.");
  public static final Phrase CALLS_WITHOUT_SERVER =
      AREA.text("Calls will not work from here now: the server is out of reach.");
  public static final Phrase CALLS_NOT_HERE = AREA.text("Calls will not work in this browser.");

  private CheckWords() {}
}
