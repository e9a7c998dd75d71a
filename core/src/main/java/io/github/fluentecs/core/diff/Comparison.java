package io.github.fluentecs.core.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks two trees and keeps what differs. */
final class Comparison {
  private final List<Difference> differences = new ArrayList<>();
  private final Set<String> deploying;

  private Comparison(Set<String> deploying) {
    this.deploying = deploying;
  }

  static List<Difference> of(Trees trees) {
    Comparison comparison = new Comparison(trees.deploying());
    comparison.members(Place.root(), trees.found(), trees.desired());
    return comparison.differences;
  }

  /** Tells whether two items of a list are the same. */
  static boolean isSame(String member, @Nullable Object found, @Nullable Object desired) {
    Comparison comparison = new Comparison(Set.of());
    comparison.values(Place.root().member(member), found, desired);
    return comparison.differences.isEmpty();
  }

  private void members(Place place, Map<?, ?> found, Map<?, ?> desired) {
    Set<Object> names = new LinkedHashSet<>(desired.keySet());
    names.addAll(found.keySet());
    for (Object name : names) {
      values(place.member(String.valueOf(name)), found.get(name), desired.get(name));
    }
  }

  private void values(Place place, @Nullable Object found, @Nullable Object desired) {
    if (Equivalents.isNothing(found) && Equivalents.isNothing(desired)) {
      return;
    }
    if (found instanceof Map<?, ?> there && desired instanceof Map<?, ?> wanted) {
      members(place, there, wanted);
    } else if (isStructured(found) || isStructured(desired)) {
      items(place, listed(found), listed(desired));
    } else if (found instanceof List<?> || desired instanceof List<?>) {
      if (!Items.isSameList(place.name(), listed(found), listed(desired))) {
        differ(place, found, desired);
      }
    } else if (!Equivalents.isSame(place.name(), found, desired)) {
      differ(place, found, desired);
    }
  }

  private void items(Place place, List<?> found, List<?> desired) {
    for (Items.Pair pair : Items.pairs(place.name(), found, desired)) {
      Place item = place.item(pair.label());
      if (pair.found() == null || pair.desired() == null) {
        differ(item, pair.found(), pair.desired());
      } else {
        values(item, pair.found(), pair.desired());
      }
    }
  }

  private static boolean isStructured(@Nullable Object value) {
    return value instanceof List<?> items && !items.isEmpty() && items.get(0) instanceof Map<?, ?>;
  }

  private static List<?> listed(@Nullable Object value) {
    return value instanceof List<?> items ? items : List.of();
  }

  private void differ(Place place, @Nullable Object found, @Nullable Object desired) {
    boolean deploys = deploying.contains(place.outermost());
    differences.add(
        new Difference(
            place.path(),
            Shown.of(found, place.secret()),
            Shown.of(desired, place.secret()),
            deploys));
  }
}
