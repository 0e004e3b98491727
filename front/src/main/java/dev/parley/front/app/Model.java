package dev.parley.front.app;

import dev.parley.front.app.media.Hearing;
import org.jspecify.annotations.Nullable;

/** All that the page knows: one variant a screen. */
public sealed interface Model permits Model.Home, Model.Lobby, InCall, Model.Ended {

  /** What all screens have in common. */
  Shared shared();

  /** The same screen with other shared facts. */
  Model with(Shared shared);

  /**
   * Where one lands: type a room name, or have one made.
   *
   * @param roomName what stands in the text field
   */
  record Home(Shared shared, String roomName) implements Model {
    @Override
    public Home with(Shared next) {
      return new Home(next, roomName);
    }
  }

  /**
   * See and hear oneself before going in.
   *
   * @param typedName the room name as it was typed or linked
   * @param room the room once its key is derived; null while that goes on
   * @param joinPressed whether to go in as soon as the room is there
   * @param hearing what is heard of the own microphone
   * @param problem why the last attempt to join failed
   * @param settings whether the settings are open
   * @param ahead what is ready for the call
   */
  record Lobby(
      Shared shared,
      String typedName,
      @Nullable Room room,
      boolean joinPressed,
      Hearing hearing,
      @Nullable Problem problem,
      boolean settings,
      Ahead ahead)
      implements Model {
    @Override
    public Lobby with(Shared next) {
      return new Lobby(next, typedName, room, joinPressed, hearing, problem, settings, ahead);
    }

    Lobby withRoom(Room next) {
      return new Lobby(shared, typedName, next, joinPressed, hearing, problem, settings, ahead);
    }

    Lobby withJoinPressed() {
      return new Lobby(shared, typedName, room, true, hearing, null, settings, ahead);
    }

    Lobby with(Hearing next) {
      return new Lobby(shared, typedName, room, joinPressed, next, problem, settings, ahead);
    }

    Lobby withSettings(boolean next) {
      return new Lobby(shared, typedName, room, joinPressed, hearing, problem, next, ahead);
    }

    Lobby with(Ahead next) {
      return new Lobby(shared, typedName, room, joinPressed, hearing, problem, settings, next);
    }

    Lobby withProblem(Problem next) {
      return new Lobby(shared, typedName, room, false, hearing, next, settings, ahead);
    }
  }

  /**
   * The call is over for this person.
   *
   * @param room where they can go back to
   */
  record Ended(Shared shared, Room room) implements Model {
    @Override
    public Ended with(Shared next) {
      return new Ended(next, room);
    }
  }
}
