package dev.parley.front.app;

/** What the person does in a call. */
final class CallUiUpdate {

  private CallUiUpdate() {}

  static Step<? extends Model> update(InCall call, UiMsg.CallMsg msg, long now) {
    return switch (msg) {
      case UiMsg.PressedLeave() -> leave(call);
      case UiMsg.ToggledScreen() -> ScreenUpdate.toggled(undisturbed(call));
      case UiMsg.ToggledHand() -> TalkUpdate.toggledHand(call);
      case UiMsg.ToggledPanel(var panel) -> Step.of(togglePanel(call, panel));
      case UiMsg.OpenedDialog(var dialog) -> Step.of(call.with(call.ui().with(dialog)));
      case UiMsg.PressedCopyLink() -> Step.of(call, new PageEffect.CopyText(call.inviteLink()));
      case UiMsg.PressedShareLink() -> Step.of(call, new PageEffect.ShareUrl(call.inviteLink()));
      case UiMsg.TypedChat(var text) -> TalkUpdate.typed(call, text, now);
      case UiMsg.PickedEmoji(var emoji) -> TalkUpdate.picked(call, emoji, now);
      case UiMsg.PressedInMessage(var key) -> CommandUpdate.pressed(call, key, now);
      case UiMsg.ChoseCommand(var choice) -> Step.of(call.with(call.talk().withChoice(choice)));
      case UiMsg.CompletedCommand(var command) -> CommandUpdate.completed(call, command);
      case UiMsg.SentChat() -> CommandUpdate.send(call, now);
      case UiMsg.OfStage ofStage -> AttentionUpdate.pressed(call, ofStage);
      case UiMsg.OfFile ofFile -> FileUpdate.pressed(call, ofFile);
      case UiMsg.OfDoor ofDoor -> DoorUpdate.pressed(call, ofDoor, now);
      case UiMsg.OfSafety ofSafety -> SafetyUpdate.pressed(call, ofSafety, now);
      case UiMsg.PressedKey(var key) -> pressedKey(call, key, now);
      case UiMsg.PushedToTalk() -> VoiceUpdate.pushed(call, now);
      case UiMsg.StoppedTalking() -> VoiceUpdate.released(call, now);
      case UiMsg.ChangedVolume(var peer, var percent) ->
          Step.of(VoiceUpdate.changed(call, peer, percent));
      case UiMsg.ToggledSilenced(var peer) -> Step.of(VoiceUpdate.silenced(call, peer));
      case UiMsg.ToggledSaving(var saving) -> MeshUpdate.toggledSaving(call, saving, now);
      case UiMsg.ToggledDetails(var peer) -> MeshUpdate.toggledDetails(call, peer);
      case UiMsg.TileDrawn drawn -> MeshUpdate.drawn(call, drawn, now);
      case UiMsg.StageResized(var size) -> Step.of(call.with(call.ui().withStage(size)));
      case UiMsg.PictureResized resized -> Step.of(pictureResized(call, resized));
    };
  }

  /** What was chosen from a menu closes it. */
  private static InCall undisturbed(InCall call) {
    return call.ui().dialog() == CallUi.Dialog.NONE
        ? call
        : call.with(call.ui().with(CallUi.Dialog.NONE));
  }

  private static Step<Model.Ended> leave(InCall call) {
    return CallUpdate.hangUp(call)
        .then(SharedUpdate::release)
        .then(gone -> Step.of(new Model.Ended(gone.shared(), gone.room())));
  }

  private static InCall togglePanel(InCall call, CallUi.Panel panel) {
    CallUi.Panel next = call.ui().panel() == panel ? CallUi.Panel.NONE : panel;
    return next == CallUi.Panel.CHAT ? openChat(call) : call.with(call.ui().with(next));
  }

  /** Whoever sees the chat has read it, and need not be told that someone wrote. */
  static InCall openChat(InCall call) {
    CallUi open = call.ui().with(CallUi.Panel.CHAT).withoutNotices(Notice.What.WROTE);
    return call.with(open).with(call.chat().read());
  }

  private static InCall pictureResized(InCall call, UiMsg.PictureResized resized) {
    if (resized.peer().equals(call.self())) {
      return call.with(call.ui().withOwn(resized.screen(), resized.size()));
    }
    Participant participant = call.participant(resized.peer());
    return participant == null
        ? call
        : call.with(participant.with(participant.media().with(resized.screen(), resized.size())));
  }

  private static Step<? extends Model> pressedKey(InCall call, String key, long now) {
    if (key.equals("Escape")) {
      return Step.of(closeTopmost(call));
    }
    UiMsg shortcut = Shortcut.msgFor(key);
    return shortcut == null || call.ui().dialog() != CallUi.Dialog.NONE
        ? Step.of(call)
        : CallUpdate.update(call, shortcut, now);
  }

  /** What Escape and "back" close; the same call if nothing is open. */
  static InCall closeTopmost(InCall call) {
    CallUi ui = call.ui();
    if (ui.dialog() != CallUi.Dialog.NONE) {
      return call.with(ui.with(CallUi.Dialog.NONE));
    }
    return ui.panel() == CallUi.Panel.NONE ? call : call.with(ui.with(CallUi.Panel.NONE));
  }
}
