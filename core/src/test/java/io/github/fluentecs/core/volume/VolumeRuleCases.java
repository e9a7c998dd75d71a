package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.RuleCase;
import io.github.fluentecs.core.tag.TagRuleCases;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EBSTagSpecification;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** The boundaries of the rules on volumes, for any operation that configures some. */
public final class VolumeRuleCases {
  private static final String TAGS = "volumeConfigurations[].managedEBSVolume.tagSpecifications[]";
  private static final String EBS = "volumeConfigurations[].managedEBSVolume";

  private VolumeRuleCases() {}

  public static List<RuleCase> ofServices(
      Function<List<ServiceVolumeConfiguration>, EcsRequest> request) {
    return anywhere(
        volumes -> request.apply(volumes.stream().map(VolumeRuleCases::ofService).toList()));
  }

  public static List<RuleCase> ofTasks(
      Function<List<TaskVolumeConfiguration>, EcsRequest> request) {
    Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one =
        change -> request.apply(List.of(volume(change)));
    String policy = EBS + ".terminationPolicy.deleteOnTermination";
    return Stream.concat(
            anywhere(request).stream(),
            Stream.of(
                new RuleCase(
                    "OV-8",
                    policy,
                    one.apply(e -> e.terminationPolicy(p -> p.deleteOnTermination(false))),
                    one.apply(e -> e.terminationPolicy(p -> {}))),
                new RuleCase(
                    "TG-6",
                    TAGS + ".propagateTags",
                    one.apply(e -> e.tagSpecifications(tagged(t -> t.propagateTags("NONE")))),
                    one.apply(e -> e.tagSpecifications(tagged(t -> t.propagateTags("SERVICE")))))))
        .toList();
  }

  /** Where the request asks for Fargate. */
  public static RuleCase magnetic(Function<TaskVolumeConfiguration, EcsRequest> onFargate) {
    return new RuleCase(
        "OV-8",
        EBS + ".volumeType",
        onFargate.apply(volume(e -> e.volumeType("gp3"))),
        onFargate.apply(volume(e -> e.volumeType("standard"))));
  }

  private static List<RuleCase> anywhere(
      Function<List<TaskVolumeConfiguration>, EcsRequest> requestOfAll) {
    Function<TaskVolumeConfiguration, EcsRequest> request =
        volume -> requestOfAll.apply(List.of(volume));
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
    Stream<RuleCase> lists =
        Stream.of(
            new RuleCase(
                "OV-8",
                "volumeConfigurations",
                requestOfAll.apply(List.of(volume(e -> e))),
                requestOfAll.apply(List.of(volume(e -> e), volume(e -> e)))),
            new RuleCase(
                "OV-8",
                EBS,
                one.apply(e -> e),
                request.apply(TaskVolumeConfiguration.builder().name("data").build())));
    return Stream.of(members, lists, sizes(one), rates(one), words(one), tags(one))
        .flatMap(cases -> cases)
        .toList();
  }

  private static Stream<RuleCase> words(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one) {
    return Stream.of(
        new RuleCase(
            "OV-8",
            EBS + ".volumeType",
            one.apply(e -> e.volumeType("standard")),
            one.apply(e -> e.volumeType("gp4"))),
        new RuleCase(
            "OV-8",
            EBS + ".filesystemType",
            one.apply(e -> e.filesystemType("ntfs")),
            one.apply(e -> e.filesystemType("zfs"))));
  }

  private static Stream<RuleCase> tags(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one) {
    Function<UnaryOperator<EBSTagSpecification.Builder>, EcsRequest> tags =
        change -> one.apply(e -> e.tagSpecifications(tagged(change)));
    return Stream.concat(
        Stream.of(
            new RuleCase(
                "OV-8",
                TAGS + ".resourceType",
                tags.apply(t -> t),
                tags.apply(t -> t.resourceType("instance"))),
            reserved(tags, "AmazonECSManaged"),
            reserved(tags, "AmazonECSCreated"),
            new RuleCase(
                "TG-6",
                TAGS + ".propagateTags",
                tags.apply(t -> t.propagateTags("NONE")),
                tags.apply(t -> t.propagateTags("TASK")))),
        TagRuleCases.on(list -> tags.apply(t -> t.tags(list))).stream()
            .map(
                each ->
                    new RuleCase(
                        each.id(), TAGS + "." + each.path(), each.allowed(), each.broken())));
  }

  private static RuleCase reserved(
      Function<UnaryOperator<EBSTagSpecification.Builder>, EcsRequest> tags, String key) {
    return new RuleCase(
        "OV-8",
        TAGS + ".tags[].key",
        tags.apply(t -> t.tags(Tag.builder().key("AmazonECS").value("x").build())),
        tags.apply(t -> t.tags(Tag.builder().key(key).value("x").build())));
  }

  private static EBSTagSpecification tagged(UnaryOperator<EBSTagSpecification.Builder> change) {
    return change.apply(EBSTagSpecification.builder().resourceType("volume")).build();
  }

  private static Stream<RuleCase> sizes(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one) {
    Member size =
        new Member(one, "sizeInGiB", TaskManagedEBSVolumeConfiguration.Builder::sizeInGiB);
    return Stream.of(
        size.at("gp2", 1, 0),
        size.at("gp3", 16_384, 16_385),
        size.at("sc1", 125, 124),
        size.at("st1", 16_384, 16_385),
        size.at("standard", 1024, 1025),
        size.at(null, 1, 0));
  }

  private static Stream<RuleCase> rates(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one) {
    Member iops = new Member(one, "iops", TaskManagedEBSVolumeConfiguration.Builder::iops);
    Member throughput =
        new Member(one, "throughput", TaskManagedEBSVolumeConfiguration.Builder::throughput);
    return Stream.of(
        iops.at("gp3", null, 2999),
        iops.at("gp3", 16_000, 16_001),
        iops.at("io1", 64_000, 64_001),
        iops.at("io1", 100, null),
        iops.at("io2", 256_000, 256_001),
        iops.at("io2", 100, 99),
        iops.at("st1", null, 100),
        throughput.at("gp3", 1000, 1001),
        throughput.at("gp2", null, 125));
  }

  /** A number of a volume, whose bounds depend on the volume's type. */
  private record Member(
      Function<UnaryOperator<TaskManagedEBSVolumeConfiguration.Builder>, EcsRequest> one,
      String name,
      BiFunction<
              TaskManagedEBSVolumeConfiguration.Builder,
              Integer,
              TaskManagedEBSVolumeConfiguration.Builder>
          set) {
    RuleCase at(String type, Integer allowed, Integer broken) {
      return new RuleCase("OV-8", EBS + "." + name, with(type, allowed), with(type, broken));
    }

    private EcsRequest with(String type, Integer value) {
      return one.apply(ebs -> set.apply(ebs.volumeType(type), value));
    }
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

  public static ServiceVolumeConfiguration ofService(TaskVolumeConfiguration volume) {
    TaskManagedEBSVolumeConfiguration ebs = volume.managedEBSVolume();
    if (ebs == null) {
      return ServiceVolumeConfiguration.builder().name(volume.name()).build();
    }
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
                .filesystemType(ebs.filesystemTypeAsString())
                .tagSpecifications(ebs.tagSpecifications())
                .build())
        .build();
  }
}
