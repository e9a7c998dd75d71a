package io.github.fluentecs.core.volume.internal;

import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ServiceManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/** Checks the EBS volumes that tasks get at launch. */
public final class VolumeRules {
  private static final String VOLUMES = "volumeConfigurations";

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
          "1 to 16384 GiB for gp2 and gp3, 4 to 16384 for io1 and io2, 125 to 16384 for st1 and sc1,"
              + " 1 to 1024 for standard",
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

  private VolumeRules() {}

  private static Constraint soft(String path, String allowed, String remedy) {
    return Constraint.soft(
        "OV-8", path, allowed, remedy, "TaskManagedEBSVolumeConfiguration description");
  }

  /**
   * Lists the constraints on the member {@code volumeConfigurations}.
   *
   * @return OV-8
   */
  public static List<Constraint> constraints() {
    return Constraint.at(
        VOLUMES, List.of(NAME, ROLE, SOURCE_OF_SIZE, SIZE, IOPS, THROUGHPUT, RATE));
  }

  /**
   * Checks the member {@code volumeConfigurations} of tasks.
   *
   * @param volumes the volumes
   * @param findings receives the broken constraints
   */
  public static void ofTasks(List<TaskVolumeConfiguration> volumes, Findings findings) {
    Findings list = findings.at(VOLUMES);
    for (int i = 0; i < volumes.size(); i++) {
      list.require(NAME, volumes.get(i).name(), i);
      ebs(volumes.get(i).managedEBSVolume(), i, list);
    }
  }

  /**
   * Checks the member {@code volumeConfigurations} of services.
   *
   * @param volumes the volumes
   * @param findings receives the broken constraints
   */
  public static void ofServices(List<ServiceVolumeConfiguration> volumes, Findings findings) {
    Findings list = findings.at(VOLUMES);
    for (int i = 0; i < volumes.size(); i++) {
      list.require(NAME, volumes.get(i).name(), i);
      ebs(asOfTask(volumes.get(i).managedEBSVolume()), i, list);
    }
  }

  /** Copies the members that the check reads; services have no others than tasks. */
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
            .build();
  }

  private static void ebs(
      @Nullable TaskManagedEBSVolumeConfiguration ebs, int position, Findings findings) {
    if (ebs == null) {
      return;
    }
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
