package dev.parley.front.app.verify;

import dev.parley.front.app.verify.CodeStage.Broken;
import dev.parley.front.app.verify.CodeStage.Idle;
import dev.parley.front.app.verify.CodeStage.Made;
import dev.parley.front.app.verify.CodeStage.Making;
import dev.parley.front.app.verify.CodeStage.Reason;
import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.SafetyMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The making of a safety code, as a pure state machine of one page: everyone binds themselves, then
 * everyone reveals, and the code is over all of it. docs/protocol.md tells what that proves.
 *
 * <p>There is no state that is not left: {@link #settle} is called after each event, and what takes
 * longer than {@value #PATIENCE_MS} ms is given up.
 *
 * @param stage how far it has come
 * @param last the run that is under way, or was last
 * @param highest highest number of a run so far
 * @param begun when the last run began here, in ms
 * @param hurried how many runs have begun one right after the other
 */
public record Verification(
    CodeStage stage, @Nullable RunId last, long highest, long begun, int hurried) {

  /** Before anyone has asked for a code. */
  public static final Verification NONE = new Verification(new Idle(), null, 0, 0, 0);

  /** How long a run may take, in ms. */
  static final int PATIENCE_MS = 15_000;

  /** Runs that follow each other more closely were not wanted by a person. */
  private static final int HURRY_MS = 3_000;

  private static final int MAX_HURRIED = 4;

  /** How far another page may have counted ahead; more is no accident. */
  private static final long MAX_AHEAD = 1_000_000;

  /** A verification after an event, and what is to be done about it, in order. */
  public record Step(Verification verification, List<VerifyCommand> commands) {
    Step(Verification verification, VerifyCommand... commands) {
      this(verification, List.of(commands));
    }
  }

  /** The person here wants a code. */
  public Verification started(PeerId self, long now) {
    return begin(new RunId(highest + 1, self), Map.of(), now);
  }

  /** Someone binds themselves, and so may be the first to tell of a run. */
  public Verification committed(PeerId from, SafetyMessage.SafetyCommit commit, long now) {
    RunId id = RunId.of(commit);
    if (stage instanceof Making(var run) && run.id().equals(id)) {
      return with(new Making(run.committed(from, commit.digest())));
    }
    boolean overtaken = stage instanceof Making(var run) && id.compareTo(run.id()) < 0;
    boolean tooFast = hurried >= MAX_HURRIED && now - begun < HURRY_MS;
    return overtaken || tooFast || id.equals(last) || id.number() > highest + MAX_AHEAD
        ? this
        : begin(id, Map.of(from, commit.digest()), now);
  }

  private Verification begin(RunId id, Map<PeerId, String> commits, long now) {
    int next = now - begun < HURRY_MS ? hurried + 1 : 0;
    return new Verification(
        new Making(Run.begin(id, commits)), id, Math.max(highest, id.number()), now, next);
  }

  /** Someone reveals what they were bound to. */
  public Verification revealed(PeerId from, SafetyMessage.SafetyReveal reveal) {
    return stage instanceof Making(var run) && run.id().equals(RunId.of(reveal))
        ? with(new Making(run.revealed(from, reveal)))
        : this;
  }

  /** Follows {@link VerifyCommand.Draw}. */
  public Step drawn(RunId id, String nonce, String digest) {
    if (!(stage instanceof Making(var run))
        || !run.id().equals(id)
        || run.step() != Run.Step.DRAWING) {
      return new Step(this);
    }
    Run committed = run.drawn(nonce);
    return new Step(
        with(new Making(committed)),
        toAll(committed, new SafetyMessage.SafetyCommit(id.number(), id.starter(), digest)));
  }

  private static List<VerifyCommand> toAll(Run run, SafetyMessage.OfCode message) {
    List<VerifyCommand> commands = new ArrayList<>();
    for (LinkEnds link : run.links()) {
      commands.add(new VerifyCommand.Say(link.peer(), message));
    }
    return commands;
  }

  /** Follows {@link VerifyCommand.Hash}. */
  public Step hashed(RunId id, PeerId self, List<String> digests) {
    if (!(stage instanceof Making(var run))
        || !run.id().equals(id)
        || run.step() != Run.Step.HASHING
        || digests.size() != run.links().size() + 1) {
      return new Step(this);
    }
    Broken wrong = Judgement.of(self, run, digests);
    if (wrong != null) {
      return new Step(with(wrong));
    }
    List<Integer> numbers = Transcript.numbers(digests.getLast());
    CodeStage made = new Made(numbers, List.of(), run.links(), devices(run), CodeStage.Answer.NONE);
    return new Step(with(made), new VerifyCommand.FindWords(numbers));
  }

  private static Map<PeerId, String> devices(Run run) {
    Map<PeerId, String> devices = new HashMap<>();
    for (LinkEnds link : run.links()) {
      String device = run.reveal(link.peer()).device();
      if (device != null) {
        devices.put(link.peer(), device);
      }
    }
    return devices;
  }

  /** Follows {@link VerifyCommand.FindWords}. */
  public Verification found(List<Integer> numbers, List<String> words) {
    return stage instanceof Made made && made.numbers().equals(numbers)
        ? with(made.with(words))
        : this;
  }

  /** The person has compared, and says so. */
  public Verification answered(CodeStage.Answer answer) {
    return stage instanceof Made made ? with(made.with(answer)) : this;
  }

  /** The person does not want to see it any more. */
  public Verification closed() {
    return with(new Idle());
  }

  /** Gives up what takes too long. */
  public Verification timePassed(Company company, long now) {
    if (!(stage instanceof Making(var run)) || now - begun < PATIENCE_MS) {
      return this;
    }
    List<PeerId> who = run.step() == Run.Step.WAITING ? company.missing() : run.silent();
    return with(new Broken(Reason.SILENT, who));
  }

  /** Does what can be done by now; to be called after each event. */
  public Step settle(Company company) {
    return switch (stage) {
      case Idle _, Broken _ -> new Step(this);
      case Made made ->
          company.missing().isEmpty() && made.links().containsAll(company.links())
              ? new Step(this)
              : new Step(with(changed(company, made.links())));
      case Making(var run) ->
          run.step() == Run.Step.WAITING ? bind(run, company) : advance(run, company);
    };
  }

  private Step bind(Run run, Company company) {
    if (!company.missing().isEmpty()) {
      return new Step(this);
    }
    if (company.links().isEmpty()) {
      return new Step(with(new Broken(Reason.CHANGED, List.of())));
    }
    Run bound = run.boundTo(company.links(), company.device());
    String part =
        Transcript.part(company.room(), run.id(), company.self(), bound.device(), bound.links());
    return new Step(with(new Making(bound)), new VerifyCommand.Draw(run.id(), part));
  }

  private Step advance(Run run, Company company) {
    if (!company.missing().isEmpty() || !company.links().equals(run.links())) {
      return new Step(with(changed(company, run.links())));
    }
    boolean reveals = run.step() == Run.Step.COMMITTED && run.without(run.commits()).isEmpty();
    Run next = reveals ? run.at(Run.Step.REVEALED) : run;
    List<VerifyCommand> commands = new ArrayList<>();
    if (reveals) {
      commands.addAll(toAll(run, run.own()));
    }
    if (next.step() == Run.Step.REVEALED && next.without(next.reveals()).isEmpty()) {
      next = next.at(Run.Step.HASHING);
      List<String> texts = Transcript.texts(company.room(), company.self(), next.device(), next);
      commands.add(new VerifyCommand.Hash(next.id(), texts));
    }
    return commands.isEmpty() ? new Step(this) : new Step(with(new Making(next)), commands);
  }

  /** Who is not as they were, came since, or left. */
  private static Broken changed(Company company, List<LinkEnds> before) {
    List<PeerId> who = new ArrayList<>(company.missing());
    for (LinkEnds link : company.links()) {
      if (!before.contains(link)) {
        who.add(link.peer());
      }
    }
    for (LinkEnds link : before) {
      if (!company.links().contains(link) && !who.contains(link.peer())) {
        who.add(link.peer());
      }
    }
    return new Broken(Reason.CHANGED, who);
  }

  private Verification with(CodeStage next) {
    return new Verification(next, last, highest, begun, hurried);
  }
}
