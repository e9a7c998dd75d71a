package io.github.fluentecs.core.service;

import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A target group of VPC Lattice in which the tasks of a service register (rule VL-1). Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface VpcLatticeConfiguration {
  /**
   * Returns the infrastructure role with which ECS registers tasks.
   *
   * @return an IAM role's ARN
   */
  String roleArn();

  /**
   * Returns the target group.
   *
   * @return its ARN
   */
  String targetGroupArn();

  /**
   * Returns the port that is registered.
   *
   * @return the name of a port mapping of the task definition
   */
  String portName();

  /**
   * Returns what deployments that shift traffic change.
   *
   * @return the other target group and the rules; absent means none
   */
  Optional<VpcLatticeTrafficShift> advancedConfiguration();

  /**
   * Registers tasks in a target group.
   *
   * @param roleArn the ARN of the infrastructure role
   * @param targetGroupArn the target group's ARN
   * @param portName the name of a port mapping of the task definition
   * @return the configuration
   */
  static VpcLatticeConfiguration of(String roleArn, String targetGroupArn, String portName) {
    return new Builder().roleArn(roleArn).targetGroupArn(targetGroupArn).portName(portName).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the configuration
   */
  static VpcLatticeConfiguration of(
      software.amazon.awssdk.services.ecs.model.VpcLatticeConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .roleArn(SdkValues.text(sdk.roleArn()))
        .targetGroupArn(SdkValues.text(sdk.targetGroupArn()))
        .portName(SdkValues.text(sdk.portName()))
        .advancedConfiguration(
            NewerMember.LATTICE_ADVANCED.read(sdk) instanceof SdkPojo advanced
                ? Optional.of(VpcLatticeTrafficShift.of(advanced))
                : Optional.empty())
        .build();
  }

  /**
   * Returns a copy whose traffic deployments shift.
   *
   * @param shift the other target group and the rules
   * @return a copy
   */
  default VpcLatticeConfiguration shifting(VpcLatticeTrafficShift shift) {
    Objects.requireNonNull(shift, "shift");
    return new Builder().from(this).advancedConfiguration(shift).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default software.amazon.awssdk.services.ecs.model.VpcLatticeConfiguration toSdk() {
    var lattice =
        software.amazon.awssdk.services.ecs.model.VpcLatticeConfiguration.builder()
            .roleArn(roleArn())
            .targetGroupArn(targetGroupArn())
            .portName(portName());
    advancedConfiguration()
        .ifPresent(shift -> NewerMember.LATTICE_ADVANCED.setStructure(lattice, shift.members()));
    return lattice.build();
  }

  /** Builds a {@link VpcLatticeConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableVpcLatticeConfiguration.Builder {
    Builder() {}
  }
}
