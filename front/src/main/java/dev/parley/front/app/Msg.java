package dev.parley.front.app;

/** Something that has happened, told by the browser in the past tense. One family a source. */
public sealed interface Msg extends Happening
    permits UiMsg, PageMsg, MediaMsg, SignalingMsg, LinkMsg, FileMsg, SafetyMsg {}
