package org.midad.store.search;

/** A part of some story, such as its headline or its author's name. */
public record Named(Wanted.Part part, String name) {}
