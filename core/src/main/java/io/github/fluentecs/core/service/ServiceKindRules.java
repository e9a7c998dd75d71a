package io.github.fluentecs.core.service;

import io.github.fluentecs.core.capacity.StrategyRules;
import io.github.fluentecs.core.network.LoadBalancerRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.Findings;
import io.github.fluentecs.core.rule.Rule;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/** The rules of CreateService over the scheduling strategy and the deployment controller. */
final class ServiceKindRules {
  private static final String STRATEGY = "CreateService request, schedulingStrategy";

  private static final Constraint TASK_DEFINITION =
      Constraint.hard(
          "CreateService/taskDefinition",
          "a task definition, unless the deployment controller is EXTERNAL",
          "Name what the service shall run.",
          "CreateService request, taskDefinition");

  private static final Constraint DESIRED_COUNT =
      Constraint.hard(
          "CreateService/desiredCount",
          "a desired count, unless the service is a DAEMON or its controller is EXTERNAL",
          "Give the number of tasks to keep.",
          "CreateService request, desiredCount");

  private static final Constraint DAEMON_PLACES =
      Constraint.soft(
          "PL-7",
          "neither a desiredCount nor a placementStrategy for a DAEMON",
          "Leave it out: a daemon runs once on each container instance.",
          STRATEGY);

  private static final Constraint DAEMON_ALONE =
      Constraint.hard(
          "CreateService/schedulingStrategy",
          "DAEMON only on container instances and with the controller ECS",
          "Use REPLICA, or change capacity or controller.",
          STRATEGY);

  private static final Constraint DAEMON_MAXIMUM =
      Constraint.hard(
          "DC-2",
          "100 percent or less for a DAEMON",
          "Lower the maximum: two daemons never share an instance.",
          "Service definition parameters, maximumPercent");

  private static final Constraint DAEMON_VOLUMES =
      Constraint.hard(
          "OV-8",
          "no volumeConfigurations for a DAEMON",
          "Use REPLICA, or volumes that are not configured at launch.",
          "ServiceManagedEBSVolumeConfiguration description");

  private static final Constraint PERCENTAGES =
      Constraint.soft(
          "DC-3",
          "the default percentages where CodeDeploy or an external controller deploys to EC2",
          "Leave the percentages out.",
          "DeploymentConfiguration, minimumHealthyPercent and maximumPercent");

  private static final Constraint BREAKER =
      Constraint.hard(
          "DC-5",
          "a circuit breaker only with the controller ECS",
          "Leave the circuit breaker out.",
          "DeploymentCircuitBreaker description");

  private static final Constraint CODE_DEPLOY_BALANCER =
      Constraint.hard(
          "LB-4",
          "with the controller CODE_DEPLOY, a target group and no Classic Load Balancer",
          "Add an Application or Network Load Balancer.",
          "CreateService request, loadBalancers");

  private static final Constraint OWNED_BY_TASK_SET =
      Constraint.soft(
          "CreateService/external",
          "nothing here that a task set says, with the controller EXTERNAL",
          "Say it when you create a task set.",
          "External deployments, what belongs to a task set");

  private ServiceKindRules() {}

  static List<Rule<CreateServiceRequest>> all() {
    return List.of(
        Rule.of(TASK_DEFINITION, "taskDefinition", ServiceKindRules::taskDefinition),
        Rule.of(DESIRED_COUNT, "desiredCount", ServiceKindRules::desiredCount),
        Rule.of(DAEMON_PLACES, "desiredCount", ServiceKindRules::countOfDaemon),
        Rule.of(DAEMON_PLACES, "placementStrategy", ServiceKindRules::placementOfDaemon),
        Rule.of(DAEMON_ALONE, "schedulingStrategy", ServiceKindRules::daemon),
        Rule.of(DAEMON_MAXIMUM, DeploymentRules.MOST, ServiceKindRules::maximumOfDaemon),
        Rule.of(DAEMON_VOLUMES, "volumeConfigurations", ServiceKindRules::volumesOfDaemon),
        Rule.of(PERCENTAGES, DeploymentRules.MEMBER, ServiceKindRules::percentages),
        Rule.of(DeploymentRules.ROOM, DeploymentRules.MEMBER, ServiceKindRules::room),
        Rule.of(BREAKER, DeploymentRules.BREAKER, ServiceKindRules::breaker),
        Rule.of(CODE_DEPLOY_BALANCER, "loadBalancers", ServiceKindRules::codeDeploy),
        owned("taskDefinition", CreateServiceRequest::taskDefinition),
        owned("launchType", CreateServiceRequest::launchTypeAsString),
        owned("capacityProviderStrategy", CreateServiceRequest::capacityProviderStrategy),
        owned("platformVersion", CreateServiceRequest::platformVersion),
        owned("networkConfiguration", CreateServiceRequest::networkConfiguration),
        owned("loadBalancers", CreateServiceRequest::loadBalancers),
        owned("serviceRegistries", CreateServiceRequest::serviceRegistries));
  }

  static boolean onFargate(CreateServiceRequest request) {
    return StrategyRules.onlyFargate(
        request.launchTypeAsString(), request.capacityProviderStrategy());
  }

  static boolean isExternal(CreateServiceRequest request) {
    return "EXTERNAL".equals(controller(request));
  }

  private static @Nullable String controller(CreateServiceRequest request) {
    return request.deploymentController() == null
        ? null
        : request.deploymentController().typeAsString();
  }

  private static boolean isEcs(CreateServiceRequest request) {
    String controller = controller(request);
    return controller == null || controller.equals("ECS");
  }

  private static boolean isDaemon(CreateServiceRequest request) {
    return "DAEMON".equals(request.schedulingStrategyAsString());
  }

  private static void taskDefinition(CreateServiceRequest request, Findings findings) {
    if (!Texts.present(request.taskDefinition()) && !isExternal(request)) {
      findings.broken(request.taskDefinition());
    }
  }

  private static void desiredCount(CreateServiceRequest request, Findings findings) {
    if (request.desiredCount() == null && !isDaemon(request) && !isExternal(request)) {
      findings.broken(null);
    }
  }

  private static void countOfDaemon(CreateServiceRequest request, Findings findings) {
    if (request.desiredCount() != null && isDaemon(request)) {
      findings.broken(request.desiredCount());
    }
  }

  private static void placementOfDaemon(CreateServiceRequest request, Findings findings) {
    if (isDaemon(request) && !request.placementStrategy().isEmpty()) {
      findings.broken(Given.count(request.placementStrategy().size(), "rules"));
    }
  }

  private static void daemon(CreateServiceRequest request, Findings findings) {
    if (!isDaemon(request)) {
      return;
    }
    if (!isEcs(request)) {
      findings.broken(Given.words("DAEMON with the controller " + controller(request)));
    } else if (onFargate(request)) {
      findings.broken(Given.words("DAEMON on Fargate"));
    }
  }

  private static void maximumOfDaemon(CreateServiceRequest request, Findings findings) {
    Integer maximum = DeploymentRules.maximum(request.deploymentConfiguration());
    if (maximum != null && maximum > 100 && isDaemon(request)) {
      findings.broken(maximum);
    }
  }

  private static void volumesOfDaemon(CreateServiceRequest request, Findings findings) {
    if (isDaemon(request) && !request.volumeConfigurations().isEmpty()) {
      findings.broken(Given.count(request.volumeConfigurations().size(), "volumes"));
    }
  }

  private static void percentages(CreateServiceRequest request, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (isEcs(request) || configuration == null || !onEc2(request)) {
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    if ((minimum != null && minimum != DeploymentBounds.DEFAULT_MINIMUM_HEALTHY_PERCENT)
        || (maximum != null && maximum != DeploymentBounds.DEFAULT_MAXIMUM_PERCENT)) {
      findings.broken(Given.words(minimum + " to " + maximum + " percent"));
    }
  }

  /** Whether the request itself says so; the cluster's default strategy is unknown here. */
  private static boolean onEc2(CreateServiceRequest request) {
    return "EC2".equals(request.launchTypeAsString())
        || (!request.capacityProviderStrategy().isEmpty() && !onFargate(request));
  }

  private static void room(CreateServiceRequest request, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (configuration == null
        || !isEcs(request)
        || isDaemon(request)
        || DeploymentRules.shiftsTraffic(configuration)) {
      return;
    }
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    DeploymentRules.room(
        request.desiredCount(),
        minimum == null ? DeploymentBounds.DEFAULT_MINIMUM_HEALTHY_PERCENT : minimum,
        maximum == null ? DeploymentBounds.DEFAULT_MAXIMUM_PERCENT : maximum,
        findings);
  }

  private static void breaker(CreateServiceRequest request, Findings findings) {
    if (DeploymentRules.breaker(request.deploymentConfiguration()) != null && !isEcs(request)) {
      findings.broken(Given.words("a circuit breaker with " + controller(request)));
    }
  }

  private static void codeDeploy(CreateServiceRequest request, Findings findings) {
    if (!"CODE_DEPLOY".equals(controller(request))) {
      return;
    }
    List<LoadBalancer> balancers = request.loadBalancers();
    if (balancers.isEmpty() || balancers.stream().anyMatch(LoadBalancerRules::isClassic)) {
      findings.broken(
          Given.words(balancers.isEmpty() ? "no load balancer" : "a Classic Load Balancer"));
    }
  }

  private static Rule<CreateServiceRequest> owned(
      String member, Function<CreateServiceRequest, ? extends @Nullable Object> read) {
    return Rule.of(
        OWNED_BY_TASK_SET,
        member,
        (request, findings) -> {
          if (isExternal(request) && Texts.present(read.apply(request))) {
            findings.broken(Given.words(member + " with the controller EXTERNAL"));
          }
        });
  }
}
