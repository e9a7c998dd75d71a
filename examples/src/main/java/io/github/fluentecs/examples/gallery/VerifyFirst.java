package io.github.fluentecs.examples.gallery;

import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.Verifier;
import java.util.Set;

/** Looks before a deployment whether what it refers to exists. */
public final class VerifyFirst {
  private VerifyFirst() {}

  static String run(Ecs ecs, Waiters waiters) {
    var verifier =
        Verifier.create() // with adapters for AWS services in fluent-ecs-aws
            .images(image -> image.endsWith(":1") ? Answer.found(Set.of()) : Answer.absent());
    var next = family("web").register(containerDefinition("app", "repo/web:2")).fargate(256, 512);
    return waiters
        .await(verifier.verify(next.build()))
        .fold(failure -> failure.message(), found -> found.toString());
  }

  /**
   * Runs it on a simulator.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Sandbox.show(VerifyFirst::run);
  }
}
