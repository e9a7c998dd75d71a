package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VolumeTest {
  static List<Volume> volumes() {
    return EveryMember.volumes();
  }

  @ParameterizedTest
  @MethodSource("volumes")
  void of_eachKind_isTheSameVolume(Volume volume) {
    Volume copy = Volume.of(volume.toSdk());

    assertThat(copy).isEqualTo(volume);
    assertThat(copy.customizations()).isEmpty();
  }

  @Test
  void of_hostWithoutPath_isNotNothing() {
    var sdk =
        software.amazon.awssdk.services.ecs.model.Volume.builder()
            .name("data")
            .host(host -> {})
            .build();

    assertThat(Volume.of(sdk).configuration()).contains(new HostVolume(Optional.empty()));
    assertThat(Volume.of(sdk).toSdk()).isEqualTo(sdk);
  }

  @Test
  void of_severalKindsAtOnce_areKept() {
    var odd =
        software.amazon.awssdk.services.ecs.model.Volume.builder()
            .name("data")
            .host(host -> host.sourcePath("/data"))
            .efsVolumeConfiguration(efs -> efs.fileSystemId("fs-1"))
            .configuredAtLaunch(false)
            .build();

    assertThat(Volume.of(odd).configuration()).contains(EfsVolume.of("fs-1"));
    assertThat(Volume.of(odd).toSdk()).isEqualTo(odd);
  }

  @Test
  void on_otherKind_replacesTheFirst() {
    var sdk = Volume.of("data").hostPath("/data").on(DockerVolume.task()).toSdk();

    assertThat(sdk.host()).isNull();
    assertThat(sdk.dockerVolumeConfiguration().scopeAsString()).isEqualTo("task");
  }
}
