package io.github.fluentecs.workflows.verify;

import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something to ask.
 *
 * @param name what is asked, for reports of the wait
 * @param paths the members that refer to it
 * @param ask asks, and judges the answer
 */
record Check(String name, List<String> paths, Supplier<List<Finding>> ask) {

  /** One that needs no question. */
  static Check known(Finding finding) {
    return new Check(finding.path(), List.of(finding.path()), () -> List.of(finding));
  }

  Wait<List<Finding>> asked() {
    return Waits.calling(name, this::findings);
  }

  /** The text of what is thrown stays out of it, since it may have a secret. */
  private List<Finding> findings() {
    try {
      return ask.get();
    } catch (RuntimeException e) {
      String message = "asking for it threw " + e.getClass().getName();
      return paths.stream().<Finding>map(path -> new Finding.Skipped(path, message)).toList();
    }
  }
}
