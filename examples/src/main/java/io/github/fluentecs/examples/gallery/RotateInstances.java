package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.workflows.fleet.InstanceSelection.otherAmiThan;
import static io.github.fluentecs.workflows.fleet.Rotation.rotate;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;

/** Replaces the container instances that were started from another AMI, half of them at once. */
public final class RotateInstances {
  private RotateInstances() {}

  static String run(Ecs ecs, Waiters waiters) {
    var prod = cluster("prod");
    var ami = "ami-0fedcba9876543210";
    var machines = new InstanceFleet(ecs, prod, ami); // AutoScalingMachines of fluent-ecs-aws
    var rotation =
        rotate(prod, otherAmiThan(ami), machines)
            .atOnce(percent(50))
            .replacementsFirst()
            .atMost(ofHours(8));
    return waiters
        .await(rotation.build())
        .fold(failure -> failure.message(), done -> done.replaced().size() + " replaced");
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(RotateInstances::run);
  }
}
