package io.github.fluentecs.core.volume.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Constraints;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Checks the EBS volumes that tasks get at launch. */
public final class VolumeRules {
  private static final String VOLUMES = "volumeConfigurations";
  private static final Set<String> FILE_SYSTEMS = Set.of("ext3", "ext4", "xfs", "ntfs");

  private static final Constraint NAME =
      soft("[].name", "the name of a volume of the task definition", "Name the volume.");

  private static final Constraint ROLE =
      soft(
          "[].managedEBSVolume.roleArn",
          "an infrastructure role for each EBS volume",
          "Give the role's ARN.");

  private static final Constraint SOURCE_OF_SIZE =
      soft(
          "[].managedEBSVolume",
          "a sizeInGiB or a snapshotId",
          "Set the size of the volume, or the snapshot to create it from.");

  private static final Constraint SIZE =
      soft(
          "[].managedEBSVolume.sizeInGiB",
          "1 to 16384 GiB for gp2 and gp3, 4 to 16384 for io1 and io2, 125 to 16384 for st1 and"
              + " sc1, 1 to 1024 for standard",
          "Choose a size that the volume type offers.");

  private static final Constraint IOPS =
      soft(
          "[].managedEBSVolume.iops",
          "3000 to 16000 for gp3, 100 to 64000 for io1, 100 to 256000 for io2, which both need it,"
              + " and none for st1, sc1 and standard",
          "Choose a rate that the volume type offers.");

  private static final Constraint THROUGHPUT =
      soft(
          "[].managedEBSVolume.throughput",
          "at most 1000 MiB/s, for gp3 only",
          "Lower it, or leave it out.");

  private static final Constraint RATE =
      soft(
          "[].managedEBSVolume.volumeInitializationRate",
          "a volumeInitializationRate only together with a snapshotId",
          "Leave the rate out.");

  private static final Constraint TYPE =
      soft(
          "[].managedEBSVolume.volumeType",
          "gp2, gp3, io1, io2, st1, sc1 or standard",
          "Use one of the volume types.");

  private static final Constraint NO_MAGNETIC =
      soft(
          "[].managedEBSVolume.volumeType",
          "no magnetic volume on Fargate",
          "Use another volume type than standard.");

  private static final Constraint FILE_SYSTEM =
      soft(
          "[].managedEBSVolume.filesystemType",
          "ext3, ext4, xfs or ntfs",
          "Use one of the file systems.");

  private static final Constraint TERMINATION =
      Constraint.hard(
          "OV-8",
          "[].managedEBSVolume.terminationPolicy.deleteOnTermination",
          "a deleteOnTermination in each termination policy",
          "Say whether the volume goes with the task.",
          "TaskManagedEBSVolumeTerminationPolicy members");

  private static final Constraint CONFIGURED =
      Constraint.advice(
          "OV-8",
          "[].managedEBSVolume",
          "a managedEBSVolume in each entry",
          "Configure the volume: EBS is the only kind that is configured at launch.",
          "ServiceVolumeConfiguration and TaskVolumeConfiguration descriptions; the model demands"
              + " the name alone");

  private static final Constraint ONE =
      Constraint.advice(
          "OV-8",
          "",
          "one EBS volume for a task",
          "Keep one volume.",
          "Amazon EBS volumes with ECS, considerations; the model has no limit");

  private VolumeRules() {}

  private static Constraint soft(String path, String allowed, String remedy) {
    return Constraint.soft(
        "OV-8", path, allowed, remedy, "TaskManagedEBSVolumeConfiguration description");
  }

  /**
   * Lists the constraints on the member {@code volumeConfigurations} of services.
   *
   * @return OV-8, and TG-1 to TG-6 on the tags of volumes
   */
  public static List<Constraint> ofServices() {
    return Constraint.at(
        VOLUMES,
        Constraints.all(
            List.of(
                NAME,
                ROLE,
                SOURCE_OF_SIZE,
                SIZE,
                IOPS,
                THROUGHPUT,
                RATE,
                TYPE,
                NO_MAGNETIC,
                FILE_SYSTEM,
                CONFIGURED,
                ONE),
            EbsTagRules.ofServices()));
  }

  /**
   * Lists the constraints on the member {@code volumeConfigurations} of tasks on capacity that the
   * request chooses.
   *
   * @return OV-8, and TG-1 to TG-6 on the tags of volumes
   */
  public static List<Constraint> ofTasks() {
    return Constraints.all(ofTasksOnInstances(), List.of(NO_MAGNETIC.at(VOLUMES)));
  }

  /**
   * Lists the constraints on the member {@code volumeConfigurations} of tasks on container
   * instances.
   *
   * @return OV-8, and TG-1 to TG-6 on the tags of volumes
   */
  public static List<Constraint> ofTasksOnInstances() {
    return Constraint.at(
        VOLUMES,
        Constraints.all(
            List.of(
                NAME,
                ROLE,
                SOURCE_OF_SIZE,
                SIZE,
                IOPS,
                THROUGHPUT,
                RATE,
                TYPE,
                FILE_SYSTEM,
                TERMINATION,
                CONFIGURED,
                ONE),
            EbsTagRules.ofTasks()));
  }

  /**
   * Checks the member {@code volumeConfigurations} of tasks.
   *
   * @param volumes the volumes
   * @param fargate whether the request asks for Fargate only
   * @param findings takes what is wrong
   */
  public static void ofTasks(
      List<TaskVolumeConfiguration> volumes, boolean fargate, Findings findings) {
    Findings list = findings.at(VOLUMES);
    for (int i = 0; i < volumes.size(); i++) {
      TaskManagedEBSVolumeConfiguration ebs = volumes.get(i).managedEBSVolume();
      list.require(NAME, volumes.get(i).name(), i);
      ebs(ebs, fargate, i, list);
      if (ebs != null) {
        EbsTagRules.check(ebs.tagSpecifications(), false, i, list);
        if (ebs.terminationPolicy() != null) {
          list.require(TERMINATION, ebs.terminationPolicy().deleteOnTermination(), i);
        }
      }
    }
    count(volumes.size(), list);
  }

  /**
   * Checks the member {@code volumeConfigurations} of services.
   *
   * @param volumes the volumes
   * @param fargate whether the request asks for Fargate only
   * @param findings takes what is wrong
   */
  public static void ofServices(
      List<ServiceVolumeConfiguration> volumes, boolean fargate, Findings findings) {
    Findings list = findings.at(VOLUMES);
    for (int i = 0; i < volumes.size(); i++) {
      ServiceManagedEBSVolumeConfiguration ebs = volumes.get(i).managedEBSVolume();
      list.require(NAME, volumes.get(i).name(), i);
      ebs(asOfTask(ebs), fargate, i, list);
      if (ebs != null) {
        EbsTagRules.check(ebs.tagSpecifications(), true, i, list);
      }
    }
    count(volumes.size(), list);
  }

  private static void count(int volumes, Findings list) {
    if (volumes > 1) {
      list.broken(ONE, Given.count(volumes, "volumes"));
    }
  }

  /** All that the checks of one volume read; services have no more of it than tasks. */
  private static @Nullable TaskManagedEBSVolumeConfiguration asOfTask(
      @Nullable ServiceManagedEBSVolumeConfiguration ebs) {
    return ebs == null
        ? null
        : TaskManagedEBSVolumeConfiguration.builder()
            .roleArn(ebs.roleArn())
            .sizeInGiB(ebs.sizeInGiB())
            .snapshotId(ebs.snapshotId())
            .volumeType(ebs.volumeType())
            .iops(ebs.iops())
            .throughput(ebs.throughput())
            .volumeInitializationRate(ebs.volumeInitializationRate())
            .filesystemType(ebs.filesystemTypeAsString())
            .build();
  }

  private static void ebs(
      @Nullable TaskManagedEBSVolumeConfiguration ebs,
      boolean fargate,
      int position,
      Findings findings) {
    if (ebs == null) {
      findings.broken(CONFIGURED, null, position);
      return;
    }
    findings.oneOf(TYPE, ebs.volumeType(), EbsLimits.TYPES, position);
    if (fargate && "standard".equals(ebs.volumeType())) {
      findings.broken(NO_MAGNETIC, ebs.volumeType(), position);
    }
    findings.oneOf(FILE_SYSTEM, ebs.filesystemTypeAsString(), FILE_SYSTEMS, position);
    boolean snapshot = Texts.present(ebs.snapshotId());
    findings.require(ROLE, ebs.roleArn(), position);
    if (ebs.sizeInGiB() == null && !snapshot) {
      findings.broken(SOURCE_OF_SIZE, null, position);
    }
    if (!EbsLimits.size(ebs)) {
      findings.broken(SIZE, ebs.sizeInGiB(), position);
    }
    if (!EbsLimits.iops(ebs)) {
      findings.broken(IOPS, ebs.iops(), position);
    }
    if (!EbsLimits.throughput(ebs)) {
      findings.broken(THROUGHPUT, ebs.throughput(), position);
    }
    if (ebs.volumeInitializationRate() != null && !snapshot) {
      findings.broken(RATE, ebs.volumeInitializationRate(), position);
    }
  }
}
