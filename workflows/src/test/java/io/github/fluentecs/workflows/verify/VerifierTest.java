package io.github.fluentecs.workflows.verify;

import static io.github.fluentecs.workflows.verify.FakeAccount.AMD;
import static io.github.fluentecs.workflows.verify.FakeAccount.GROUP;
import static io.github.fluentecs.workflows.verify.FakeAccount.complete;
import static io.github.fluentecs.workflows.verify.FakeAccount.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waiters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** All defects are found at once, and what nobody could tell is never right. */
class VerifierTest {
  private static Verification found(Wait<Verification> verification) {
    try (EcsSimulator simulator = EcsSimulator.create();
        EcsClient client = simulator.client();
        Waiters waiters = Waiters.using(Ecs.using(client))) {
      return waiters.await(verification).get();
    }
  }

  private static Verification web(FakeAccount account) {
    return found(account.verifier().verify(WebService.definition(), WebService.service()));
  }

  @Test
  void verify_nothingWrong_isOk() {
    Verification verification = web(complete());

    assertThat(verification.isOk()).as("%s", verification).isTrue();
    assertThat(verification.findings())
        .extracting(Finding::path)
        .containsExactly(
            "taskRoleArn",
            "executionRoleArn",
            "containerDefinitions[app].image",
            "containerDefinitions[app].secrets[DB].valueFrom",
            "containerDefinitions[app].secrets[URL].valueFrom",
            "containerDefinitions[app].logConfiguration.options.awslogs-group",
            "loadBalancers[app:80].targetGroupArn");
  }

  @Test
  void verify_sevenDefects_givesSevenFindings() {
    Verification verification =
        web(
            new FakeAccount()
                .has("task", Answer.found(trust("ec2.amazonaws.com")))
                .has("web:1", Answer.found(Set.of(AMD)))
                .has(WebService.SECRET, Answer.found(Set.of("user")))
                .has(
                    GROUP,
                    Answer.found(
                        new TargetGroupFacts("instance", "HTTP", Optional.of("vpc-1"), true))));

    assertThat(verification.isOk()).isFalse();
    assertThat(verification.skipped()).isEmpty();
    assertThat(verification.toString().lines())
        .containsExactly(
            "wrong: taskRoleArn: ecs-tasks.amazonaws.com may not assume task; let its trust policy"
                + " allow sts:AssumeRole to the service ecs-tasks.amazonaws.com",
            "wrong: executionRoleArn: there is no role execution; create it, or name another",
            "wrong: containerDefinitions[app].image: web:1 is not made for linux/arm64, but for"
                + " linux/amd64; build it for that platform, or set runtimePlatform",
            "wrong: containerDefinitions[app].secrets[DB].valueFrom: the value of "
                + WebService.SECRET
                + " has no JSON key password; add the key, or name one that is there",
            "wrong: containerDefinitions[app].secrets[URL].valueFrom: there is no parameter"
                + " /prod/url; create it, or name another",
            "wrong: containerDefinitions[app].logConfiguration.options.awslogs-group: there is no"
                + " log group /ecs/web; create it, or set awslogs-create-group to true",
            "wrong: loadBalancers[app:80].targetGroupArn: its target type is instance; the network"
                + " mode of the tasks needs ip; make a target group of the type ip");
  }

  @Test
  void verify_deniedCall_isSkippedAndNotOk() {
    Verification verification = web(complete().has("task", Answer.denied("no iam:GetRole")));

    assertThat(verification.isOk()).isFalse();
    assertThat(verification.wrong()).isEmpty();
    assertThat(verification.skipped())
        .containsExactly(
            new Finding.Skipped("taskRoleArn", "asking for it was denied: no iam:GetRole"));
  }

  @Test
  void verify_nobodyToAsk_skipsEverything() {
    Verification verification =
        found(Verifier.create().verify(WebService.definition(), WebService.service()));

    assertThat(verification.skipped()).hasSameSizeAs(verification.findings()).hasSize(7);
  }

  @Test
  void verify_askingThrows_isSkippedWithoutTheText() {
    Verifier verifier =
        complete()
            .verifier()
            .secrets(
                secret -> {
                  throw new IllegalStateException("hunter2");
                });

    Verification verification = found(verifier.verify(WebService.definition()));

    assertThat(verification.skipped()).hasSize(1);
    assertThat(verification.toString())
        .contains("threw java.lang.IllegalStateException")
        .doesNotContain("hunter2");
  }

  @Test
  void verify_trustUnderConditions_isSkipped() {
    RoleTrust conditional = new RoleTrust(Set.of(), Set.of("ecs-tasks.amazonaws.com"));

    assertThat(web(complete().has("task", Answer.found(conditional))).skipped()).hasSize(1);
  }

  @Test
  void verify_platformOfTheImageUnknown_isSkipped() {
    assertThat(web(complete().has("web:1", Answer.found(Set.of()))).skipped()).hasSize(1);
  }

  @Test
  void verify_instancesOfAnyPlatform_wantNone() {
    RegisterTaskDefinition definition =
        RegisterTaskDefinition.builder("web", List.of(WebService.container())).build();

    assertThat(found(complete().verifier().verify(definition)).isOk()).isTrue();
  }

  @Test
  void verify_logGroupThatIsCreated_isOkWithoutAsking() {
    RegisterTaskDefinition definition =
        WebService.definition(
            WebService.container()
                .logs(
                    LogConfiguration.awslogs("/new", "eu-west-1", "app")
                        .option("awslogs-create-group", "true")));

    assertThat(found(complete().verifier().verify(definition)).isOk()).isTrue();
  }

  @Test
  void verify_otherVpc_isWrong() {
    assertThat(
            found(
                    complete()
                        .verifier()
                        .vpc("vpc-2")
                        .verify(WebService.definition(), WebService.service()))
                .wrong())
        .singleElement()
        .extracting(Finding.Wrong::message)
        .isEqualTo("it is in vpc-1; the tasks run in vpc-2");
  }

  @Test
  void verify_targetGroupOfUdpWithoutListener_hasTwoDefects() {
    TargetGroupFacts facts = new TargetGroupFacts("ip", "UDP", Optional.of("vpc-1"), false);

    assertThat(web(complete().has(GROUP, Answer.found(facts))).wrong())
        .extracting(Finding.Wrong::message)
        .containsExactly(
            "its protocol is UDP, but the port is mapped for another",
            "no load balancer routes to the target group");
  }

  @Test
  void verify_portThatIsNotMapped_isWrong() {
    RegisterTaskDefinition definition =
        WebService.definition(WebService.container().toBuilder().portMappings(List.of()).build());

    assertThat(found(complete().verifier().verify(definition, WebService.service())).wrong())
        .extracting(Finding.Wrong::path)
        .containsExactly("loadBalancers[app:80].containerPort");
  }

  @Test
  void verify_registryCredentials_haveTwoKeys() {
    RegisterTaskDefinition definition =
        WebService.definition(
            WebService.container().toBuilder().repositoryCredentials("registry").build());
    FakeAccount account = complete().has("registry", Answer.found(Set.of("username")));

    assertThat(found(account.verifier().verify(definition)).wrong())
        .singleElement()
        .extracting(Finding.Wrong::message)
        .isEqualTo("the value of registry has no JSON key password");
  }
}
