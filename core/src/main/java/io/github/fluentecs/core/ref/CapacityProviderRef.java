package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Arguments;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A capacity provider by its name or ARN; {@code FARGATE} and {@code FARGATE_SPOT} always exist.
 * Immutable and thread-safe.
 */
public class CapacityProviderRef extends ResourceRef {
  /**
   * Creates a reference to a capacity provider.
   *
   * @param nameOrArn the provider's name or ARN
   */
  protected CapacityProviderRef(String nameOrArn) {
    super(Objects.requireNonNull(nameOrArn, "nameOrArn"));
  }

  /**
   * Creates a reference to a capacity provider.
   *
   * @param nameOrArn the provider's name or ARN
   * @return the reference
   */
  public static CapacityProviderRef of(String nameOrArn) {
    return new CapacityProviderRef(nameOrArn);
  }

  /**
   * Creates references to capacity providers.
   *
   * @param namesOrArns the providers' names or ARNs
   * @return the references, in the same order
   */
  public static List<CapacityProviderRef> all(Collection<String> namesOrArns) {
    return Arguments.requireItems("namesOrArns", namesOrArns).stream()
        .map(CapacityProviderRef::of)
        .toList();
  }

  @Override
  public final String kind() {
    return "capacity provider";
  }
}
