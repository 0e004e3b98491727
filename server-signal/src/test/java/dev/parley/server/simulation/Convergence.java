package dev.parley.server.simulation;

import dev.parley.front.app.InCall;
import dev.parley.front.app.Participant;
import dev.parley.front.app.Presence;
import dev.parley.front.app.Signaling;
import dev.parley.front.app.link.Phase;
import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must come about once nothing breaks any more: everyone is in a call with everyone. */
final class Convergence {
  private final World world;

  Convergence(World world) {
    this.world = world;
  }

  /** What is still wrong; nothing when all is well. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    if (!world.server.steady()) {
      complaints.add("there is no server");
    }
    Set<PeerId> here = world.pages().stream().map(SimulatedPage::id).collect(Collectors.toSet());
    if (world.server.remembersMoreThan(here)) {
      complaints.add("there are seats of people who are gone");
    }
    for (SimulatedPage page : world.pages()) {
      InCall call = page.call();
      if (call == null) {
        complaints.add(page.name() + " is not in the call: " + page.model().getClass());
      } else {
        company(page, call, complaints);
      }
    }
    return complaints;
  }

  private void company(SimulatedPage page, InCall call, List<String> complaints) {
    SimulatedSocket socket = page.socket();
    if (!(call.signaling() instanceof Signaling.Joined)) {
      complaints.add(page.name() + " is not joined: " + call.signaling());
    } else if (socket == null || !socket.works()) {
      complaints.add(page.name() + " believes in a dead socket");
    }
    Set<PeerId> shown = new HashSet<>();
    for (Participant participant : call.participants()) {
      shown.add(participant.id());
      if (!world.isHere(participant.id())) {
        complaints.add(page.name() + " shows " + world.nameOf(participant.id()) + ", who is gone");
      }
    }
    for (SimulatedPage other : world.pages()) {
      if (other != page && !shown.contains(other.id())) {
        complaints.add(page.name() + " does not show " + other.name());
      } else if (other != page) {
        String complaint = link(page, other, call.participant(other.id()));
        if (complaint != null) {
          complaints.add(page.name() + " to " + other.name() + ": " + complaint);
        }
      }
    }
  }

  private @Nullable String link(
      SimulatedPage page, SimulatedPage other, @Nullable Participant participant) {
    SimulatedConnection here = page.links().to(other.id());
    SimulatedConnection there = other.links().to(page.id());
    if (participant == null || here == null || there == null) {
      return "no connection";
    }
    if (participant.presence() != Presence.PRESENT) {
      return "presence " + participant.presence();
    }
    if (!world.network.reachable(page.host(), other.host())) {
      return null;
    }
    if (!participant.live()) {
      return "not live: "
          + participant.link().phase()
          + " "
          + participant.link().connectivity()
          + " "
          + participant.link().repair();
    }
    if (participant.link().phase() != Phase.STABLE || !here.stable()) {
      return "not stable: " + participant.link().phase();
    }
    return together(here, there);
  }

  /** Both ends are connected with each other, and go by the same descriptions. */
  private static @Nullable String together(SimulatedConnection here, SimulatedConnection there) {
    if (here.generation() != there.generation() || here.ice().counterpart() != there) {
      return "connected with another connection than " + there.name();
    }
    return Objects.equals(here.agreement(), there.agreement()) && here.agreement() != null
        ? null
        : "no agreement: " + here.agreement() + " against " + there.agreement();
  }
}
