package dev.parley.front.app;

/**
 * The only way in which the model changes: {@code (model, message, time) → (model, effects)}. No
 * side effects, no memory of its own.
 */
public final class Update {

  private Update() {}

  /**
   * Takes one message.
   *
   * @param model what is known
   * @param msg what has happened
   * @param now when, in ms since the epoch
   * @return what is known then, and what is to be done; the same model object if nothing changed
   */
  public static Step<? extends Model> update(Model model, Msg msg, long now) {
    Step<? extends Model> step = take(model, msg, now);
    return model.shared().environment().embedded() ? Embedding.tell(model, step) : step;
  }

  private static Step<? extends Model> take(Model model, Msg msg, long now) {
    return switch (model) {
      case Model.Home home -> HomeUpdate.update(home, msg);
      case Model.Lobby lobby -> LobbyUpdate.update(lobby, msg, now);
      case InCall call -> CallUpdate.update(call, msg, now);
      case Model.Ended ended -> EndedUpdate.update(ended, msg, now);
    };
  }
}
