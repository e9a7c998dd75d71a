package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;

class ProtectionWordsTest {
  private final TasksScope tasks = cluster("prod").tasks("a1", "b2");
  private final TaskScope task = cluster("prod").task("a1");

  @Test
  void protectFor_time_isSentInMinutes() {
    assertThat(tasks.protectFor(ofHours(4)).toSdk())
        .isEqualTo(update().tasks("a1", "b2").expiresInMinutes(240).build());
    assertThat(task.protectFor(ofHours(4)).toSdk())
        .isEqualTo(update().tasks("a1").expiresInMinutes(240).build());
  }

  @Test
  void protect_noTime_leavesTheDefaultToEcs() {
    assertThat(tasks.protect().toSdk()).isEqualTo(update().tasks("a1", "b2").build());
    assertThat(task.protect().toSdk()).isEqualTo(update().tasks("a1").build());
  }

  @Test
  void unprotect_always_disablesProtection() {
    assertThat(tasks.unprotect().toSdk())
        .isEqualTo(update().tasks("a1", "b2").protectionEnabled(false).build());
    assertThat(task.unprotect().toSdk())
        .isEqualTo(update().tasks("a1").protectionEnabled(false).build());
  }

  @Test
  void protection_always_asks() {
    var request = GetTaskProtectionRequest.builder().cluster("prod");

    assertThat(tasks.protection().toSdk()).isEqualTo(request.tasks("a1", "b2").build());
    assertThat(task.protection().toSdk()).isEqualTo(request.tasks("a1").build());
  }

  private static UpdateTaskProtectionRequest.Builder update() {
    return UpdateTaskProtectionRequest.builder().cluster("prod").protectionEnabled(true);
  }
}
