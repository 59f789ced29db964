package org.kapacitor.input.hostmetrics.internal.figure;

/**
 * Time that a processor spent since the system started, in a unit that is the same for all of them.
 *
 * @param name {@code cpu0}, {@code cpu1}, … or {@code cpu-total}
 * @param user with the time of {@code guest}
 * @param nice with the time of {@code guestNice}
 */
public record CpuTimes(
    String name,
    long user,
    long nice,
    long system,
    long idle,
    long iowait,
    long irq,
    long softirq,
    long steal,
    long guest,
    long guestNice) {}
