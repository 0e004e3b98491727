package dev.parley.front.browser;

import dev.parley.front.app.Msg;

/** Where the browser's parts report what has happened. */
interface Dispatch {
  void accept(Msg msg);
}
