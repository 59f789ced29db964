package org.kapacitor.node.join;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;

/** The rules of nodes.md section 7.11 written down as they are said, for numbers. */
final class NaiveJoin {
  private final boolean fill;
  private final long[] heads;
  private final TreeMap<Long, Queue<Integer[]>> sets = new TreeMap<>();
  private final List<String> results = new ArrayList<>();
  private Long oldest;

  NaiveJoin(int parents, boolean fill) {
    this.fill = fill;
    heads = new long[parents];
    Arrays.fill(heads, Long.MIN_VALUE);
  }

  void point(int parent, long time, int value) {
    Queue<Integer[]> ofTime = sets.computeIfAbsent(time, t -> new ArrayDeque<>());
    Integer[] set =
        ofTime.stream().filter(s -> s[parent] == null).findFirst().orElseGet(() -> added(ofTime));
    set[parent] = value;
    move(parent, time);
  }

  private Integer[] added(Queue<Integer[]> ofTime) {
    Integer[] set = new Integer[heads.length];
    ofTime.add(set);
    return set;
  }

  void barrier(int parent, long time) {
    move(parent, time);
    results.add("barrier " + time);
  }

  private void move(int parent, long time) {
    oldest = oldest == null ? time : Math.min(oldest, time);
    heads[parent] = time;
    emit(behind());
  }

  private boolean behind() {
    return Arrays.stream(heads).anyMatch(head -> oldest != null && head <= oldest);
  }

  private void emit(boolean onlyComplete) {
    if (sets.isEmpty()) {
      return;
    }
    Queue<Integer[]> ofTime = sets.getOrDefault(oldest, new ArrayDeque<>());
    while (!ofTime.isEmpty()
        && (!onlyComplete || Arrays.stream(ofTime.peek()).noneMatch(v -> v == null))) {
      emit(oldest, ofTime.poll());
    }
    if (ofTime.isEmpty()) {
      sets.remove(oldest);
    }
    oldest = sets.isEmpty() ? null : sets.firstKey();
    if (!onlyComplete) {
      emit(behind());
    }
  }

  private void emit(long time, Integer[] set) {
    if (!fill && Arrays.stream(set).anyMatch(v -> v == null)) {
      return;
    }
    StringBuilder row = new StringBuilder("m ");
    for (int i = 0; i < set.length; i++) {
      row.append(i == 0 ? "" : ",").append((char) ('a' + i)).append(".v=");
      row.append(set[i] == null ? "nil" : set[i] + "i");
    }
    results.add(row.append(' ').append(time).toString());
  }

  void end() {
    while (!sets.isEmpty()) {
      sets.firstEntry().getValue().forEach(set -> emit(sets.firstKey(), set));
      sets.pollFirstEntry();
    }
  }

  String[] results() {
    return results.toArray(String[]::new);
  }
}
