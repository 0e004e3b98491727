package dev.parley.front.app.media;

/**
 * A device that the person can choose.
 *
 * @param kind what it is for
 * @param id the browser's id for this origin; empty until permission was given
 * @param label the device's own name; empty until permission was given
 */
public record Device(DeviceKind kind, String id, String label) {}
