package io.github.fluentecs.core.event;

import io.github.fluentecs.core.ref.ResourceRef;

/** Compares resources that are named in different ways. */
final class SameResource {
  private SameResource() {}

  /** Returns whether two references of any form name one resource, in a cluster of one name. */
  static boolean is(ResourceRef one, ResourceRef other) {
    return one.kind().equals(other.kind())
        && one.names(other.text())
        && one.parent()
            .map(parent -> other.parent().filter(it -> is(parent, it)).isPresent())
            .orElse(true);
  }

  /** Returns whether a resource is another one, or lives in it. */
  static boolean isOrIsIn(ResourceRef one, ResourceRef other) {
    return is(one, other) || one.parent().filter(parent -> is(parent, other)).isPresent();
  }
}
