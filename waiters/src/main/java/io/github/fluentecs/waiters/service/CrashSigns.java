package io.github.fluentecs.waiters.service;

import io.github.fluentecs.core.service.Deployment;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.service.ServiceEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from two polls of a service whether tasks stop by themselves. ECS does not count those as
 * failed that reached RUNNING. Pure.
 */
final class CrashSigns {
  private static final Pattern STARTED = Pattern.compile("has started (\\d{1,4}) tasks");

  private CrashSigns() {}

  static boolean areSeen(@Nullable Service before, Service now) {
    Deployment own = now.primaryDeployment().orElse(null);
    if (before == null || own == null) {
      return false;
    }
    return before
        .primaryDeployment()
        .filter(earlier -> earlier.id().equals(own.id()))
        .filter(earlier -> fell(earlier, own) || startedMore(before, now, own))
        .isPresent();
  }

  /** Returns whether fewer tasks run though no fewer are desired. */
  private static boolean fell(Deployment before, Deployment now) {
    return now.runningCount() < before.runningCount()
        && now.desiredCount() >= before.desiredCount();
  }

  /** Returns whether tasks were started again, more of them than are needed. */
  private static boolean startedMore(Service before, Service now, Deployment own) {
    int starts = starts(now, own);
    return starts > own.desiredCount() && starts > starts(before, own);
  }

  private static int starts(Service service, Deployment since) {
    return service.events().stream()
        .filter(event -> isOf(event, since))
        .map(event -> STARTED.matcher(event.message()))
        .filter(Matcher::find)
        .mapToInt(started -> Integer.parseInt(started.group(1)))
        .sum();
  }

  private static boolean isOf(ServiceEvent event, Deployment deployment) {
    return deployment
        .createdAt()
        .flatMap(from -> event.createdAt().filter(at -> !at.isBefore(from)))
        .isPresent();
  }

  /** Returns whether a service is on its way, so that tasks may stop unseen between two polls. */
  static boolean mayBeHidden(Service service) {
    return service.runningCount() != service.desiredCount()
        || service.pendingCount() > 0
        || service.primaryDeployment().filter(own -> !Stability.isComplete(own)).isPresent();
  }
}
