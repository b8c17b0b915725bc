/**
 * How long the editor lets its writer wait, measured: keys, opening, scrolling and memory with a
 * story of real articles, beside a {@code JTextPane} of Swing that holds the same text in the same
 * run; and how long comparing two versions takes. {@code mvn -B -Pbench test} runs it.
 */
package org.midad.bench;
