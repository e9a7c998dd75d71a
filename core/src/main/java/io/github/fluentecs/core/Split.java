package io.github.fluentecs.core;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/**
 * How a request that is too big for one call becomes several requests. Immutable and thread-safe.
 *
 * @param <Q> the SDK request
 */
public final class Split<Q extends EcsRequest> {
  private final String member;
  private final int most;
  private final boolean counts;
  private final Function<Q, List<@Nullable String>> read;
  private final BiFunction<Q, List<String>, Q> write;

  private Split(
      String member,
      int most,
      boolean counts,
      Function<Q, List<@Nullable String>> read,
      BiFunction<Q, List<String>, Q> write) {
    this.member = Objects.requireNonNull(member, "member");
    this.most = most;
    this.counts = counts;
    this.read = read;
    this.write = write;
  }

  /**
   * Splits a list of ids that are read: an id that is repeated is asked for once.
   *
   * @param <Q> the SDK request
   * @param member the list's member; the rule {@code Operation/member} says the same limit
   * @param most how many ids one call takes
   * @param read reads the list
   * @param write returns a copy of a request with another list
   * @return the split
   */
  public static <Q extends EcsRequest> Split<Q> reads(
      String member,
      int most,
      Function<Q, List<String>> read,
      BiFunction<Q, List<String>, Q> write) {
    Objects.requireNonNull(read, "read");
    return writes(member, most, request -> distinct(read.apply(request)), write);
  }

  /**
   * Splits a list of ids of what is changed: a repeated id stays a violation.
   *
   * @param <Q> the SDK request
   * @param member the list's member; the rule {@code Operation/member} says the same limit
   * @param most how many ids one call takes
   * @param read reads the list
   * @param write returns a copy of a request with another list
   * @return the split
   */
  public static <Q extends EcsRequest> Split<Q> writes(
      String member,
      int most,
      Function<Q, List<String>> read,
      BiFunction<Q, List<String>, Q> write) {
    Objects.requireNonNull(read, "read");
    return new Split<>(member, most, false, read, Objects.requireNonNull(write, "write"));
  }

  /**
   * Splits a number of things to start.
   *
   * @param <Q> the SDK request
   * @param member the number's member; the rule {@code Operation/member} says the same limit
   * @param most how many one call takes
   * @param read reads the number
   * @param write returns a copy of a request with another number
   * @return the split
   */
  public static <Q extends EcsRequest> Split<Q> count(
      String member, int most, ToIntFunction<Q> read, BiFunction<Q, Integer, Q> write) {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(write, "write");
    return new Split<>(
        member,
        most,
        true,
        request -> Collections.nCopies(Math.max(0, read.applyAsInt(request)), null),
        (request, slots) -> write.apply(request, slots.size()));
  }

  private static List<String> distinct(List<String> ids) {
    return new HashSet<>(ids).size() == ids.size() ? ids : List.copyOf(new LinkedHashSet<>(ids));
  }

  /**
   * Returns the member that is split.
   *
   * @return its name
   */
  public String member() {
    return member;
  }

  /**
   * Returns how much one call takes.
   *
   * @return the limit
   */
  public int most() {
    return most;
  }

  /** Returns the ids that a command asks for; none where it does not ask by ids. */
  static <Q extends EcsRequest> List<String> namesOf(Operation<?, ?, Q, ?, ?> command) {
    Split<Q> split = command.action().splitOrNull();
    return split == null
        ? List.of()
        : split.read.apply(command.toSdk()).stream().filter(Objects::nonNull).toList();
  }

  /** Returns the id of the rule that says the limit. */
  String rule(String operation) {
    return operation + "/" + member;
  }

  Q write(Q whole, List<@Nullable String> slots) {
    return write.apply(whole, slots);
  }

  Slices<Q> slices(Q whole) {
    return new Slices<>(this, whole, write.apply(whole, List.of()), read.apply(whole));
  }

  /**
   * A request and all that it asks for.
   *
   * @param slots what it asks for, one by one; null for what has no id yet
   */
  record Slices<Q extends EcsRequest>(
      Split<Q> split, Q whole, Q emptied, List<@Nullable String> slots) {
    int size() {
      return slots.size();
    }

    int parts() {
      return isCountOfNone() ? 1 : (slots.size() + split.most - 1) / split.most;
    }

    /** Returns whether a number was asked for, and it is none; that is for the rules to refuse. */
    boolean isCountOfNone() {
      return split.counts && slots.isEmpty();
    }

    Q request(int part) {
      return slots.isEmpty() ? whole : split.write(emptied, slots(part));
    }

    List<@Nullable String> slots(int part) {
      int from = part * split.most;
      return slots.subList(from, Math.min(slots.size(), from + split.most));
    }
  }
}
