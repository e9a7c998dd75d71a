package io.github.fluentecs.simulator.event;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.event.Event.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Picks events of the log; an immutable value. An event is picked if it passes every part.
 *
 * @param kinds what it is about
 * @param since the number of the last event that was seen, 0 for none
 * @param from the earliest instant; null for any
 * @param resource a part of its {@linkplain Event#resource() resource}; null for any
 */
public record EventFilter(
    Set<Kind> kinds, long since, @Nullable Instant from, @Nullable String resource) {
  private static final EventFilter CHANGES =
      new EventFilter(EnumSet.complementOf(EnumSet.of(Kind.READ)), 0, null, null);

  /**
   * Copies the kinds.
   *
   * @param kinds what it is about
   * @param since the number of the last event that was seen, 0 for none
   * @param from the earliest instant; null for any
   * @param resource a part of its {@linkplain Event#resource() resource}; null for any
   */
  public EventFilter {
    EnumSet<Kind> copy = EnumSet.noneOf(Kind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
  }

  /**
   * All events but reads.
   *
   * @return what the log shows by itself
   */
  public static EventFilter changes() {
    return CHANGES;
  }

  /**
   * All events, reads among them.
   *
   * @return everything that the log still holds
   */
  public static EventFilter everything() {
    return CHANGES.kinds(Kind.values());
  }

  /**
   * The same for some kinds only.
   *
   * @param some what the events are about
   * @return a copy
   */
  public EventFilter kinds(Kind... some) {
    return new EventFilter(Set.copyOf(Arrays.asList(some)), since, from, resource);
  }

  /**
   * The same for events after one that was seen before.
   *
   * @param sequence its number
   * @return a copy
   */
  public EventFilter since(long sequence) {
    return new EventFilter(kinds, sequence, from, resource);
  }

  /**
   * The same from an instant of simulated time on.
   *
   * @param instant the earliest instant
   * @return a copy
   */
  public EventFilter from(Instant instant) {
    return new EventFilter(kinds, since, requireNonNull(instant, "instant"), resource);
  }

  /**
   * The same for some resources only.
   *
   * @param part a part of an ARN or of the name of an operation, such as {@code service/prod/web}
   * @return a copy
   */
  public EventFilter resource(String part) {
    return new EventFilter(kinds, since, from, requireNonNull(part, "part"));
  }

  /**
   * Whether an event is picked.
   *
   * @param event an event of the log
   * @return true if it passes every part
   */
  public boolean picks(Event event) {
    return kinds.contains(event.kind())
        && event.sequence() > since
        && (from == null || !event.at().isBefore(from))
        && (resource == null || event.resource().contains(resource));
  }
}
