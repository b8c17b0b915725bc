package org.midad.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of pieces of work done on one thread, and how long each took: by the clock, and of the
 * processor. On a machine that is busy with other things the two differ.
 */
public final class Work {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Long> wall = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();
  private long wallSum;
  private long processorSum;
  private long wallFrom;
  private long processorFrom;

  void start() {
    processorFrom = THREADS.getCurrentThreadCpuTime();
    wallFrom = System.nanoTime();
  }

  void stop() {
    wallSum += System.nanoTime() - wallFrom;
    processorSum += THREADS.getCurrentThreadCpuTime() - processorFrom;
  }

  /** The piece is whole: what follows is the next one. */
  void next() {
    wall.add(wallSum);
    processor.add(processorSum);
    wallSum = 0;
    processorSum = 0;
  }

  /** Drops what was done of a piece that is not whole. */
  void drop() {
    wallSum = 0;
    processorSum = 0;
  }

  void forget() {
    wall.clear();
    processor.clear();
    drop();
  }

  int size() {
    return wall.size();
  }

  /**
   * Milliseconds by the clock.
   *
   * @param part of the pieces that took no longer, from 0 to 1
   */
  double wall(double part) {
    return millis(wall, part);
  }

  /** Milliseconds of the processor, likewise. */
  double processor(double part) {
    return millis(processor, part);
  }

  private static double millis(List<Long> nanos, double part) {
    List<Long> sorted = nanos.stream().sorted().toList();
    int index = (int) Math.ceil(part * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1)) / 1e6;
  }
}
