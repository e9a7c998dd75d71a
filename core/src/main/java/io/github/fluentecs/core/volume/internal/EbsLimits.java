package io.github.fluentecs.core.volume.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskManagedEBSVolumeConfiguration;

/** The limits of each EBS volume type. Absent and unknown types have none. */
public final class EbsLimits {
  static final Set<String> TYPES = Set.of("gp2", "gp3", "io1", "io2", "st1", "sc1", "standard");
  private static final int MOST_THROUGHPUT = 1000;

  private EbsLimits() {}

  public static boolean size(TaskManagedEBSVolumeConfiguration ebs) {
    Integer size = ebs.sizeInGiB();
    return size == null
        || switch (type(ebs)) {
          case "gp2", "gp3" -> within(size, 1, 16_384);
          case "io1", "io2" -> within(size, 4, 16_384);
          case "st1", "sc1" -> within(size, 125, 16_384);
          case "standard" -> within(size, 1, 1024);
          default -> size > 0;
        };
  }

  public static boolean iops(TaskManagedEBSVolumeConfiguration ebs) {
    Integer iops = ebs.iops();
    return switch (type(ebs)) {
      case "gp3" -> iops == null || within(iops, 3000, 16_000);
      case "io1" -> iops != null && within(iops, 100, 64_000);
      case "io2" -> iops != null && within(iops, 100, 256_000);
      case "st1", "sc1", "standard" -> iops == null;
      default -> true;
    };
  }

  public static boolean throughput(TaskManagedEBSVolumeConfiguration ebs) {
    Integer throughput = ebs.throughput();
    return throughput == null
        || switch (type(ebs)) {
          case "gp2", "io1", "io2", "st1", "sc1", "standard" -> false;
          default -> within(throughput, 1, MOST_THROUGHPUT);
        };
  }

  private static String type(TaskManagedEBSVolumeConfiguration ebs) {
    @Nullable String type = ebs.volumeType();
    return type == null ? "" : type;
  }

  private static boolean within(int value, int least, int most) {
    return value >= least && value <= most;
  }
}
