package io.github.fluentecs.workflows.verify;

import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.Service;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.waiters.Wait;
import io.github.fluentecs.waiters.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final Roles roles;
  private final Images images;
  private final SecretValues secrets;
  private final Parameters parameters;
  private final LogGroups logGroups;
  private final TargetGroups targetGroups;
  private final Optional<String> vpc;

  private Verifier(Draft draft) {
    this.roles = draft.roles;
    this.images = draft.images;
    this.secrets = draft.secrets;
    this.parameters = draft.parameters;
    this.logGroups = draft.logGroups;
    this.targetGroups = draft.targetGroups;
    this.vpc = draft.vpc;
  }

  /**
   * Makes a verifier that asks nobody yet: everything is skipped.
   *
   * @return the verifier
   */
  public static Verifier create() {
    return new Verifier(new Draft());
  }

  /**
   * Asks for roles.
   *
   * @param source tells of roles
   * @return a copy
   */
  public Verifier roles(Roles source) {
    Draft draft = new Draft(this);
    draft.roles = Objects.requireNonNull(source, "source");
    return new Verifier(draft);
  }

  /**
   * Asks for images.
   *
   * @param source tells of images
   * @return a copy
   */
  public Verifier images(Images source) {
    Draft draft = new Draft(this);
    draft.images = Objects.requireNonNull(source, "source");
    return new Verifier(draft);
  }

  /**
   * Asks for secrets of Secrets Manager.
   *
   * @param source tells of secrets
   * @return a copy
   */
  public Verifier secrets(SecretValues source) {
    Draft draft = new Draft(this);
    draft.secrets = Objects.requireNonNull(source, "source");
    return new Verifier(draft);
  }

  /**
   * Asks for parameters of SSM.
   *
   * @param source tells of parameters
   * @return a copy
   */
  public Verifier parameters(Parameters source) {
    Draft draft = new Draft(this);
    draft.parameters = Objects.requireNonNull(source, "source");
    return new Verifier(draft);
  }

  /**
   * Asks for log groups.
   *
   * @param source tells of log groups
   * @return a copy
   */
  public Verifier logGroups(LogGroups source) {
    Draft draft = new Draft(this);
    draft.logGroups = Objects.requireNonNull(source, "source");
    return new Verifier(draft);
  }

  /**
   * Asks for target groups.
   *
   * @param source tells of target groups
   * @return a copy
   */
  public Verifier targetGroups(TargetGroups source) {
    Draft draft = new Draft(this);
    draft.targetGroups = Objects.requireNonNull(source, "source");
    return new Verifier(draft);
  }

  /**
   * Says in which VPC the tasks run. Without it, whether target groups are in the VPC of the
   * service's subnets is skipped.
   *
   * @param id the id of the VPC
   * @return a copy
   */
  public Verifier vpc(String id) {
    Draft draft = new Draft(this);
    draft.vpc = Optional.of(Objects.requireNonNull(id, "id"));
    return new Verifier(draft);
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
    checks.addAll(RoleChecks.of(request, roles));
    checks.addAll(ImageChecks.of(request, images));
    checks.addAll(SecretChecks.of(request, secrets, parameters));
    checks.addAll(LogGroupChecks.of(request, logGroups));
    checks.addAll(TargetGroupChecks.of(request, balancers, targetGroups, vpc));
    return Waits.allOf(checks.stream().map(Check::asked).toList())
        .map(found -> new Verification(found.stream().flatMap(List::stream).toList()));
  }

  /** The parts of a verifier, while one is exchanged. */
  private static final class Draft {
    private Roles roles = role -> nobody("roles");
    private Images images = image -> nobody("images");
    private SecretValues secrets = secret -> nobody("secrets");
    private Parameters parameters = references -> Answers.forAll(references, nobody("parameters"));
    private LogGroups logGroups = (name, region) -> nobody("log groups");
    private TargetGroups targetGroups = arn -> nobody("target groups");
    private Optional<String> vpc = Optional.empty();

    private Draft() {}

    private Draft(Verifier verifier) {
      this.roles = verifier.roles;
      this.images = verifier.images;
      this.secrets = verifier.secrets;
      this.parameters = verifier.parameters;
      this.logGroups = verifier.logGroups;
      this.targetGroups = verifier.targetGroups;
      this.vpc = verifier.vpc;
    }

    private static <T> Answer<T> nobody(String things) {
      return Answer.unknown("the verifier was given nobody to ask for " + things);
    }
  }
}
