package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.attribute;
import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.memberOf;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.workflows.fleet.AgentUpdate.updateAgents;
import static io.github.fluentecs.workflows.fleet.InstanceSelection.agentOlderThan;
import static io.github.fluentecs.workflows.fleet.InstanceSelection.olderThan;
import static io.github.fluentecs.workflows.fleet.InstanceSelection.otherAmiThan;
import static io.github.fluentecs.workflows.fleet.Rotation.rotate;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;

import io.github.fluentecs.core.placement.PlacementConstraint;
import io.github.fluentecs.dsl.ClusterScope;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.fleet.AgentOutcome;
import io.github.fluentecs.workflows.fleet.AgentUpdateResult;
import io.github.fluentecs.workflows.fleet.InstanceMachines;
import io.github.fluentecs.workflows.fleet.InstanceSelection;
import io.github.fluentecs.workflows.fleet.Rotation;
import io.github.fluentecs.workflows.fleet.RotationResult;

/** The code of the page on fleets about rotations and agents, so that it compiles. */
final class RotationsPage {
  private final ClusterScope prod = cluster("prod");

  RotationResult rotated(Waiters waiters, InstanceMachines machines) {
    Rotation rotation =
        rotate(prod, otherAmiThan("ami-0fedcba9876543210"), machines)
            .atOnce(percent(10))
            .replacementsFirst()
            .atMost(ofHours(8));
    System.out.println(waiters.await(rotation.plan()).getOrElseThrow(WaitFailure::toException));
    RotationResult result =
        waiters.await(rotation.build()).getOrElseThrow(WaitFailure::toException);
    return result;
  }

  InstanceSelection selection() {
    InstanceSelection selection =
        otherAmiThan("ami-0fedcba9876543210")
            .or(olderThan(ofDays(30)))
            .or(agentOlderThan("1.99.0"));
    return selection;
  }

  PlacementConstraint constraint() {
    PlacementConstraint offTheOldOnes = memberOf(attribute("fluentecs.rotation").doesNotExist());
    return offTheOldOnes;
  }

  AgentUpdateResult updated(Waiters waiters) {
    AgentUpdateResult agents =
        waiters
            .await(
                updateAgents(prod).selecting(agentOlderThan("1.99.0")).atOnce(percent(10)).build())
            .getOrElseThrow(WaitFailure::toException);
    agents.with(AgentOutcome.Status.FAILED).forEach(System.out::println);
    return agents;
  }
}
