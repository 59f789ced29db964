package org.kapacitor.engine.internal.run;

/**
 * Time that a node takes for a message, without its children's. Of a task's messages one in {@value
 * #SAMPLE} is timed in all its nodes, so that the others pay for one look at a flag.
 */
final class ExecutionTime {
  private static final int SAMPLE = 1024;
  private static final int WINDOW = 1000;

  /**
   * What all nodes of a task share: whether the current message is timed, and what children took.
   */
  static final class Sampler {
    private boolean sampling;
    private int messages;
    private long childTime;

    /** A message enters the task. */
    void next() {
      sampling = (++messages & SAMPLE - 1) == 0;
      childTime = 0;
    }
  }

  private final Sampler sampler;
  private long outerChildTime;
  private double average;
  private int samples;

  ExecutionTime(Sampler sampler) {
    this.sampler = sampler;
  }

  boolean sampling() {
    return sampler.sampling;
  }

  long begin() {
    outerChildTime = sampler.childTime;
    sampler.childTime = 0;
    return System.nanoTime();
  }

  void end(long begin) {
    long elapsed = System.nanoTime() - begin;
    long own = Math.max(0, elapsed - sampler.childTime);
    sampler.childTime = outerChildTime + elapsed;
    samples = Math.min(samples + 1, WINDOW);
    average += (own - average) / samples;
  }

  /** Moving average, nanoseconds. */
  long average() {
    return (long) average;
  }
}
