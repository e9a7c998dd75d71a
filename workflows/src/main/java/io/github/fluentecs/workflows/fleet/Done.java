package io.github.fluentecs.workflows.fleet;

import io.github.fluentecs.core.ref.ResourceRef;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a tear-down has done so far.
 *
 * @param deleted what it ended, in that order
 * @param kept what it left on purpose or could do without
 */
record Done(List<ResourceRef> deleted, List<NotDeleted> kept) {
  static final Done NOTHING = new Done(List.of(), List.of());

  Done plus(List<ResourceRef> more) {
    return new Done(Stream.concat(deleted.stream(), more.stream()).distinct().toList(), kept);
  }

  Done keeping(List<NotDeleted> all) {
    return new Done(deleted, all);
  }
}
