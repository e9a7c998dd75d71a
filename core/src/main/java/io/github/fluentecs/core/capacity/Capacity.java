package io.github.fluentecs.core.capacity;

import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/**
 * Where tasks run: a launch type or a capacity provider strategy, never both (rule CP-1). A command
 * without either uses the cluster's default strategy. Immutable and thread-safe.
 */
public sealed interface Capacity permits Capacity.Launch, CapacityProviderStrategy {
  /**
   * A launch type.
   *
   * @param type the launch type
   */
  record Launch(OpenEnum<LaunchType> type) implements Capacity {
    /**
     * Checks that the value is not null.
     *
     * @param type the launch type
     */
    public Launch {
      Objects.requireNonNull(type, "type");
    }
  }

  /**
   * Returns the launch type for a request.
   *
   * @return the text, or null for a strategy, and the member is then not sent
   */
  default @Nullable String launchTypeOrNull() {
    return this instanceof Launch launch ? launch.type().text() : null;
  }

  /**
   * Returns the strategy for a request.
   *
   * @return the SDK's models, or null for a launch type, and the member is then not sent
   */
  default @Nullable List<CapacityProviderStrategyItem> strategyOrNull() {
    return this instanceof CapacityProviderStrategy strategy ? strategy.toSdk() : null;
  }

  /**
   * Reads the choice of a request.
   *
   * @param launchType the launch type, or null
   * @param strategy the SDK's models of the strategy's items
   * @return the strategy if there is one, else the launch type; empty for neither
   */
  static Optional<Capacity> of(
      @Nullable String launchType, List<CapacityProviderStrategyItem> strategy) {
    Objects.requireNonNull(strategy, "strategy");
    return strategy.isEmpty()
        ? OpenEnum.parseNullable(LaunchType.class, launchType).map(Launch::new)
        : Optional.of(CapacityProviderStrategy.of(strategy));
  }

  /**
   * Runs tasks with a launch type.
   *
   * @param type the launch type
   * @return the choice
   */
  static Capacity launchType(LaunchType type) {
    Objects.requireNonNull(type, "type");
    return new Launch(OpenEnum.of(type));
  }

  /**
   * Runs tasks on Fargate, without a capacity provider.
   *
   * @return the choice
   */
  static Capacity fargate() {
    return launchType(LaunchType.FARGATE);
  }

  /**
   * Runs tasks on the cluster's container instances, without a capacity provider.
   *
   * @return the choice
   */
  static Capacity ec2() {
    return launchType(LaunchType.EC2);
  }
}
