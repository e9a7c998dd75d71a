package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Prod.WORKER;
import static io.github.fluentecs.workflows.release.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fluentecs.simulator.fault.Fault;
import io.github.fluentecs.waiters.service.Rollout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Tag;

/** What a release changes, and what it leaves alone. */
class ReleaseTest {
  @RegisterExtension private final Prod prod = new Prod();

  private Release image(String image) {
    return release(WEB).image("app", image).build();
  }

  private ContainerDefinition app(String definition) {
    return prod.client()
        .describeTaskDefinition(r -> r.taskDefinition(definition))
        .taskDefinition()
        .containerDefinitions()
        .get(0);
  }

  @Test
  void atMost_newImage_oneRegistrationOneUpdateAndTheRollout() {
    Released released = prod.get(image("repo/web:2").atMost(LONG));

    ReleasedService web = released.service();
    assertThat(web.updated()).isTrue();
    assertThat(web.before().id()).isEqualTo("web:1");
    assertThat(web.definition().id()).isEqualTo("web:2");
    assertThat(web.rollout()).isInstanceOf(Rollout.Succeeded.class);
    assertThat(prod.running()).isEqualTo("web:2");
    assertThat(prod.image("web:2")).isEqualTo("repo/web:2");
    assertThat(prod.process().calls("RegisterTaskDefinition")).isEqualTo(1);
    assertThat(prod.process().calls("UpdateService")).isEqualTo(1);
  }

  @Test
  void atMost_desiredCountScaledMeanwhile_isLeftAlone() {
    prod.client().updateService(r -> r.cluster("prod").service("web").desiredCount(5));

    prod.get(image("repo/web:2").atMost(LONG));

    assertThat(prod.service("web").desiredCount()).isEqualTo(5);
  }

  @Test
  void atMost_unchanged_makesNoChange() {
    Released released = prod.get(image("repo/web:1").atMost(LONG));

    assertThat(released.isUnchanged()).isTrue();
    assertThat(prod.revisions()).isEqualTo(1);
    assertThat(prod.deployments()).hasSize(1);
    assertThat(prod.process().calls("RegisterTaskDefinition")).isZero();
    assertThat(prod.process().calls("UpdateService")).isZero();
  }

  @Test
  void atMost_unchangedButForced_deploysTheSameRevision() {
    Release forced = release(WEB).image("app", "repo/web:1").force().build();

    Released released = prod.get(forced.atMost(LONG));

    assertThat(released.service().updated()).isTrue();
    assertThat(prod.revisions()).isEqualTo(1);
    assertThat(prod.deployments()).hasSize(2);
  }

  @Test
  void atMost_unchangedButForcedWithKey_deploysOnceHoweverOftenItIsRun() {
    Release forced = release(WEB).image("app", "repo/web:1").force().key("again").build();

    prod.get(forced.atMost(LONG));
    Released second = prod.get(forced.atMost(LONG));

    assertThat(second.isUnchanged()).isTrue();
    assertThat(prod.deployments()).hasSize(2);
    assertThat(prod.running()).isEqualTo("web:2");
  }

  @Test
  void atMost_allWords_changeTheContainerAndKeepTheRest() {
    prod.define(
        "web",
        r -> {
          r.tags(Tag.builder().key("team").value("shop").build());
          r.executionRoleArn("arn:aws:iam::123456789012:role/pull");
        });
    prod.update("web:2");
    prod.settle();

    prod.get(
        release(WEB)
            .environment("app", "FEATURE", "on")
            .secret("app", "PASSWORD", "arn:aws:ssm:us-east-1:123456789012:parameter/password")
            .command("app", "serve", "--all")
            .size("app", 128, 256)
            .build()
            .atMost(LONG));

    ContainerDefinition app = app("web:3");
    assertThat(app.environment())
        .containsExactly(KeyValuePair.builder().name("FEATURE").value("on").build());
    assertThat(app.secrets().get(0).name()).isEqualTo("PASSWORD");
    assertThat(app.command()).containsExactly("serve", "--all");
    assertThat(app.cpu()).isEqualTo(128);
    assertThat(app.memory()).isEqualTo(256);
    assertThat(app.image()).isEqualTo("repo/web:1");
    assertThat(
            prod.client()
                .describeTaskDefinition(r -> r.taskDefinition("web:3").includeWithStrings("TAGS"))
                .tags())
        .containsExactly(Tag.builder().key("team").value("shop").build());
  }

  @Test
  void secret_variableOfThatName_takesItsPlace() {
    prod.get(release(WEB).environment("app", "PASSWORD", "plain").build().atMost(LONG));
    prod.define("web", r -> r.executionRoleArn("arn:aws:iam::123456789012:role/pull"));

    prod.get(release(WEB).fromNewest().secret("app", "PASSWORD", "/password").build().atMost(LONG));
    prod.get(release(WEB).environment("app", "PASSWORD", "plain").build().atMost(LONG));

    assertThat(app("web:4").environment()).isEmpty();
    assertThat(app("web:4").secrets().get(0).valueFrom()).isEqualTo("/password");
    assertThat(app("web:5").secrets()).isEmpty();
  }

  @Test
  void atMost_unknownContainer_failsWithTheNamesAndMakesNothing() {
    assertThat(prod.blocker(release(WEB).image("web", "x").build().atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.UnknownContainer.class,
            unknown -> {
              assertThat(unknown.names()).containsExactly("app", "log");
              assertThat(unknown.message()).contains("no container web, only app, log");
            });
    assertThat(prod.revisions()).isEqualTo(1);
  }

  @Test
  void atMost_codeDeploy_failsBeforeAnythingIsMade() {
    String routed = prod.routed();
    prod.create(
        "worker",
        r ->
            r.taskDefinition(routed)
                .deploymentConfiguration((DeploymentConfiguration) null)
                .deploymentController(c -> c.type(DeploymentControllerType.CODE_DEPLOY))
                .loadBalancers(Prod.balancer().build()));

    assertThat(prod.blocker(release(WORKER).image("app", "x").build().atMost(LONG)))
        .isInstanceOfSatisfying(
            ReleaseFailure.OtherController.class,
            other -> {
              assertThat(other.controller()).isEqualTo("CODE_DEPLOY");
              assertThat(other.remedy()).contains("CodeDeploy");
            });
    assertThat(prod.process().calls("RegisterTaskDefinition")).isZero();
  }

  @Test
  void atMost_external_failsBeforeAnythingIsMade() {
    prod.client()
        .createService(
            r ->
                r.cluster("prod")
                    .serviceName("worker")
                    .desiredCount(1)
                    .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));

    assertThat(prod.blocker(release(WORKER).image("app", "x").build().atMost(LONG)))
        .isInstanceOf(ReleaseFailure.OtherController.class);
    assertThat(prod.revisions()).isEqualTo(1);
  }

  @Test
  void atMost_rolloutFails_endsRolledBack() {
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:bad"));

    assertThat(prod.blocker(image("repo/web:bad").atMost(LONG)))
        .isInstanceOf(Rollout.RolledBack.class);
    assertThat(prod.running()).isEqualTo("web:1");
  }

  @Test
  void message_rolloutFails_saysWhatWentWrongAndNotWhatWasRead() {
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:bad"));

    String told = prod.await(image("repo/web:bad").atMost(LONG)).getLeft().message();

    assertThat(told)
        .contains("rolled back", "cause: IMAGE_PULL")
        .doesNotContain("answer of", "Describe");
  }

  @Test
  void fromNewest_revisionThatIsNotDeployed_isTheBase() {
    prod.define("web", r -> r.taskRoleArn("arn:aws:iam::123456789012:role/new"));

    prod.get(release(WEB).fromNewest().image("app", "repo/web:2").build().atMost(LONG));

    assertThat(prod.running()).isEqualTo("web:3");
    assertThat(
            prod.client()
                .describeTaskDefinition(r -> r.taskDefinition("web:3"))
                .taskDefinition()
                .taskRoleArn())
        .endsWith("role/new");
  }

  @Test
  void fromNewest_wordsHoldInIt_isDeployedWithoutARegistration() {
    prod.define("web", r -> {});

    prod.get(release(WEB).fromNewest().image("app", "repo/web:1").build().atMost(LONG));

    assertThat(prod.running()).isEqualTo("web:2");
    assertThat(prod.revisions()).isEqualTo(2);
  }

  @Test
  void deployment_oneMember_keepsTheOthersOfTheService() {
    prod.get(
        release(WEB)
            .image("app", "repo/web:2")
            .deployment(config -> config.maximumPercent(150))
            .build()
            .atMost(LONG));

    var config = prod.service("web").deploymentConfiguration().orElseThrow();
    assertThat(config.maximumPercent()).hasValue(150);
    assertThat(config.circuitBreaker().orElseThrow().rollback()).isEqualTo(true);
  }

  @Test
  void key_textThatNoTagTakes_throws() {
    assertThatThrownBy(() -> release(WEB).key("a\nb"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed 1 to 200");
  }

  @Test
  void toString_environment_isNotShown() {
    Release release = release(WEB).environment("app", "TOKEN", "secret").key("k").build();

    assertThat(release).hasToString("release k of service web in cluster prod");
  }
}
