package io.github.fluentecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Attachment;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.Task;

/** How tasks on Fargate show their storage and their network interface. */
class OnFargateTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void define() {
    stage.define("api", OnFargate::fit);
  }

  @Test
  void runTask_overrideOfEphemeralStorage_isApplied() {
    Task task =
        stage
            .run(
                "api",
                r -> OnFargate.run(r).overrides(o -> o.ephemeralStorage(e -> e.sizeInGiB(50))))
            .tasks()
            .get(0);

    assertThat(task.ephemeralStorage().sizeInGiB()).isEqualTo(50);
    assertThat(task.fargateEphemeralStorage().sizeInGiB()).isEqualTo(50);
  }

  @Test
  void runTask_storageOfTheDefinition_isShown() {
    stage.define("big", r -> OnFargate.fit(r).ephemeralStorage(e -> e.sizeInGiB(100)));

    assertThat(stage.run("big", OnFargate::run).tasks().get(0).ephemeralStorage().sizeInGiB())
        .isEqualTo(100);
  }

  @Test
  void networkInterface_precreated_hasASubnetAndNothingElse() {
    Task born = stage.run("api", OnFargate::run).tasks().get(0);

    Attachment attachment = born.attachments().get(0);
    assertThat(attachment.status()).isEqualTo("PRECREATED");
    assertThat(attachment.details()).extracting(KeyValuePair::name).containsExactly("subnetId");
    assertThat(born.containers().get(0).networkInterfaces()).isEmpty();

    stage.advance(Duration.ofMinutes(1));
    Task running = stage.task(born.taskArn());
    assertThat(running.attachments().get(0).details())
        .extracting(KeyValuePair::name)
        .containsExactly(
            "subnetId", "networkInterfaceId", "macAddress", "privateDnsName", "privateIPv4Address");
    assertThat(running.containers().get(0).networkInterfaces()).hasSize(1);
  }
}
