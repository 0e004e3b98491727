package dev.parley.front.view;

/** What an element is put together from: attributes and children, in any order. */
public sealed interface Part permits Html, Attribute {}
