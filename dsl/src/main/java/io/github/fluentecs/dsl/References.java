package io.github.fluentecs.dsl;

import io.github.fluentecs.core.ref.ClusterChildRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.Collection;

/** Finds what several references have in common. */
final class References {
  private References() {}

  /** Returns the one cluster of all references. */
  static ClusterRef cluster(Collection<? extends ClusterChildRef> refs) {
    Arguments.requireItems("refs", refs);
    if (refs.isEmpty()) {
      throw new IllegalArgumentException("refs: given none; allowed is 1 or more, of one cluster");
    }
    ClusterRef first = refs.iterator().next().cluster();
    refs.stream()
        .map(ClusterChildRef::cluster)
        .filter(other -> !first.names(other.text()))
        .findFirst()
        .ifPresent(other -> refuse(first, other));
    return first;
  }

  private static void refuse(ClusterRef first, ClusterRef other) {
    throw new IllegalArgumentException(
        "refs: given resources of " + first + " and of " + other + "; allowed is one cluster");
  }
}
