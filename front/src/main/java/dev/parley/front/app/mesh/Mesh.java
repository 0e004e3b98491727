package dev.parley.front.app.mesh;

import dev.parley.protocol.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All links, as far as their pictures go.
 *
 * @param links to each person
 * @param uplink what they share
 * @param measuredAt when that was last judged, in ms
 * @param plannedAt when it was last divided, in ms
 * @param spokeAt when the person here last spoke, in ms; 0 = never
 * @param visible whether the page can be seen
 * @param cameraBefore whether the camera was on before pictures were done without
 * @param watched the link that is looked at closely; null = none
 */
public record Mesh(
    Map<PeerId, MeshLink> links,
    Uplink uplink,
    long measuredAt,
    long plannedAt,
    long spokeAt,
    boolean visible,
    boolean cameraBefore,
    @Nullable Watched watched) {

  /**
   * A link that is looked at closely.
   *
   * @param samples a second apart, oldest first; at most {@value #MOST}
   */
  public record Watched(PeerId peer, List<Sample> samples) {
    /** A minute's. */
    public static final int MOST = 60;

    /** Copies the list. */
    public Watched {
      samples = List.copyOf(samples);
    }

    Watched with(Sample next) {
      List<Sample> all = new ArrayList<>(samples);
      if (all.size() >= MOST) {
        all.remove(0);
      }
      all.add(next);
      return new Watched(peer, all);
    }
  }

  /** At the beginning of a call. */
  public static final Mesh EMPTY = new Mesh(Map.of(), Uplink.UNKNOWN, 0, 0, 0, true, false, null);

  /** Copies the links. */
  public Mesh {
    links = Map.copyOf(links);
  }

  /** What is known of the link to someone, over that connection of theirs. */
  public MeshLink link(PeerId peer, int generation, long now) {
    MeshLink known = links.get(peer);
    if (known == null) {
      return MeshLink.fresh(generation, now);
    }
    return known.generation() == generation ? known : known.renewed(generation, now);
  }

  /** The same with what is known of one link. */
  public Mesh with(PeerId peer, MeshLink link) {
    Map<PeerId, MeshLink> next = new HashMap<>(links);
    next.put(peer, link);
    return withLinks(next);
  }

  /** The same with these links and no others. */
  public Mesh withLinks(Map<PeerId, MeshLink> next) {
    return new Mesh(next, uplink, measuredAt, plannedAt, spokeAt, visible, cameraBefore, watched);
  }

  /** The same after the uplink was judged. */
  public Mesh judged(Uplink next, long now) {
    return new Mesh(links, next, now, plannedAt, spokeAt, visible, cameraBefore, watched);
  }

  /** The same after the uplink was divided. */
  public Mesh planned(long now) {
    return new Mesh(links, uplink, measuredAt, now, spokeAt, visible, cameraBefore, watched);
  }

  /** The same with the person here speaking at that moment. */
  public Mesh spoke(long now) {
    return new Mesh(links, uplink, measuredAt, plannedAt, now, visible, cameraBefore, watched);
  }

  /** The same page in sight, or out of it. */
  public Mesh withVisible(boolean next) {
    return new Mesh(links, uplink, measuredAt, plannedAt, spokeAt, next, cameraBefore, watched);
  }

  /** The same with a camera to be switched on again, or not. */
  public Mesh withCameraBefore(boolean next) {
    return new Mesh(links, uplink, measuredAt, plannedAt, spokeAt, visible, next, watched);
  }

  /** The same with another link looked at closely, or none. */
  public Mesh watching(@Nullable PeerId peer) {
    Watched next = peer == null ? null : new Watched(peer, List.of());
    return new Mesh(links, uplink, measuredAt, plannedAt, spokeAt, visible, cameraBefore, next);
  }

  /** What was seen of someone's link, if it is the one looked at closely. */
  public @Nullable Watched watched(PeerId peer) {
    return watched != null && watched.peer().equals(peer) ? watched : null;
  }

  /** The same after someone's link was measured; what is looked at closely is remembered. */
  public Mesh measured(PeerId peer, MeshLink link) {
    Mesh next = with(peer, link);
    return watched == null
            || !watched.peer().equals(peer)
            || link.measured().last().equals(Sample.NONE)
        ? next
        : new Mesh(
            next.links,
            uplink,
            measuredAt,
            plannedAt,
            spokeAt,
            visible,
            cameraBefore,
            watched.with(link.measured().last()));
  }
}
