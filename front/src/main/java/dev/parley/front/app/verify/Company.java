package dev.parley.front.app.verify;

import dev.parley.protocol.LinkEnds;
import dev.parley.protocol.PeerId;
import dev.parley.protocol.RoomId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the call at a moment, as far as a safety code is concerned.
 *
 * @param self this page
 * @param room where
 * @param links to all others that can be reached and whose ends are known, ordered by peer
 * @param missing the others
 * @param device the own public key; null if this page has none
 */
public record Company(
    PeerId self,
    RoomId room,
    List<LinkEnds> links,
    List<PeerId> missing,
    @Nullable String device) {}
