package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.cluster;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.failure.EcsFailure;
import org.springframework.stereotype.Service;

@Service
public class Clusters {
  private final Ecs ecs;

  Clusters(Ecs ecs) {
    this.ecs = ecs;
  }

  public String create(String name) {
    return ecs.execute(cluster(name).create().build())
        .getOrElseThrow(EcsFailure::toException)
        .status()
        .orElseThrow()
        .text();
  }
}
