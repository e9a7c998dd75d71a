package io.github.fluentecs.workflows.verify;

import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/**
 * Looks before a deployment whether what it refers to is there and fits: roles and who may assume
 * them, images and their platforms, secrets and parameters, log groups, target groups. It asks for
 * all at once and changes nothing.
 *
 * <p>Whom it asks is given one by one; the module {@code fluent-ecs-aws} has an implementation of
 * each over the AWS SDK. What it cannot ask is {@link Finding.Skipped}. Immutable and thread-safe.
 */
public final class Verifier {
  private final ImmutableSources sources;

  private Verifier(ImmutableSources sources) {
    this.sources = sources;
  }

  /**
   * Makes a verifier that asks nobody yet: everything is skipped.
   *
   * @return the verifier
   */
  public static Verifier create() {
    return new Verifier(ImmutableSources.builder().build());
  }

  /**
   * Asks for roles.
   *
   * @param source tells of roles
   * @return a copy
   */
  public Verifier roles(Roles source) {
    return new Verifier(sources.withRoles(Objects.requireNonNull(source, "source")));
  }

  /**
   * Asks for images.
   *
   * @param source tells of images
   * @return a copy
   */
  public Verifier images(Images source) {
    return new Verifier(sources.withImages(Objects.requireNonNull(source, "source")));
  }

  /**
   * Asks for secrets of Secrets Manager.
   *
   * @param source tells of secrets
   * @return a copy
   */
  public Verifier secrets(SecretValues source) {
    return new Verifier(sources.withSecrets(Objects.requireNonNull(source, "source")));
  }

  /**
   * Asks for parameters of SSM.
   *
   * @param source tells of parameters
   * @return a copy
   */
  public Verifier parameters(Parameters source) {
    return new Verifier(sources.withParameters(Objects.requireNonNull(source, "source")));
  }

  /**
   * Asks for log groups.
   *
   * @param source tells of log groups
   * @return a copy
   */
  public Verifier logGroups(LogGroups source) {
    return new Verifier(sources.withLogGroups(Objects.requireNonNull(source, "source")));
  }

  /**
   * Asks for target groups.
   *
   * @param source tells of target groups
   * @return a copy
   */
  public Verifier targetGroups(TargetGroups source) {
    return new Verifier(sources.withTargetGroups(Objects.requireNonNull(source, "source")));
  }

  /**
   * Says in which VPC the tasks run. Without it, whether target groups are in the VPC of the
   * service's subnets is skipped.
   *
   * @param id the id of the VPC
   * @return a copy
   */
  public Verifier vpc(String id) {
    return new Verifier(sources.withVpc(Objects.requireNonNull(id, "id")));
  }

  /**
   * Verifies a task definition. For a revision that is there, give {@code
   * definition.revise().build()}.
   *
   * @param definition what would be registered
   * @return a wait that is met with all findings, defects or not
   */
  public Wait<Verification> verify(RegisterTaskDefinition definition) {
    Objects.requireNonNull(definition, "definition");
    return verify(definition, List.of());
  }

  /**
   * Verifies a task definition and the load balancers of a service that would be created.
   *
   * @param definition what the service would run
   * @param service the creation
   * @return a wait that is met with all findings, defects or not
   */
  public Wait<Verification> verify(RegisterTaskDefinition definition, CreateService service) {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(service, "service");
    return verify(definition, service.toSdk().loadBalancers());
  }

  /**
   * Verifies a task definition and the load balancers of a service that is there.
   *
   * @param definition what the service would run
   * @param service the service
   * @return a wait that is met with all findings, defects or not
   */
  public Wait<Verification> verify(RegisterTaskDefinition definition, Service service) {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(service, "service");
    return verify(definition, service.sdk().loadBalancers());
  }

  private Wait<Verification> verify(
      RegisterTaskDefinition definition, List<LoadBalancer> balancers) {
    var request = definition.toSdk();
    List<Check> checks = new ArrayList<>();
    checks.addAll(RoleChecks.of(request, sources.roles()));
    checks.addAll(ImageChecks.of(request, sources.images()));
    checks.addAll(SecretChecks.of(request, sources.secrets(), sources.parameters()));
    checks.addAll(LogGroupChecks.of(request, sources.logGroups()));
    checks.addAll(TargetGroupChecks.of(request, balancers, sources.targetGroups(), sources.vpc()));
    return Waits.allOf(checks.stream().map(Check::asked).toList())
        .map(found -> new Verification(found.stream().flatMap(List::stream).toList()));
  }
}
