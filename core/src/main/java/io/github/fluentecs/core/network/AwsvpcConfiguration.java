package io.github.fluentecs.core.network;

import io.github.fluentecs.core.OpenEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/**
 * The network of tasks whose task definition has the network mode {@code awsvpc}. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface AwsvpcConfiguration {
  /**
   * Returns the subnets.
   *
   * @return 1 to 16 subnet ids of one VPC (rule NW-1)
   */
  List<String> subnets();

  /**
   * Returns the security groups.
   *
   * @return at most 5 ids (rule NW-2); none means the VPC's default group
   */
  List<String> securityGroups();

  /**
   * Returns whether the tasks get public addresses.
   *
   * @return ENABLED or DISABLED; absent means DISABLED
   */
  Optional<OpenEnum<AssignPublicIp>> assignPublicIp();

  /**
   * Places tasks in subnets.
   *
   * @param subnets 1 to 16 subnet ids
   * @return the configuration
   */
  static AwsvpcConfiguration ofSubnets(String... subnets) {
    return new Builder().subnets(subnets).build();
  }

  /**
   * Returns a copy with more security groups.
   *
   * @param ids security group ids
   * @return a copy
   */
  default AwsvpcConfiguration securityGroups(String... ids) {
    List<String> all = new ArrayList<>(securityGroups());
    all.addAll(List.of(ids));
    return new Builder().from(this).securityGroups(all).build();
  }

  /**
   * Returns a copy whose tasks get public addresses.
   *
   * @return a copy
   */
  default AwsvpcConfiguration withPublicIp() {
    return new Builder().from(this).assignPublicIp(OpenEnum.of(AssignPublicIp.ENABLED)).build();
  }

  /**
   * Starts a configuration.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the network configuration that holds this block
   */
  default NetworkConfiguration toSdk() {
    AwsVpcConfiguration block =
        AwsVpcConfiguration.builder()
            .subnets(subnets())
            .securityGroups(securityGroups().isEmpty() ? null : securityGroups())
            .assignPublicIp(assignPublicIp().map(OpenEnum::text).orElse(null))
            .build();
    return NetworkConfiguration.builder().awsvpcConfiguration(block).build();
  }

  /** Builds an {@link AwsvpcConfiguration}. Not thread-safe. */
  final class Builder extends ImmutableAwsvpcConfiguration.Builder {
    Builder() {}
  }
}
