package io.github.fluentecs.simulator.engine;

import java.time.Instant;
import java.util.List;

/** Finds the tasks that are to be replaced because of their checks, and says so. */
final class HealthWatch {
  private final Timeline timeline;
  private final ServiceNews news;

  HealthWatch(Timeline timeline, ServiceNews news) {
    this.timeline = timeline;
    this.news = news;
  }

  void look(Fleet fleet) {
    Instant now = timeline.now();
    fleet
        .progress()
        .judge(List.copyOf(fleet.tasks().alive()), new Health(fleet.service()), now)
        .forEach(task -> news.unhealthy(fleet, task, Health.checks(task)));
  }
}
