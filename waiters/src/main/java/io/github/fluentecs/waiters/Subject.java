package io.github.fluentecs.waiters;

import io.github.fluentecs.core.ResourceRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a wait looks at: a resource, and how. Two subjects that name the same resource in different
 * ways are equal, so that it is asked for once. Immutable and thread-safe.
 *
 * @param <S> the typed view
 */
public final class Subject<S> {
  private final ResourceRef resource;
  private final Way<?, S> way;
  private final String group;
  private final String key;

  private Subject(ResourceRef resource, Way<?, S> way, String group, String key) {
    this.resource = resource;
    this.way = way;
    this.group = group;
    this.key = key;
  }

  /**
   * Makes a subject.
   *
   * @param <R> the reference
   * @param <S> the typed view
   * @param lookup how to look
   * @param ref the resource
   * @return the subject
   */
  public static <R extends ResourceRef, S> Subject<S> of(Lookup<R, S> lookup, R ref) {
    return new Subject<>(ref, new Way<>(lookup), lookup.group(ref), lookup.key(ref));
  }

  /** The lookup, with the references' type recovered for subjects that were made with it. */
  private record Way<R extends ResourceRef, S>(Lookup<R, S> lookup) {
    @SuppressWarnings("unchecked") // a subject of this lookup was made from an R
    Inquiry<Map<String, S>> ask(List<? extends Subject<?>> subjects) {
      return lookup.ask(subjects.stream().map(subject -> (R) subject.resource()).toList());
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

  Lookup<?, S> lookup() {
    return way.lookup;
  }

  String group() {
    return group;
  }

  String key() {
    return key;
  }

  /** Asks for subjects that share this one's lookup and group. */
  Inquiry<Map<String, S>> ask(List<? extends Subject<?>> subjects) {
    return way.ask(subjects);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject<?> that
        && key.equals(that.key)
        && group.equals(that.group)
        && way.lookup == that.way.lookup;
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
