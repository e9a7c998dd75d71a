package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.value.internal.SdkMembers;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A part of a GPU that containers share by NVIDIA MPS. Immutable and thread-safe.
 *
 * @param memory the GPU memory in MiB
 * @param maxComputePercent the highest part of the GPU's computing units, in percent
 */
public record NvidiaMpsAllocation(OptionalInt memory, OptionalInt maxComputePercent) {
  private static final String MEMORY = "memory";
  private static final String MAX_COMPUTE_PERCENT = "maxComputePercent";

  /**
   * Checks that no value is null.
   *
   * @param memory the GPU memory
   * @param maxComputePercent the highest part of the GPU's computing units
   */
  public NvidiaMpsAllocation {
    Objects.requireNonNull(memory, "memory");
    Objects.requireNonNull(maxComputePercent, "maxComputePercent");
  }

  static NvidiaMpsAllocation of(SdkPojo sdk) {
    return new NvidiaMpsAllocation(
        SdkValues.optional((Integer) SdkMembers.read(sdk, MEMORY)),
        SdkValues.optional((Integer) SdkMembers.read(sdk, MAX_COMPUTE_PERCENT)));
  }

  Map<String, Integer> members() {
    Map<String, Integer> members = new LinkedHashMap<>();
    memory.ifPresent(value -> members.put(MEMORY, value));
    maxComputePercent.ifPresent(value -> members.put(MAX_COMPUTE_PERCENT, value));
    return members;
  }
}
