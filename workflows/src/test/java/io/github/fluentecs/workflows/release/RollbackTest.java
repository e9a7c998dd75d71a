package io.github.fluentecs.workflows.release;

import static io.github.fluentecs.workflows.release.Prod.LONG;
import static io.github.fluentecs.workflows.release.Prod.WEB;
import static io.github.fluentecs.workflows.release.Prod.WORKER;
import static io.github.fluentecs.workflows.release.Releases.release;
import static io.github.fluentecs.workflows.release.Releases.rollback;
import static io.github.fluentecs.workflows.release.Releases.rollbackTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.simulator.fault.Fault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentBrief;
import software.amazon.awssdk.services.ecs.model.ServiceDeploymentStatus;
import software.amazon.awssdk.services.ecs.model.StopServiceDeploymentRequest;

/** A rollback in each state that it can find a service in. */
class RollbackTest {
  @RegisterExtension private final Prod prod = new Prod();

  private void released(int number) {
    prod.get(release(WEB).image("app", "repo/web:" + number).build().atMost(LONG));
  }

  private void hangs(String image) {
    prod.client()
        .updateService(
            r ->
                r.cluster("prod")
                    .service("web")
                    .deploymentConfiguration(
                        c -> c.deploymentCircuitBreaker(b -> b.enable(false).rollback(false))));
    prod.simulator().faults().inject(Fault.imagePullFailure().image(image));
  }

  private RolledBack rolledBack() {
    return prod.get(rollback(WEB).atMost(LONG));
  }

  private ServiceDeploymentBrief newest() {
    return prod.deployments().get(0);
  }

  @Test
  void rollback_finished_returnsToTheLastSuccessfulRevisionThatDiffers() {
    released(2);
    prod.client().updateService(r -> r.cluster("prod").service("web").forceNewDeployment(true));
    prod.settle();

    RolledBack back = rolledBack();

    assertThat(back)
        .isEqualTo(new RolledBack(back.service(), RolledBack.By.UPDATE, back.definition()));
    assertThat(back.definition().id()).isEqualTo("web:1");
    assertThat(prod.running()).isEqualTo("web:1");
    assertThat(prod.service("web").deployments()).hasSize(1);
    assertThat(prod.process().calls("UpdateService")).isEqualTo(2);
    assertThat(prod.revisions()).isEqualTo(2);
  }

  @Test
  void rollback_afterOneThatWasRolledBackByEcs_skipsItInTheHistory() {
    released(2);
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:3"));
    prod.await(release(WEB).image("app", "repo/web:3").build().atMost(LONG));
    released(4);

    assertThat(rolledBack().definition().id()).isEqualTo("web:2");
  }

  @Test
  void rollback_again_staysWhereItIs() {
    released(2);
    released(3);
    rolledBack();
    int updates = prod.process().calls("UpdateService");

    RolledBack again = rolledBack();

    assertThat(again.by()).isEqualTo(RolledBack.By.NOTHING);
    assertThat(again.definition().id()).isEqualTo("web:2");
    assertThat(prod.process().calls("UpdateService")).isEqualTo(updates);
  }

  @Test
  void rollback_inFlight_isStoppedWithRollback() {
    hangs("repo/web:2");
    prod.deploy("repo/web:2");
    prod.simulator().time().advance(Duration.ofMinutes(2));

    RolledBack back = rolledBack();

    assertThat(back.by()).isEqualTo(RolledBack.By.STOP);
    assertThat(back.definition().id()).isEqualTo("web:1");
    assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
    assertThat(prod.process().calls("StopServiceDeployment")).isEqualTo(1);
    assertThat(prod.process().calls("UpdateService")).isZero();
  }

  @Test
  void rollback_rolledBackByEcs_isMetAndSendsNothing() {
    prod.simulator().faults().inject(Fault.imagePullFailure().image("repo/web:2"));
    prod.await(release(WEB).image("app", "repo/web:2").build().atMost(LONG));
    assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);

    assertThat(rolledBack().by()).isEqualTo(RolledBack.By.NOTHING);
    assertThat(prod.running()).isEqualTo("web:1");
  }

  @Test
  void rollback_rollbackInProgress_isFollowed() {
    hangs("repo/web:2");
    prod.deploy("repo/web:2");
    prod.simulator().time().advance(Duration.ofMinutes(1));
    prod.client()
        .stopServiceDeployment(
            r -> r.serviceDeploymentArn(newest().serviceDeploymentArn()).stopType("ROLLBACK"));

    assertThat(rolledBack().by()).isEqualTo(RolledBack.By.NOTHING);
    assertThat(prod.process().calls("StopServiceDeployment")).isZero();
    assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.ROLLBACK_SUCCESSFUL);
  }

  @Test
  void rollback_endsBetweenLookAndCall_undoesTheFinishedDeployment() {
    prod.update(prod.define("web", r -> {}));
    AtomicBoolean once = new AtomicBoolean();
    ExecutionInterceptor ending =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof StopServiceDeploymentRequest
                && once.compareAndSet(false, true)) {
              prod.settle();
            }
          }
        };

    RolledBack back = prod.run(rollback(WEB).atMost(LONG), ending).get();

    assertThat(once).isTrue();
    assertThat(back.by()).isEqualTo(RolledBack.By.UPDATE);
    assertThat(back.definition().id()).isEqualTo("web:1");
  }

  @Test
  void rollback_firstDeployment_hasNothingToRollBackTo() {
    assertThat(prod.blocker(rollback(WEB).atMost(LONG)))
        .isInstanceOf(RollbackFailure.NothingToRollBackTo.class);
    assertThat(prod.deployments()).hasSize(1);
  }

  @Test
  void rollback_firstDeploymentInFlight_hasNothingToRollBackTo() {
    prod.simulator().faults().inject(Fault.imagePullFailure().service("worker"));
    prod.client()
        .createService(
            r -> r.cluster("prod").serviceName("worker").taskDefinition("web").desiredCount(1));
    prod.simulator().time().advance(Duration.ofMinutes(1));

    assertThat(prod.blocker(rollback(WORKER).atMost(LONG)))
        .isInstanceOf(RollbackFailure.NothingToRollBackTo.class);
  }

  @Test
  void rollback_targetDeregistered_saysSoAndLeavesTheService() {
    released(2);
    prod.client().deregisterTaskDefinition(r -> r.taskDefinition("web:1"));

    assertThat(prod.blocker(rollback(WEB).atMost(LONG)))
        .isInstanceOfSatisfying(
            RollbackFailure.TargetDeregistered.class,
            gone -> {
              assertThat(gone.definition().id()).isEqualTo("web:1");
              assertThat(gone.status()).isEqualTo("INACTIVE");
            });
    assertThat(prod.running()).isEqualTo("web:2");
  }

  @Test
  void rollback_stoppedDeployment_returnsToTheLastSuccessfulOne() {
    hangs("repo/web:2");
    prod.deploy("repo/web:2");
    prod.simulator().time().advance(Duration.ofMinutes(1));
    prod.client()
        .stopServiceDeployment(
            r -> r.serviceDeploymentArn(newest().serviceDeploymentArn()).stopType("ABORT"));
    prod.settle();
    assertThat(newest().status()).isEqualTo(ServiceDeploymentStatus.STOPPED);

    RolledBack back = rolledBack();

    assertThat(back.by()).isEqualTo(RolledBack.By.UPDATE);
    assertThat(prod.running()).isEqualTo("web:1");
  }

  @Test
  void rollback_external_failsBeforeAnythingIsSent() {
    prod.client()
        .createService(
            r ->
                r.cluster("prod")
                    .serviceName("worker")
                    .desiredCount(1)
                    .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL)));

    assertThat(prod.blocker(rollback(WORKER).atMost(LONG)))
        .isInstanceOf(ReleaseFailure.OtherController.class);
  }

  @Test
  void rollbackTo_oldRevision_returnsToItAndASecondTimeDoesNothing() {
    ServiceRevisionRef first = ServiceRevisionRef.of(newest().targetServiceRevisionArn());
    released(2);
    released(3);

    assertThat(prod.get(rollbackTo(first).atMost(LONG)).by()).isEqualTo(RolledBack.By.UPDATE);
    assertThat(prod.running()).isEqualTo("web:1");
    assertThat(prod.get(rollbackTo(first).atMost(LONG)).by()).isEqualTo(RolledBack.By.NOTHING);
    assertThat(prod.deployments()).hasSize(4);
  }

  @Test
  void rollbackTo_unknownRevision_saysSo() {
    String known = newest().targetServiceRevisionArn();
    ServiceRevisionRef unknown =
        ServiceRevisionRef.of(
            known.substring(0, known.lastIndexOf('/') + 1) + "1234567890123456789");

    assertThat(prod.blocker(rollbackTo(unknown).atMost(LONG)))
        .isInstanceOf(RollbackFailure.NoSuchRevision.class);
  }
}
