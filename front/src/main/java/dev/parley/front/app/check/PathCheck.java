package dev.parley.front.app.check;

import dev.parley.front.app.check.Finding.Plain;
import dev.parley.protocol.IceServer;
import java.util.List;

/** The ways to others: the address from outside, a direct path, a relay. */
final class PathCheck {
  /** Type of a candidate on a relay (RFC 8839, section 5.1). */
  static final String RELAYED = "relay";

  /** Longer than most servers take, and shorter than browsers ask again and again, in ms. */
  static final int ADDRESS_PATIENCE_MS = 8_000;

  static final int DIRECT_PATIENCE_MS = 10_000;

  /** Over TCP and TLS, relays take their time. */
  static final int RELAY_PATIENCE_MS = 15_000;

  /**
   * Gathering that ends sooner than this, in ms, has had its answers; who waits in vain waits
   * longer. Not all browsers tell of errors.
   */
  static final int QUICK_MS = 4_000;

  private PathCheck() {}

  /** All three at once. */
  static CheckStep start(CheckModel model, List<IceServer> servers, long now) {
    CheckModel next =
        model.with(new CheckModel.Ice(servers, List.of())).withAsked(Check.ADDRESS, now);
    CheckStep step = address(next);
    step = step.then(direct(step.model()));
    return step.then(relay(step.model()));
  }

  /** Nobody has named servers, so nothing but the browser itself can be tried. */
  static CheckStep withoutServer(CheckModel model) {
    return direct(model.with(Check.ADDRESS, Plain.NOT_TRIED).with(Check.RELAY, Plain.NOT_TRIED));
  }

  private static CheckStep address(CheckModel model) {
    List<IceServer> mirrors = Servers.mirrors(model.ice().servers());
    if (!model.client().webRtc()) {
      return CheckStep.of(model.with(Check.ADDRESS, Plain.NOT_TRIED));
    }
    return mirrors.isEmpty()
        ? CheckStep.of(model.with(Check.ADDRESS, Plain.STUN_MISSING))
        : begun(
            model,
            Check.ADDRESS,
            new CheckEffect.Gather(Check.ADDRESS, mirrors),
            ADDRESS_PATIENCE_MS);
  }

  private static CheckStep direct(CheckModel model) {
    List<IceServer> servers = Servers.withoutRelays(model.ice().servers());
    return model.client().webRtc()
        ? begun(
            model, Check.DIRECT, new CheckEffect.Connect(Check.DIRECT, servers), DIRECT_PATIENCE_MS)
        : CheckStep.of(model.with(Check.DIRECT, Plain.NOT_TRIED));
  }

  private static CheckStep relay(CheckModel model) {
    List<IceServer> relays = Servers.relays(model.ice().servers());
    if (relays.isEmpty()) {
      return CheckStep.of(model.with(Check.RELAY, Plain.RELAY_MISSING));
    }
    return model.client().webRtc()
        ? begun(model, Check.RELAY, new CheckEffect.Gather(Check.RELAY, relays), RELAY_PATIENCE_MS)
        : CheckStep.of(model.with(Check.RELAY, Plain.NOT_TRIED));
  }

  private static CheckStep begun(
      CheckModel model, Check check, CheckEffect effect, int patienceMs) {
    return CheckStep.of(
        model.with(check, new Progress.Running(false)),
        effect,
        new CheckEffect.Wait(model.run(), check, patienceMs));
  }

  static CheckStep gathered(CheckModel model, CheckMsg.Gathered msg, long now) {
    if (!model.isRunning(msg.check())) {
      return CheckStep.of(model);
    }
    CheckModel next = model.with(model.ice().withCandidates(msg.types()));
    if (msg.check() != Check.RELAY) {
      return over(next, Check.ADDRESS, address(next, msg, now));
    }
    return msg.found()
        ? CheckStep.of(
            next,
            new CheckEffect.Stop(Check.RELAY),
            new CheckEffect.Connect(Check.RELAY, Servers.relays(next.ice().servers())))
        : over(next, Check.RELAY, refused(msg) ? Plain.RELAY_REFUSED : Plain.RELAY_SILENT);
  }

  private static boolean refused(CheckMsg.Gathered msg) {
    return msg.error() > 0 && msg.error() < CheckMsg.Gathered.UNREACHABLE;
  }

  /**
   * A browser does not tell a server-reflexive candidate that equals the host's own (RFC 8445,
   * section 5.1.3), as in the server's own network or with a public address. So an end without one,
   * without an error and without a long wait is as good as one.
   */
  private static Finding address(CheckModel model, CheckMsg.Gathered msg, long now) {
    if (msg.found()) {
      return Plain.ADDRESS_FOUND;
    }
    Long asked = model.asked().get(Check.ADDRESS);
    boolean quick = asked != null && now - asked < QUICK_MS;
    return msg.error() == 0 && quick ? Plain.ADDRESS_SAME : unanswered(model);
  }

  /**
   * A server on the same computer or network cannot tell an address from outside, and cannot even
   * be asked from each of the device's addresses: that says nothing about the way out.
   */
  static Finding unanswered(CheckModel model) {
    return Servers.near(Servers.mirrors(model.ice().servers()))
        ? Plain.ADDRESS_NEAR
        : Plain.STUN_SILENT;
  }

  static CheckStep over(CheckModel model, Check check, Finding finding) {
    return model.isRunning(check)
        ? CheckStep.of(model.with(check, finding), new CheckEffect.Stop(check))
        : CheckStep.of(model);
  }
}
