package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** The boundaries of the rules on volumes, for any operation that configures some. */
public final class VolumeRuleCases {
  private static final String EBS = "volumeConfigurations[].managedEBSVolume";

  private VolumeRuleCases() {}

  public static List<RuleCase> ofServices(
      Function<ServiceVolumeConfiguration, EcsRequest> request) {
    return ofTasks(volume -> request.apply(asOfService(volume)));
  }

  public static List<RuleCase> ofTasks(Function<TaskVolumeConfiguration, EcsRequest> request) {
    Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one =
        change -> request.apply(volume(change));
    Stream<RuleCase> members =
        Stream.of(
            new RuleCase(
                "OV-8",
                "volumeConfigurations[].name",
                one.apply(e -> e),
                request.apply(volume(e -> e).toBuilder().name(null).build())),
            new RuleCase(
                "OV-8", EBS + ".roleArn", one.apply(e -> e), one.apply(e -> e.roleArn(null))),
            new RuleCase(
                "OV-8",
                EBS,
                one.apply(e -> e.sizeInGiB(null).snapshotId("snap-1")),
                one.apply(e -> e.sizeInGiB(null))),
            new RuleCase(
                "OV-8",
                EBS + ".volumeInitializationRate",
                one.apply(e -> e.snapshotId("snap-1").volumeInitializationRate(200)),
                one.apply(e -> e.volumeInitializationRate(200))));
    return Stream.of(members, sizes(one), rates(one)).flatMap(cases -> cases).toList();
  }

  private static Stream<RuleCase> sizes(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one) {
    return Stream.of(
        size(one, "gp2", 1, 0),
        size(one, "gp3", 16_384, 16_385),
        size(one, "sc1", 125, 124),
        size(one, "st1", 16_384, 16_385),
        size(one, "standard", 1024, 1025),
        size(one, null, 1, 0));
  }

  private static RuleCase size(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one,
      String type,
      int allowed,
      int broken) {
    return new RuleCase(
        "OV-8",
        EBS + ".sizeInGiB",
        one.apply(e -> e.volumeType(type).sizeInGiB(allowed)),
        one.apply(e -> e.volumeType(type).sizeInGiB(broken)));
  }

  private static Stream<RuleCase> rates(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one) {
    return Stream.of(
        iops(one, "gp3", null, 2999),
        iops(one, "gp3", 16_000, 16_001),
        iops(one, "io1", 64_000, 64_001),
        iops(one, "io1", 100, null),
        iops(one, "io2", 256_000, 256_001),
        iops(one, "io2", 100, 99),
        iops(one, "st1", null, 100),
        throughput(one, "gp3", 1000, 1001),
        throughput(one, "gp2", null, 125));
  }

  private static RuleCase iops(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one,
      String type,
      Integer allowed,
      Integer broken) {
    return new RuleCase(
        "OV-8",
        EBS + ".iops",
        one.apply(e -> e.volumeType(type).iops(allowed)),
        one.apply(e -> e.volumeType(type).iops(broken)));
  }

  private static RuleCase throughput(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one,
      String type,
      Integer allowed,
      Integer broken) {
    return new RuleCase(
        "OV-8",
        EBS + ".throughput",
        one.apply(e -> e.volumeType(type).throughput(allowed)),
        one.apply(e -> e.volumeType(type).throughput(broken)));
  }

  private static TaskVolumeConfiguration volume(
      UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder> change) {
    TaskManagedEBSVolumeConfiguration.Builder ebs =
        TaskManagedEBSVolumeConfiguration.builder().roleArn("arn:role").sizeInGiB(200);
    return TaskVolumeConfiguration.builder()
        .name("data")
        .managedEBSVolume(change.apply(ebs).build())
        .build();
  }

  private static ServiceVolumeConfiguration asOfService(TaskVolumeConfiguration volume) {
    TaskManagedEBSVolumeConfiguration ebs = volume.managedEBSVolume();
    return ServiceVolumeConfiguration.builder()
        .name(volume.name())
        .managedEBSVolume(
            ServiceManagedEBSVolumeConfiguration.builder()
                .roleArn(ebs.roleArn())
                .sizeInGiB(ebs.sizeInGiB())
                .snapshotId(ebs.snapshotId())
                .volumeType(ebs.volumeType())
                .iops(ebs.iops())
                .throughput(ebs.throughput())
                .volumeInitializationRate(ebs.volumeInitializationRate())
                .build())
        .build();
  }
}
