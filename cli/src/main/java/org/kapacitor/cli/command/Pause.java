package org.kapacitor.cli.command;

/** Lets time pass between two questions to the server. */
public interface Pause {
  /** Waits; returns early with {@link InterruptedException} when the thread is interrupted. */
  void millis(long count) throws InterruptedException;
}
