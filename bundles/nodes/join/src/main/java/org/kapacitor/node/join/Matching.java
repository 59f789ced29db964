package org.kapacitor.node.join;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapacitor.api.data.Dimensions;
import org.kapacitor.api.data.Group;
import org.kapacitor.api.node.Output;
import org.kapacitor.api.node.StateIo;
import org.kapacitor.api.text.Utf8Order;

/**
 * Joins parents that are grouped by different tags: what has more dimensions than the join ("more
 * specific") is brought together with what has not (its match), and both are joined in the group of
 * the specific one (nodes.md section 7.11, "on").
 *
 * @param <M> points or batches
 */
final class Matching<M> {
  private static final long NEVER = JoinGroup.NEVER;
  private static final int MIN_PLACES = 1024;

  private final Joiner<M> joiner;
  private final Dimensions on;
  private final Dimensions onWithName;

  /** By the id of their group under the dimensions joined on. */
  private final Map<String, Meeting<M>> meetings = new LinkedHashMap<>();

  /** Where the data of each group of the parents goes. */
  private final Map<Group, Place<M>> places = new HashMap<>();

  private final boolean[] reported;
  private boolean allReported;

  private record Place<M>(Meeting<M> meeting, boolean specific) {}

  Matching(Joiner<M> joiner, List<String> names) {
    this.joiner = joiner;
    String[] sorted = names.toArray(String[]::new);
    Arrays.sort(sorted, Utf8Order::compare);
    on = Dimensions.ofSorted(false, sorted);
    onWithName = Dimensions.ofSorted(true, sorted);
    reported = new boolean[joiner.parents()];
  }

  void take(int parent, M message, Output out) {
    if (!allReported) {
      reported[parent] = true;
      allReported = allReported();
    }
    Place<M> place = place(message);
    Meeting<M> meeting = place.meeting;
    long time = joiner.rounded(message);
    meeting.mark(parent, time);
    long lowMark = allReported ? meeting.lowMark() : NEVER;
    if (allReported) {
      sendAlone(meeting, lowMark, out);
    }
    Waiting<M> waiting = new Waiting<>(parent, message, time);
    if (place.specific) {
      takeSpecific(meeting, waiting, lowMark, out);
    } else {
      takeMatch(meeting, waiting, out);
    }
  }

  private boolean allReported() {
    for (boolean each : reported) {
      if (!each) {
        return false;
      }
    }
    return true;
  }

  private Place<M> place(M message) {
    Place<M> known = places.get(joiner.group(message));
    return known != null ? known : findPlace(message);
  }

  private Place<M> findPlace(M message) {
    Group group = joiner.group(message);
    // Groups come and go: places of those that are gone must not add up.
    if (places.size() > MIN_PLACES + 2 * joiner.groups()) {
      places.clear();
    }
    Dimensions by = group.dimensions().byName() ? onWithName : on;
    String id = by.id(joiner.name(message), group.tags());
    Meeting<M> meeting = meetings.computeIfAbsent(id, i -> new Meeting<>(joiner.parents()));
    boolean specific = group.dimensions().names().size() > on.names().size();
    Place<M> found = new Place<>(meeting, specific);
    places.put(group, found);
    return found;
  }

  /** Sends what no match will come for any more. */
  private void sendAlone(Meeting<M> meeting, long lowMark, Output out) {
    for (Waiting<M> first = meeting.specifics.peek();
        first != null && first.time() < lowMark;
        first = meeting.specifics.peek()) {
      meeting.specifics.poll();
      send(first, joiner.currentGroup(first.message()), out);
    }
  }

  private void takeSpecific(Meeting<M> meeting, Waiting<M> specific, long lowMark, Output out) {
    boolean matched = false;
    int passed = 0;
    for (Waiting<M> match : meeting.matches) {
      if (match.time() == specific.time()) {
        sendBoth(specific, match, out);
        matched = true;
      }
      if (match.time() >= lowMark) {
        break;
      }
      passed++;
    }
    if (allReported) {
      meeting.dropMatches(passed);
    }
    if (!matched && allReported && specific.time() < lowMark) {
      send(specific, joiner.group(specific.message()), out);
    } else if (!matched) {
      meeting.specifics.add(kept(specific));
    }
  }

  private void takeMatch(Meeting<M> meeting, Waiting<M> match, Output out) {
    meeting.matches.add(kept(match));
    for (Waiting<M> first = meeting.specifics.peek();
        first != null && first.time() == match.time();
        first = meeting.specifics.peek()) {
      meeting.specifics.poll();
      sendBoth(first, match, out);
    }
  }

  private Waiting<M> kept(Waiting<M> waiting) {
    return new Waiting<>(waiting.parent(), joiner.keep(waiting.message(), null), waiting.time());
  }

  private void sendBoth(Waiting<M> specific, Waiting<M> match, Output out) {
    Group group = joiner.currentGroup(specific.message());
    send(specific, group, out);
    send(match, group, out);
  }

  private void send(Waiting<M> waiting, Group group, Output out) {
    joiner.collect(group, waiting.parent(), waiting.message(), out);
  }

  /** A parent has deleted a group. */
  void delete(int parent, Group group, boolean allMarks) {
    Meeting<M> meeting = meetings.get(group.id());
    if (meeting != null) {
      meeting.clear(parent);
    }
    if (allMarks) {
      meetings.values().forEach(Meeting::clearMarks);
    }
    meetings.values().removeIf(Meeting::isEmpty);
    places.clear();
  }

  void state(StateIo io) {
    for (int i = 0; i < reported.length; i++) {
      reported[i] = io.bool("reported" + i, reported[i]);
    }
    allReported = allReported();
    String[] ids = io.texts("ids", meetings.keySet().toArray(String[]::new));
    for (int i = 0; i < ids.length; i++) {
      meetings
          .computeIfAbsent(ids[i], id -> new Meeting<>(joiner.parents()))
          .state(io.part("meeting" + i), joiner);
    }
  }
}
