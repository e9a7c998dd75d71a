package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.List;

/** Finds the tasks that are to be replaced because of their checks, and says so. */
final class HealthWatch {
  private final Region region;
  private final ServiceNews news;

  HealthWatch(Region region, ServiceNews news) {
    this.region = region;
    this.news = news;
  }

  void look(Fleet fleet) {
    Instant now = region.timeline().now();
    fleet
        .progress()
        .judge(List.copyOf(fleet.tasks().alive()), new Health(fleet.service()), now)
        .forEach(task -> news.unhealthy(fleet, task, Health.checks(task)));
  }
}
