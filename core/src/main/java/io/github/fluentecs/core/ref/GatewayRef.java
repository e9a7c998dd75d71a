package io.github.fluentecs.core.ref;

import io.github.fluentecs.core.value.Beta;
import java.util.Objects;

/** A gateway by its name or ARN. Immutable and thread-safe. */
@Beta
public class GatewayRef extends ResourceRef {
  /**
   * Creates a reference to a gateway.
   *
   * @param nameOrArn the gateway's name or ARN
   */
  protected GatewayRef(String nameOrArn) {
    super(Objects.requireNonNull(nameOrArn, "nameOrArn"));
  }

  /**
   * Creates a reference to a gateway.
   *
   * @param nameOrArn the gateway's name or ARN
   * @return the reference
   */
  public static GatewayRef of(String nameOrArn) {
    return new GatewayRef(nameOrArn);
  }

  @Override
  public final String kind() {
    return "gateway";
  }

  /** Returns the name, which an id of the gateway's own follows in its ARN. */
  @Override
  protected final String idInArn(String arn) {
    return Arn.parse(arn)
        .map(Arn::path)
        .filter(path -> path.size() > 1)
        .map(path -> path.get(0))
        .orElseGet(() -> super.idInArn(arn));
  }
}
