package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.waiters.diagnosis.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is polled, and how. Subjects that name the same resource by id and by ARN are
 * equal, so that it is polled once. Immutable and thread-safe.
 *
 * @param <S> the typed view
 */
public final class Subject<S> {
  private final ResourceRef resource;
  private final TypedLookup<?, S> lookup;
  private final String group;
  private final String key;
  private final UnaryOperator<Evidence> relevant;
  private final EventCoverage coverage;

  private Subject(
      ResourceRef resource,
      TypedLookup<?, S> lookup,
      UnaryOperator<Evidence> relevant,
      EventCoverage coverage) {
    this.resource = resource;
    this.coverage = coverage;
    this.lookup = lookup;
    this.group = lookup.group(resource);
    this.key = lookup.key(resource);
    this.relevant = relevant;
  }

  /**
   * Makes a subject.
   *
   * @param <R> the reference
   * @param <S> the typed view
   * @param lookup how it is polled
   * @param ref the resource
   * @return the subject
   */
  public static <R extends ResourceRef, S> Subject<S> of(Lookup<R, S> lookup, R ref) {
    Objects.requireNonNull(lookup, "lookup");
    Objects.requireNonNull(ref, "ref");
    return new Subject<>(
        ref, new TypedLookup<>(lookup), UnaryOperator.identity(), EventCoverage.NONE);
  }

  /**
   * Narrows the evidence that counts for the wait, for example to one deployment of a service.
   * Polls stay the same. A second filter is applied to what the first one keeps.
   *
   * @param keep a pure function that keeps the evidence that concerns the wait
   * @return the same subject with that filter
   */
  public Subject<S> keepingEvidence(UnaryOperator<Evidence> keep) {
    Objects.requireNonNull(keep, "keep");
    return new Subject<>(
        resource, lookup, evidence -> keep.apply(relevant.apply(evidence)), coverage);
  }

  /**
   * Lets events stand for polls, where {@link WaiterSettings#events} gives them; without them,
   * polls stay the same.
   *
   * @param coverage what events tell of all that the condition looks at
   * @return the same subject with that coverage
   */
  public Subject<S> coveredBy(EventCoverage coverage) {
    return new Subject<>(resource, lookup, relevant, Objects.requireNonNull(coverage, "coverage"));
  }

  /**
   * Returns what events tell of all that the condition looks at.
   *
   * @return {@link EventCoverage#NONE} by default
   */
  public EventCoverage coverage() {
    return coverage;
  }

  /** The lookup, with the references' type recovered for subjects that were made with it. */
  private record TypedLookup<R extends ResourceRef, S>(Lookup<R, S> lookup) {
    Query<Map<String, S>> fetch(List<? extends Subject<?>> subjects) {
      Arguments.requireItems("subjects", subjects);
      return lookup.fetch(subjects.stream().map(subject -> ref(subject.resource())).toList());
    }

    @SuppressWarnings("unchecked") // a subject of this lookup was made from an R
    private R ref(ResourceRef resource) {
      return (R) resource;
    }

    String group(ResourceRef resource) {
      return lookup.group(ref(resource));
    }

    String key(ResourceRef resource) {
      return lookup.key(ref(resource));
    }

    Query<Evidence> diagnosticQuery(ResourceRef resource) {
      return lookup.diagnosticQuery(ref(resource));
    }
  }

  /**
   * Returns the resource.
   *
   * @return the reference
   */
  public ResourceRef resource() {
    return resource;
  }

  /**
   * Returns how the resource is polled.
   *
   * @return the lookup
   */
  public Lookup<?, S> lookup() {
    return lookup.lookup;
  }

  /**
   * Returns what subjects that share a call have in common.
   *
   * @return the lookup's {@link Lookup#group group}
   */
  public String group() {
    return group;
  }

  /**
   * Returns what identifies the resource within its group.
   *
   * @return the lookup's {@link Lookup#key key}
   */
  public String key() {
    return key;
  }

  /**
   * Makes the query of one poll.
   *
   * @param subjects subjects that share this one's lookup and group
   * @return the resources that ECS knows, by key
   */
  public Query<Map<String, S>> fetch(List<? extends Subject<?>> subjects) {
    return lookup.fetch(Arguments.requireItems("subjects", subjects));
  }

  /**
   * Makes the query for the cause of a failure.
   *
   * @return the query, as {@link Lookup#diagnosticQuery} makes it
   */
  public Query<Evidence> diagnosticQuery() {
    return lookup.diagnosticQuery(resource);
  }

  /**
   * Keeps the evidence that concerns the wait.
   *
   * @param evidence what ECS said of the resource
   * @return what {@link #keepingEvidence} keeps of it; by default all
   */
  public Evidence relevant(Evidence evidence) {
    Objects.requireNonNull(evidence, "evidence");
    return evidence.isEmpty() ? evidence : relevant.apply(evidence);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject<?> that
        && key.equals(that.key)
        && group.equals(that.group)
        && lookup.lookup == that.lookup.lookup;
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, group);
  }

  /** Returns the resource's text. */
  @Override
  public String toString() {
    return resource.toString();
  }
}
