package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.waiters.Waits.after;
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf;

import io.github.fluentecs.waiters.Waiters;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Deploys with the beans that are there. */
@Service
public class Deployer {
  private final Waiters waiters;

  Deployer(Waiters waiters) {
    this.waiters = waiters;
  }

  public String deploy(String cluster, String service, String taskDefinition) {
    var update = cluster(cluster).service(service).update().taskDefinition(taskDefinition).build();
    return waiters
        .await(after(update, web -> rolloutOf(web).atMost(Duration.ofMinutes(30))))
        .fold(failure -> failure.message(), rollout -> service + " runs " + taskDefinition);
  }
}
