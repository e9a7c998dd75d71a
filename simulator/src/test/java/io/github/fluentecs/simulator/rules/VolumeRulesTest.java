package io.github.fluentecs.simulator.rules;

import static io.github.fluentecs.simulator.rules.Rule.invalid;

import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Volumes that are configured at launch. */
class VolumeRulesTest extends RuleTable {

  @Override
  Stream<Rule> rules() {
    return volumes();
  }

  private Rule volume(
      Consumer<TaskManagedEBSVolumeConfiguration.Builder> inside,
      Consumer<TaskManagedEBSVolumeConfiguration.Builder> outside,
      String word) {
    return new Rule(
        "OV-8", ecs -> volume("data", inside), ecs -> volume("data", outside), invalid(word));
  }

  private void volume(String name, Consumer<TaskManagedEBSVolumeConfiguration.Builder> change) {
    TaskVolumeConfiguration volume =
        TaskVolumeConfiguration.builder()
            .name(name)
            .managedEBSVolume(
                ebs ->
                    change.accept(ebs.roleArn("arn:aws:iam::123456789012:role/x").sizeInGiB(200)))
            .build();
    runOnFargate(r -> r.volumeConfigurations(volume));
  }

  private Stream<Rule> volumes() {
    return Stream.of(
        new Rule(
            "OV-8", ecs -> volume("data", v -> {}), ecs -> volume("x", v -> {}), invalid("volume")),
        volume(v -> {}, v -> v.roleArn(null), "roleArn"),
        volume(v -> v.sizeInGiB(null).snapshotId("s"), v -> v.sizeInGiB(null), "sizeInGiB"),
        volume(v -> v.sizeInGiB(16_384), v -> v.sizeInGiB(16_385), "sizeInGiB"),
        volume(v -> v.volumeType("st1"), v -> v.volumeType("st1").sizeInGiB(124), "sizeInGiB"),
        volume(
            v -> v.volumeType("standard"),
            v -> v.volumeType("standard").sizeInGiB(1025),
            "sizeInGiB"),
        volume(v -> v.volumeType("io1").iops(100), v -> v.volumeType("io1").iops(64_001), "iops"),
        volume(v -> v.volumeType("io2").iops(256_000), v -> v.volumeType("io2"), "iops"),
        volume(v -> v.iops(16_000), v -> v.iops(2999), "iops"),
        volume(v -> v.volumeType("sc1"), v -> v.volumeType("sc1").iops(3000), "iops"),
        volume(v -> v.throughput(1000), v -> v.throughput(1001), "throughput"),
        volume(v -> v.throughput(1), v -> v.volumeType("gp2").throughput(1), "throughput"),
        volume(v -> {}, v -> v.volumeType("floppy"), "volumeType"),
        volume(
            v -> v.snapshotId("s").volumeInitializationRate(100),
            v -> v.volumeInitializationRate(100),
            "volumeInitializationRate"));
  }
}
