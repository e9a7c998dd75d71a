package io.github.fluentecs.simulator.engine.check;

import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.ModelMembers;
import io.github.fluentecs.simulator.engine.call.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.Volume;

/**
 * The rules for volumes that are configured at launch. Services and tasks have model classes of
 * their own for them, whose members have the same names.
 */
public final class VolumeChecks {
  private static final String DEFAULT_TYPE = "gp3";
  private static final Set<String> WITHOUT_IOPS = Set.of("st1", "sc1", "standard");
  private static final Set<String> WITH_IOPS = Set.of("io1", "io2");
  private static final Range GENERAL = new Range(1, 16_384);
  private static final Map<String, Range> SIZES =
      Map.of(
          "gp2", GENERAL,
          "gp3", GENERAL,
          "io1", new Range(4, 16_384),
          "io2", new Range(4, 16_384),
          "st1", new Range(125, 16_384),
          "sc1", new Range(125, 16_384),
          "standard", new Range(1, 1024));
  private static final Map<String, Range> IOPS =
      Map.of(
          "gp3", new Range(3000, 16_000),
          "io1", new Range(100, 64_000),
          "io2", new Range(100, 256_000));

  private VolumeChecks() {}

  private record Range(int least, int most) {
    void check(String member, @Nullable Integer value) {
      Checks.range(member, value, least, most);
    }
  }

  /** Checks what can be told without the task definition. */
  public static void check(List<? extends SdkPojo> volumes) {
    for (SdkPojo volume : volumes) {
      Checks.given("The name of a volume", ModelMembers.text(volume, "name").orElse(null));
      ModelMembers.get(volume, "managedEBSVolume").ifPresent(ebs -> checkEbs((SdkPojo) ebs));
    }
  }

  /** The volumes must be ones of the task definition. */
  public static void within(TaskDefinition definition, List<? extends SdkPojo> volumes) {
    List<String> known = definition.volumes().stream().map(Volume::name).toList();
    for (SdkPojo volume : volumes) {
      String name = ModelMembers.text(volume, "name").orElse("");
      Checks.that(known.contains(name), "The task definition has no volume " + name + ".");
    }
  }

  private static void checkEbs(SdkPojo ebs) {
    Checks.given("The roleArn of a volume", ModelMembers.text(ebs, "roleArn").orElse(null));
    String type = ModelMembers.text(ebs, "volumeType").orElse(DEFAULT_TYPE);
    Range sizes = SIZES.get(type);
    if (sizes == null) {
      throw Refusal.invalidParameter("Invalid volumeType: " + type + ".");
    }
    boolean hasSnapshot = ModelMembers.text(ebs, "snapshotId").isPresent();
    Checks.that(
        hasSnapshot || number(ebs, "sizeInGiB") != null,
        "A volume needs either sizeInGiB or snapshotId.");
    sizes.check("The sizeInGiB of a volume of type " + type, number(ebs, "sizeInGiB"));
    Checks.that(
        hasSnapshot || number(ebs, "volumeInitializationRate") == null,
        "volumeInitializationRate is valid only with a snapshotId.");
    checkSpeed(type, number(ebs, "iops"), number(ebs, "throughput"));
  }

  private static void checkSpeed(
      String type, @Nullable Integer iops, @Nullable Integer throughput) {
    Checks.that(
        iops != null || !WITH_IOPS.contains(type), "A volume of type " + type + " needs iops.");
    Checks.that(
        iops == null || !WITHOUT_IOPS.contains(type),
        "A volume of type " + type + " cannot have iops.");
    IOPS.getOrDefault(type, new Range(0, Integer.MAX_VALUE))
        .check("The iops of a volume of type " + type, iops);
    Checks.that(
        throughput == null || type.equals(DEFAULT_TYPE),
        "A volume of type " + type + " cannot have throughput.");
    Checks.range("throughput", throughput, 0, 1000);
  }

  private static @Nullable Integer number(SdkPojo model, String member) {
    return ModelMembers.get(model, member).map(Integer.class::cast).orElse(null);
  }
}
