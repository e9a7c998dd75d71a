package io.github.fluentecs.examples;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.workflows.canary.ExternalCanary.externalCanary;
import static io.github.fluentecs.workflows.canary.Undo.undoing;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import io.github.fluentecs.aws.CloudWatchLogGroups;
import io.github.fluentecs.aws.EcrImages;
import io.github.fluentecs.aws.ElbTargetGroups;
import io.github.fluentecs.aws.ElbTraffic;
import io.github.fluentecs.aws.IamRoles;
import io.github.fluentecs.aws.SecretsManagerSecrets;
import io.github.fluentecs.aws.SsmParameters;
import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.diff.Diff;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.TaskDefinition;
import io.github.fluentecs.core.taskset.TaskSet;
import io.github.fluentecs.dsl.ServiceScope;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.Waiters;
import io.github.fluentecs.workflows.canary.Traffic;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.Images;
import io.github.fluentecs.workflows.verify.Verification;
import io.github.fluentecs.workflows.verify.Verifier;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The code of the sections on differences, verification and canaries, so that it compiles. */
abstract class ChecksAndCanariesPage {
  private final ServiceScope web = cluster("prod").service("web");
  private final List<String> log = new ArrayList<>();

  private void log(String line) {
    log.add(line);
  }

  abstract boolean hasMirror(String image);

  void differs(Ecs ecs, CreateService desired) {
    Service there =
        ecs.execute(web.describe().toBuilder().withTags().build().one())
            .getOrElseThrow(EcsFailure::toException);
    Diff diff = Diff.of(desired, there).without("desiredCount");

    if (diff.deploys()) {
      log(diff.toString());
    }
  }

  boolean registers(RegisterTaskDefinition definition, TaskDefinition newest) {
    Diff registered = Diff.of(definition, newest);
    boolean isNew = !registered.isEmpty();
    return isNew;
  }

  boolean verifies(
      Waiters waiters,
      IamClient iam,
      EcrClient ecr,
      SecretsManagerClient secretsManager,
      SsmClient ssm,
      CloudWatchLogsClient logs,
      ElasticLoadBalancingV2Client elb,
      RegisterTaskDefinition definition,
      CreateService desired) {
    Verifier verifier =
        Verifier.create()
            .roles(IamRoles.using(iam))
            .images(EcrImages.using(ecr))
            .secrets(SecretsManagerSecrets.using(secretsManager))
            .parameters(SsmParameters.using(ssm))
            .logGroups(CloudWatchLogGroups.using(logs))
            .targetGroups(ElbTargetGroups.using(elb))
            .vpc("vpc-0a1b2c");

    Either<WaitFailure, Verification> found =
        waiters.await(verifier.verify(definition, desired).atMost(ofMinutes(1)));

    boolean mayDeploy = found.map(Verification::isOk).getOrElse(false);
    return mayDeploy;
  }

  Images own() {
    Images mirror = image -> hasMirror(image) ? Answer.found(Set.of()) : Answer.absent();
    return mirror;
  }

  abstract double errorRate();

  Either<WaitFailure, TaskSet> canary(
      Waiters waiters,
      ElasticLoadBalancingV2Client elb,
      ServiceRef web,
      String ruleArn,
      String blueArn,
      String greenArn) {
    Traffic traffic = ElbTraffic.ofRule(elb, ruleArn, blueArn, greenArn);

    Wait<TaskSet> canary =
        externalCanary(web, "web:43", traffic)
            .steps(10, 50, 100)
            .pausing(ofMinutes(10))
            .checking("error rate", () -> errorRate() < 0.01)
            .within(ofHours(2))
            .deploy();

    Either<WaitFailure, TaskSet> deployed = waiters.await(canary);
    return deployed;
  }

  Wait<Integer> undone(Wait<Integer> shifted, Wait<Integer> back) {
    Wait<Integer> all = undoing(shifted, () -> back, ofMinutes(5));
    return all;
  }
}
