package dev.parley.front.app;

import dev.parley.front.app.verify.CodeStage;
import dev.parley.front.app.verify.Company;
import dev.parley.front.app.verify.RunId;
import dev.parley.front.app.verify.Verification;
import dev.parley.front.app.verify.VerifyCommand;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.ArrayList;
import java.util.List;

/** The safety code of a call; what becomes of it is decided in {@link Verification}. */
final class SafetyUpdate {

  private SafetyUpdate() {}

  static Step<InCall> pressed(InCall call, UiMsg.OfSafety msg, long now) {
    Verification code = call.safety().code();
    return switch (msg) {
      case UiMsg.PressedVerify() ->
          // On a phone the panel would hide the code.
          Step.of(
              with(call.with(call.ui().with(CallUi.Panel.NONE)), code.started(call.self(), now)));
      case UiMsg.ComparedCode(var matches) ->
          matches
              ? DeviceUpdate.verified(with(call, code.answered(CodeStage.Answer.MATCHED)))
              : Step.of(with(call, code.answered(CodeStage.Answer.DIFFERED)));
      case UiMsg.ClosedCode() -> Step.of(with(call, code.closed()));
      case UiMsg.ForgotDevices() -> DeviceUpdate.forgotten(call);
    };
  }

  static Step<InCall> update(InCall call, SafetyMsg msg) {
    Verification code = call.safety().code();
    return switch (msg) {
      case SafetyMsg.OfLink ofLink -> DeviceUpdate.update(call, ofLink);
      case SafetyMsg.NonceDrawn(var run, var nonce, var digest) ->
          take(call, code.drawn(run, nonce, digest));
      case SafetyMsg.TextsHashed(var run, var digests) -> hashed(call, code, run, digests);
      case SafetyMsg.WordsFound(var numbers, var words) ->
          Step.of(with(call, code.found(numbers, words)));
    };
  }

  private static Step<InCall> hashed(
      InCall call, Verification code, RunId run, List<String> digests) {
    Step<InCall> step = take(call, code.hashed(run, call.self(), digests));
    return step.model().safety().code().stage() instanceof CodeStage.Made
        ? step.then(next -> CallUpdate.tell(next, Notice.What.SAFETY_CODE, ""))
        : step;
  }

  static Step<InCall> said(InCall call, Participant participant, SafetyMessage message, long now) {
    Verification code = call.safety().code();
    PeerId from = participant.id();
    return switch (message) {
      case SafetyMessage.DeviceKey introduction ->
          DeviceUpdate.introduced(call, participant, introduction);
      case SafetyMessage.SafetyCommit commit ->
          Step.of(with(call, code.committed(from, commit, now)));
      case SafetyMessage.SafetyReveal reveal -> Step.of(with(call, code.revealed(from, reveal)));
    };
  }

  static Step<InCall> timePassed(InCall call, long now) {
    return Step.of(with(call, call.safety().code().timePassed(company(call), now)));
  }

  /** After each message: does what can be done by now, and says whom a failure is about. */
  // Identity is meant: a stage that did not change is the same object.
  @SuppressWarnings("ReferenceEquality")
  static Step<InCall> settle(InCall before, InCall call) {
    Verification code = call.safety().code();
    Step<InCall> step =
        switch (code.stage()) {
          case CodeStage.Idle _, CodeStage.Broken _ -> Step.of(call);
          case CodeStage.Making _, CodeStage.Made _ -> take(call, code.settle(company(call)));
        };
    CodeStage stage = step.model().safety().code().stage();
    return stage instanceof CodeStage.Broken(_, var who) && stage != before.safety().code().stage()
        ? step.then(next -> Step.of(next.with(next.safety().with(names(before, next, who)))))
        : step;
  }

  /** Someone who has just gone still had a name before. */
  private static List<String> names(InCall before, InCall now, List<PeerId> who) {
    List<String> names = new ArrayList<>();
    for (PeerId peer : who) {
      Participant here = now.participant(peer);
      Participant known = here == null ? before.participant(peer) : here;
      String name = known == null || known.name() == null ? "" : known.name();
      if (known != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Company company(InCall call) {
    List<LinkEnds> links = new ArrayList<>();
    List<PeerId> missing = new ArrayList<>();
    for (Participant participant : call.participants()) {
      LinkEnds ends = participant.hasControl() ? participant.bond().ends(participant.id()) : null;
      if (ends == null) {
        missing.add(participant.id());
      } else {
        insert(links, ends);
      }
    }
    return new Company(call.self(), call.room().id(), links, missing, call.safety().device());
  }

  /** In the order that all pages share. */
  private static void insert(List<LinkEnds> links, LinkEnds ends) {
    int at = 0;
    while (at < links.size() && links.get(at).peer().compareTo(ends.peer()) < 0) {
      at++;
    }
    links.add(at, ends);
  }

  // Identity is meant: what did not change is the same object.
  @SuppressWarnings("ReferenceEquality")
  private static InCall with(InCall call, Verification code) {
    return code == call.safety().code() ? call : call.with(call.safety().with(code));
  }

  private static Step<InCall> take(InCall call, Verification.Step taken) {
    Step<InCall> step = Step.of(with(call, taken.verification()));
    for (VerifyCommand command : taken.commands()) {
      step = step.and(effect(command));
    }
    return step;
  }

  private static Effect effect(VerifyCommand command) {
    return switch (command) {
      case VerifyCommand.Say(var to, var message) -> new LinkEffect.SendToPeer(to, message);
      case VerifyCommand.Work work -> new SafetyEffect.RunVerifyCommand(work);
    };
  }
}
