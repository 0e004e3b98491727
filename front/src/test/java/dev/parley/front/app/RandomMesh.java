package dev.parley.front.app;

import dev.parley.front.app.link.Traffic;
import dev.parley.front.app.mesh.Saving;
import dev.parley.front.app.stage.Size;
import dev.parley.protocol.PeerId;
import java.util.List;
import java.util.Random;

/** Messages about how links do and what is drawn of them. */
final class RandomMesh {

  private static final List<Saving> SAVINGS = List.of(Saving.values());

  private RandomMesh() {}

  static Msg pressed(Random random, PeerId peer, Size size) {
    return switch (random.nextInt(4)) {
      case 0 -> new UiMsg.ToggledSaving(SAVINGS.get(random.nextInt(3)));
      case 1 -> new UiMsg.ToggledDetails(peer);
      default -> new UiMsg.TileDrawn(peer, random.nextBoolean(), size);
    };
  }

  static Traffic traffic(Random random) {
    Traffic.Flow flow =
        new Traffic.Flow(
            random.nextInt(1 << 20),
            random.nextInt(1 << 20),
            random.nextInt(50),
            random.nextInt(1000),
            random.nextInt(3_000_000),
            random.nextInt(1080),
            random.nextInt(30),
            "VP8");
    return new Traffic(random.nextInt(3), random.nextInt(3), false, 1, flow);
  }
}
