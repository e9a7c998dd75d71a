package io.github.fluentecs.core.express;

import io.github.fluentecs.core.ref.ServiceRevisionRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.Observed;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.NewerMember;
import io.github.fluentecs.core.value.internal.SdkValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayContainer;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayScalingTarget;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceConfiguration;
import software.amazon.awssdk.services.ecs.model.IngressPathSummary;

/** What one revision of an Express service is made of. A view: immutable and thread-safe. */
public final class ExpressConfiguration extends Observed<ExpressGatewayServiceConfiguration> {
  private ExpressConfiguration(ExpressGatewayServiceConfiguration sdk) {
    super(sdk);
  }

  /**
   * Wraps the SDK's model.
   *
   * @param sdk the model
   * @return the view
   */
  public static ExpressConfiguration of(ExpressGatewayServiceConfiguration sdk) {
    return new ExpressConfiguration(sdk);
  }

  /**
   * Returns the service revision.
   *
   * @return the service revision's ARN
   */
  public ServiceRevisionRef serviceRevision() {
    return ServiceRevisionRef.of(SdkValues.text(sdk().serviceRevisionArn()));
  }

  /**
   * Returns the task definition, of ECS's making or one's own.
   *
   * @return the task definition's ARN; empty with an SDK that lacks the member
   */
  public Optional<TaskDefinitionRef> taskDefinition() {
    return Optional.ofNullable((String) NewerMember.EXPRESS_TASK_DEFINITION.read(sdk()))
        .map(TaskDefinitionRef::of);
  }

  /**
   * Returns the container that receives traffic.
   *
   * @return the SDK's model, whose {@code toString} may show values of the environment
   */
  public Optional<ExpressGatewayContainer> primaryContainer() {
    return Optional.ofNullable(sdk().primaryContainer());
  }

  /**
   * Returns the role with which ECS pulls images, writes logs and reads secrets.
   *
   * @return the role's ARN
   */
  public Optional<String> executionRoleArn() {
    return Optional.ofNullable(sdk().executionRoleArn());
  }

  /**
   * Returns the role of the application.
   *
   * @return the role's ARN; empty where it has none
   */
  public Optional<String> taskRoleArn() {
    return Optional.ofNullable(sdk().taskRoleArn());
  }

  /**
   * Returns the CPU of a task.
   *
   * @return CPU units
   */
  public Optional<String> cpu() {
    return Optional.ofNullable(sdk().cpu());
  }

  /**
   * Returns the memory of a task.
   *
   * @return MiB
   */
  public Optional<String> memory() {
    return Optional.ofNullable(sdk().memory());
  }

  /**
   * Returns the processor that tasks run on.
   *
   * @return X86_64 or ARM64; empty for a task definition of one's own that names none, and with an
   *     SDK that lacks the member
   */
  public Optional<OpenEnum<CPUArchitecture>> cpuArchitecture() {
    return OpenEnum.parseNullable(
        CPUArchitecture.class, (String) NewerMember.EXPRESS_CPU_ARCHITECTURE.read(sdk()));
  }

  /**
   * Returns the network of the tasks.
   *
   * @return subnets and security groups
   */
  public Optional<ExpressNetwork> network() {
    return Optional.ofNullable(sdk().networkConfiguration())
        .map(network -> new ExpressNetwork(network.subnets(), network.securityGroups()));
  }

  /**
   * Returns the path of the load balancer's health checks.
   *
   * @return the path
   */
  public Optional<String> healthCheckPath() {
    return Optional.ofNullable(sdk().healthCheckPath());
  }

  /**
   * Returns how the service scales.
   *
   * @return the SDK's model
   */
  public Optional<ExpressGatewayScalingTarget> scalingTarget() {
    return Optional.ofNullable(sdk().scalingTarget());
  }

  /**
   * Returns the entry points.
   *
   * @return the SDK's models: endpoints, PUBLIC or PRIVATE
   */
  public List<IngressPathSummary> ingressPaths() {
    return sdk().ingressPaths();
  }

  /**
   * Returns when the service revision was created.
   *
   * @return the instant
   */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(sdk().createdAt());
  }

  /** Returns the service revision. */
  @Override
  public String toString() {
    return "ExpressConfiguration[" + sdk().serviceRevisionArn() + "]";
  }
}
