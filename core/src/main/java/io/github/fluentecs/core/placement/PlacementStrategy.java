package io.github.fluentecs.core.placement;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;

/**
 * How container instances are chosen among those that satisfy the constraints: spread over a field,
 * packed by a resource, or at random. Immutable and thread-safe.
 */
public sealed interface PlacementStrategy {
  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  software.amazon.awssdk.services.ecs.model.PlacementStrategy toSdk();

  /**
   * Returns rules for a request.
   *
   * @param rules the rules
   * @return the SDK's models, or null for an empty list, which is then not sent
   */
  static @Nullable List<software.amazon.awssdk.services.ecs.model.PlacementStrategy> toSdkOrNull(
      List<PlacementStrategy> rules) {
    Arguments.requireItems("rules", rules);
    return rules.isEmpty() ? null : rules.stream().map(PlacementStrategy::toSdk).toList();
  }

  /**
   * Copies the SDK's models.
   *
   * @param sdk the models
   * @return the rules, in order, but for kinds that the library does not know
   */
  static List<PlacementStrategy> of(
      List<software.amazon.awssdk.services.ecs.model.PlacementStrategy> sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return SdkLists.present(sdk).stream().flatMap(PlacementStrategy::known).toList();
  }

  private static Stream<PlacementStrategy> known(
      software.amazon.awssdk.services.ecs.model.PlacementStrategy sdk) {
    String field = SdkValues.text(sdk.field());
    return switch (SdkValues.text(sdk.typeAsString())) {
      case "random" -> Stream.of(random());
      case "spread" -> Stream.of(spread(field));
      case "binpack" ->
          Stream.of(Resource.values())
              .filter(resource -> resource.field.equals(field))
              .map(Binpack::new);
      default -> Stream.empty();
    };
  }

  /**
   * Spreads tasks evenly.
   *
   * @param field {@code instanceId}, {@code host}, or an attribute such as {@code
   *     attribute:ecs.availability-zone} (rule PL-5)
   * @return the strategy
   */
  static PlacementStrategy spread(String field) {
    return new Spread(field);
  }

  /**
   * Spreads tasks evenly over Availability Zones, as services do by default (rule PL-6).
   *
   * @return the strategy
   */
  static PlacementStrategy spreadOverZones() {
    return spread("attribute:ecs.availability-zone");
  }

  /**
   * Fills the instance with the least CPU left first.
   *
   * @return the strategy
   */
  static PlacementStrategy binpackCpu() {
    return new Binpack(Resource.CPU);
  }

  /**
   * Fills the instance with the least memory left first.
   *
   * @return the strategy
   */
  static PlacementStrategy binpackMemory() {
    return new Binpack(Resource.MEMORY);
  }

  /**
   * Chooses at random.
   *
   * @return the strategy
   */
  static PlacementStrategy random() {
    return new Random();
  }

  /** What {@link Binpack} packs by. */
  enum Resource {
    /** CPU units. */
    CPU("cpu"),
    /** Memory. */
    MEMORY("memory");

    private final String field;

    Resource(String field) {
      this.field = field;
    }
  }

  /**
   * Evenly over the values of a field.
   *
   * @param field the field
   */
  record Spread(String field) implements PlacementStrategy {
    /**
     * Checks that the value is not null.
     *
     * @param field the field
     */
    public Spread {
      Objects.requireNonNull(field, "field");
    }

    @Override
    public software.amazon.awssdk.services.ecs.model.PlacementStrategy toSdk() {
      return software.amazon.awssdk.services.ecs.model.PlacementStrategy.builder()
          .type(PlacementStrategyType.SPREAD)
          .field(field)
          .build();
    }
  }

  /**
   * The fullest instance first.
   *
   * @param resource what is packed by
   */
  record Binpack(Resource resource) implements PlacementStrategy {
    /**
     * Checks that the value is not null.
     *
     * @param resource what is packed by
     */
    public Binpack {
      Objects.requireNonNull(resource, "resource");
    }

    @Override
    public software.amazon.awssdk.services.ecs.model.PlacementStrategy toSdk() {
      return software.amazon.awssdk.services.ecs.model.PlacementStrategy.builder()
          .type(PlacementStrategyType.BINPACK)
          .field(resource.field)
          .build();
    }
  }

  /** Any instance. */
  record Random() implements PlacementStrategy {
    @Override
    public software.amazon.awssdk.services.ecs.model.PlacementStrategy toSdk() {
      return software.amazon.awssdk.services.ecs.model.PlacementStrategy.builder()
          .type(PlacementStrategyType.RANDOM)
          .build();
    }
  }
}
