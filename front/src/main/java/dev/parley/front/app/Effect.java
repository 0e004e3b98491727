package dev.parley.front.app;

/** Something to be done by the browser, in order. One family a part of the browser. */
public sealed interface Effect
    permits PageEffect, MediaEffect, SignalingEffect, LinkEffect, FileEffect, SafetyEffect {}
