package io.github.fluentecs.core.volume;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Item;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Texts;
import io.github.fluentecs.core.volume.internal.EbsLimits;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Rules on the EBS volumes that tasks get at launch. */
public final class VolumeRules {
  private static final String ID = "OV-8";
  private static final String VOLUMES = "volumeConfigurations[]";
  private static final String EBS = VOLUMES + ".managedEBSVolume";
  private static final String SOURCE = "TaskManagedEBSVolumeConfiguration description";

  private static final Constraint NAME =
      soft("the name of a volume of the task definition", "Name the volume.");

  private static final Constraint ROLE =
      soft("an infrastructure role for each EBS volume", "Give the role's ARN.");

  private static final Constraint SOURCE_OF_SIZE =
      soft("a sizeInGiB or a snapshotId", "Say how big the volume is, or what it is made of.");

  private static final Constraint SIZE =
      soft(
          "1 to 16384 GiB for gp2 and gp3, 4 to 16384 for io1 and io2, 125 to 16384 for st1 and sc1,"
              + " 1 to 1024 for standard",
          "Choose a size that the volume type offers.");

  private static final Constraint IOPS =
      soft(
          "3000 to 16000 for gp3, 100 to 64000 for io1, 100 to 256000 for io2, which both need it,"
              + " and none for st1, sc1 and standard",
          "Choose a rate that the volume type offers.");

  private static final Constraint THROUGHPUT =
      soft("at most 1000 MiB/s, for gp3 only", "Lower it, or leave it out.");

  private static final Constraint RATE =
      soft("a volumeInitializationRate beside a snapshotId only", "Leave the rate out.");

  private VolumeRules() {}

  private static Constraint soft(String allowed, String remedy) {
    return Constraint.soft(ID, allowed, remedy, SOURCE);
  }

  /**
   * Checks the member {@code volumeConfigurations} of tasks.
   *
   * @param <Q> the SDK request
   * @param volumes reads the member
   * @return the rules OV-8
   */
  public static <Q> List<Rule<Q>> ofTasks(
      Function<? super Q, ? extends @Nullable List<TaskVolumeConfiguration>> volumes) {
    return List.of(
        Rule.each(NAME, VOLUMES + ".name", volumes, Item.has(TaskVolumeConfiguration::name)),
        Rule.each(ROLE, EBS + ".roleArn", volumes, about(e -> e.roleArn(), VolumeRules::role)),
        Rule.each(SOURCE_OF_SIZE, EBS, volumes, about(e -> null, VolumeRules::sizeOrSnapshot)),
        Rule.each(SIZE, EBS + ".sizeInGiB", volumes, about(e -> e.sizeInGiB(), EbsLimits::size)),
        Rule.each(IOPS, EBS + ".iops", volumes, about(e -> e.iops(), EbsLimits::iops)),
        Rule.each(
            THROUGHPUT,
            EBS + ".throughput",
            volumes,
            about(e -> e.throughput(), EbsLimits::throughput)),
        Rule.each(
            RATE,
            EBS + ".volumeInitializationRate",
            volumes,
            about(e -> e.volumeInitializationRate(), VolumeRules::rate)));
  }

  /**
   * Checks the member {@code volumeConfigurations} of services.
   *
   * @param <Q> the SDK request
   * @param volumes reads the member
   * @return the rules OV-8
   */
  public static <Q> List<Rule<Q>> ofServices(
      Function<? super Q, ? extends @Nullable List<ServiceVolumeConfiguration>> volumes) {
    return ofTasks(request -> asOfTasks(volumes.apply(request)));
  }

  private static List<TaskVolumeConfiguration> asOfTasks(
      @Nullable List<ServiceVolumeConfiguration> volumes) {
    return volumes == null || volumes.isEmpty()
        ? List.of()
        : volumes.stream().map(VolumeRules::asOfTask).toList();
  }

  /** All that the rules look at; services have no more than tasks. */
  private static TaskVolumeConfiguration asOfTask(ServiceVolumeConfiguration volume) {
    TaskVolumeConfiguration.Builder same = TaskVolumeConfiguration.builder().name(volume.name());
    ServiceManagedEBSVolumeConfiguration ebs = volume.managedEBSVolume();
    if (ebs != null) {
      same.managedEBSVolume(
          e ->
              e.roleArn(ebs.roleArn())
                  .sizeInGiB(ebs.sizeInGiB())
                  .snapshotId(ebs.snapshotId())
                  .volumeType(ebs.volumeType())
                  .iops(ebs.iops())
                  .throughput(ebs.throughput())
                  .volumeInitializationRate(ebs.volumeInitializationRate()));
    }
    return same.build();
  }

  private static Item<TaskVolumeConfiguration> about(
      Function<TaskManagedEBSVolumeConfiguration, @Nullable Object> shown,
      Predicate<TaskManagedEBSVolumeConfiguration> valid) {
    return Item.whole(
        volume -> shown.apply(volume.managedEBSVolume()),
        volume -> volume.managedEBSVolume() == null || valid.test(volume.managedEBSVolume()));
  }

  private static boolean role(TaskManagedEBSVolumeConfiguration ebs) {
    return Texts.present(ebs.roleArn());
  }

  private static boolean sizeOrSnapshot(TaskManagedEBSVolumeConfiguration ebs) {
    return ebs.sizeInGiB() != null || Texts.present(ebs.snapshotId());
  }

  private static boolean rate(TaskManagedEBSVolumeConfiguration ebs) {
    return ebs.volumeInitializationRate() == null || Texts.present(ebs.snapshotId());
  }
}
