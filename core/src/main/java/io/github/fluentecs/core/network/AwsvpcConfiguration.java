package io.github.fluentecs.core.network;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/**
 * The network of tasks whose task definition has the network mode {@code awsvpc}. Immutable and
 * thread-safe.
 *
 * @param subnets 1 to 16 subnet ids of one VPC (rule NW-1)
 * @param securityGroups at most 5 ids (rule NW-2); none means the VPC's default group
 * @param assignPublicIp whether the tasks get public addresses, ENABLED or DISABLED; absent means
 *     DISABLED
 */
public record AwsvpcConfiguration(
    List<String> subnets,
    List<String> securityGroups,
    Optional<OpenEnum<AssignPublicIp>> assignPublicIp) {

  /**
   * Copies the lists.
   *
   * @param subnets 1 to 16 subnet ids of one VPC (rule NW-1)
   * @param securityGroups at most 5 ids (rule NW-2); none means the VPC's default group
   * @param assignPublicIp whether the tasks get public addresses, ENABLED or DISABLED; absent means
   *     DISABLED
   */
  public AwsvpcConfiguration {
    subnets = Arguments.copyOf("subnets", subnets);
    securityGroups = Arguments.copyOf("securityGroups", securityGroups);
    Objects.requireNonNull(assignPublicIp, "assignPublicIp");
  }

  /**
   * Places tasks in subnets.
   *
   * @param subnets 1 to 16 subnet ids
   * @return the configuration
   */
  public static AwsvpcConfiguration ofSubnets(String... subnets) {
    return new AwsvpcConfiguration(Arguments.list("subnets", subnets), List.of(), Optional.empty());
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model of a network configuration, or null
   * @return the block that it holds; empty where there is none
   */
  public static Optional<AwsvpcConfiguration> of(@Nullable NetworkConfiguration sdk) {
    return Optional.ofNullable(sdk)
        .map(NetworkConfiguration::awsvpcConfiguration)
        .map(
            block ->
                new AwsvpcConfiguration(
                    block.subnets(),
                    block.securityGroups(),
                    OpenEnum.parseNullable(AssignPublicIp.class, block.assignPublicIpAsString())));
  }

  /**
   * Returns a copy with more security groups.
   *
   * @param ids security group ids
   * @return a copy
   */
  public AwsvpcConfiguration securityGroups(String... ids) {
    List<String> added = Arguments.list("ids", ids);
    List<String> all =
        securityGroups.isEmpty()
            ? added
            : Stream.concat(securityGroups.stream(), added.stream()).toList();
    return new AwsvpcConfiguration(subnets, all, assignPublicIp);
  }

  /**
   * Returns a copy whose tasks get public addresses.
   *
   * @return a copy
   */
  public AwsvpcConfiguration withPublicIp() {
    return publicIp(AssignPublicIp.ENABLED);
  }

  /**
   * Returns a copy whose tasks get no public addresses.
   *
   * @return a copy
   */
  public AwsvpcConfiguration withoutPublicIp() {
    return publicIp(AssignPublicIp.DISABLED);
  }

  private AwsvpcConfiguration publicIp(AssignPublicIp choice) {
    return new AwsvpcConfiguration(subnets, securityGroups, Optional.of(OpenEnum.of(choice)));
  }

  /**
   * Returns the SDK's model.
   *
   * @return the network configuration that holds this block
   */
  public NetworkConfiguration toSdk() {
    AwsVpcConfiguration block =
        AwsVpcConfiguration.builder()
            .subnets(subnets)
            .securityGroups(SdkLists.orNull(securityGroups))
            .assignPublicIp(assignPublicIp.map(OpenEnum::text).orElse(null))
            .build();
    return NetworkConfiguration.builder().awsvpcConfiguration(block).build();
  }
}
