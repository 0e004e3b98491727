package dev.parley.front.view;

import static dev.parley.front.view.words.EntryWords.CALL_LEFT_TITLE;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Model;
import dev.parley.front.app.Theme;
import dev.parley.front.view.words.Said;

/** The whole page. */
public final class PageView {

  private PageView() {}

  /** What stands in the body. */
  public static Html view(Model model) {
    return switch (model) {
      case Model.Home home -> HomeView.view(home);
      case Model.Lobby lobby -> LobbyView.view(lobby);
      case InCall call -> CallView.view(call);
      case Model.Ended ended -> EndedView.view(ended);
    };
  }

  /** The word for the screen, for the style sheet and for tests. */
  public static String screen(Model model) {
    return switch (model) {
      case Model.Home _ -> "home";
      case Model.Lobby _ -> "lobby";
      case InCall _ -> "call";
      case Model.Ended _ -> "ended";
    };
  }

  /** Light or dark. */
  public static Theme theme(Model model) {
    return model.shared().settings().theme();
  }

  /** What stands in the browser's tab. */
  public static Said title(Model model) {
    return switch (model) {
      case Model.Home _ -> Said.verbatim("Parley");
      case Model.Lobby(_, var name, var room, _, _, _, _, _) ->
          Said.verbatim((room == null ? name : room.name()) + " · Parley");
      case InCall call -> {
        int unread = call.chat().unread();
        String count = unread > 0 ? "(" + unread + ") " : "";
        yield Said.verbatim(count + call.room().name() + " · Parley");
      }
      case Model.Ended _ -> CALL_LEFT_TITLE;
    };
  }
}
