package io.github.fluentecs.dsl;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.express.DeleteExpressGatewayService;
import io.github.fluentecs.core.express.DescribeExpressGatewayService;
import io.github.fluentecs.core.express.ExpressGatewayService;
import io.github.fluentecs.core.express.UpdateExpressGatewayService;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.value.Beta;

/** An Express service, with its verbs. Immutable and thread-safe. */
@Beta
public final class ExpressServiceScope extends ServiceRef {
  ExpressServiceScope(ServiceRef ref) {
    super(ref.cluster(), ref.text());
  }

  /**
   * Gets the service.
   *
   * @return a command, which fails as not found where ECS does not know it
   */
  public EcsCommand<ExpressGatewayService> get() {
    return describe();
  }

  /**
   * Describes the service.
   *
   * @return the command
   */
  public DescribeExpressGatewayService describe() {
    return DescribeExpressGatewayService.builder(this).build();
  }

  /**
   * Describes the service with its tags.
   *
   * @return the command
   */
  public DescribeExpressGatewayService describeWithTags() {
    return DescribeExpressGatewayService.builder(this).includeTags().build();
  }

  /**
   * Changes the service; what is absent stays as it is.
   *
   * @return a builder of the command
   */
  public UpdateExpressGatewayService.Builder update() {
    return UpdateExpressGatewayService.builder(this);
  }

  /**
   * Deletes the service, with all that ECS made for it.
   *
   * @return the command
   */
  public DeleteExpressGatewayService delete() {
    return DeleteExpressGatewayService.builder(this).build();
  }
}
