package io.github.fluentecs.core.express;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceDeploymentRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.tag.Tags;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLists;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.ECSExpressGatewayService;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceStatusCode;

/** An Express service as ECS describes it. A view: immutable and thread-safe. */
public final class ExpressGatewayService extends Observed<ECSExpressGatewayService> {
  private ExpressGatewayService(ECSExpressGatewayService sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ExpressGatewayService of(ECSExpressGatewayService sdk) {
    return new ExpressGatewayService(sdk);
  }

  /**
   * Returns a reference for commands.
   *
   * @return the service's ARN, in its cluster
   */
  public ServiceRef ref() {
    return ServiceRef.of(
        Optional.ofNullable(sdk().cluster())
            .map(ClusterRef::of)
            .orElseGet(ClusterRef::defaultCluster),
        SdkValues.text(sdk().serviceArn(), sdk().serviceName()));
  }

  /**
   * Returns the name.
   *
   * @return the name, unique in the cluster
   */
  public String name() {
    return sdk().serviceName() == null ? ref().id() : sdk().serviceName();
  }

  /**
   * Returns the status.
   *
   * @return ACTIVE, DRAINING or INACTIVE
   */
  public Optional<OpenEnum<ExpressGatewayServiceStatusCode>> status() {
    return ExpressStatus.codeOf(sdk().status());
  }

  /**
   * Returns why the service is in its status.
   *
   * @return a text; empty when ECS gives no reason
   */
  public Optional<String> statusReason() {
    return ExpressStatus.reasonOf(sdk().status());
  }

  /**
   * Returns the role with which ECS manages load balancers, security groups and scaling.
   *
   * @return the role's ARN
   */
  public Optional<String> infrastructureRoleArn() {
    return Optional.ofNullable(sdk().infrastructureRoleArn());
  }

  /**
   * Returns the current deployment.
   *
   * @return the service deployment's ARN; empty when nothing is deployed
   */
  public Optional<ServiceDeploymentRef> currentDeployment() {
    return Optional.ofNullable(sdk().currentDeployment()).map(ServiceDeploymentRef::of);
  }

  /**
   * Returns the configurations in use: two while a deployment replaces one with another.
   *
   * @return a configuration for each service revision in use
   */
  public List<ExpressConfiguration> activeConfigurations() {
    return SdkLists.views(sdk().activeConfigurations(), ExpressConfiguration::of);
  }

  /**
   * Returns the tags.
   *
   * @return values by key; empty unless the request includes them
   */
  public Map<String, String> tags() {
    return Tags.toMap(sdk().tags());
  }

  /**
   * Returns when the service was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /**
   * Returns when the service was last changed.
   *
   * @return the instant
   */
  public Optional<Instant> updatedAt() {
    return Optional.ofNullable(sdk().updatedAt());
  }

  /** Returns the ARN and the status. */
  @Override
  public String toString() {
    return "ExpressGatewayService["
        + sdk().serviceArn()
        + status().map(code -> " " + code).orElse("")
        + "]";
  }
}
