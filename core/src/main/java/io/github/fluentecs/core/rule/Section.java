package io.github.fluentecs.core.rule;

import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.Lazy;

/** Some rules of an operation, which are asked together, or not at all. Thread-safe. */
sealed interface Section<Q extends EcsRequest> {
  /** Tells whether the rules may have something to say of a request. */
  boolean speaksOf(Q request);

  void addTo(List<Rule<Q>> list);

  /**
   * Rules that are always asked.
   *
   * @param rules the rules
   */
  record Always<Q extends EcsRequest>(List<Rule<Q>> rules) implements Section<Q> {
    @Override
    public boolean speaksOf(Q request) {
      return true;
    }

    @Override
    public void addTo(List<Rule<Q>> list) {
      list.addAll(rules);
    }
  }

  /**
   * Sections that one look decides about, made when they are asked for the first time: making the
   * forty rules of an operation takes a program 10 to 20 ms at its start.
   *
   * @param look what is seen of the request
   * @param asked what the look says where the sections are asked
   * @param sections the sections
   */
  record Looked<Q extends EcsRequest>(
      Predicate<? super Q> look, boolean asked, Lazy<List<Section<Q>>> sections)
      implements Section<Q> {
    @Override
    public boolean speaksOf(Q request) {
      return look.test(request) == asked;
    }

    @Override
    public void addTo(List<Rule<Q>> list) {
      sections.getValue().forEach(section -> section.addTo(list));
    }
  }
}
