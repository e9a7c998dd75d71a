package io.github.fluentecs.core.service;

import io.github.fluentecs.core.network.internal.LoadBalancerRules;
import io.github.fluentecs.core.rule.Constraint;
import io.github.fluentecs.core.rule.internal.Findings;
import io.github.fluentecs.core.rule.internal.Given;
import io.github.fluentecs.core.rule.internal.Texts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;

/** The rules of CreateService on the deployment controller and the members that depend on it. */
final class ControllerRules {
  private static final Constraint TYPE =
      Constraint.hard(
          "CreateService/deploymentController",
          "deploymentController.type",
          "a type in each deployment controller",
          "Set ECS, CODE_DEPLOY or EXTERNAL, or leave the controller out.",
          "DeploymentController members");

  private static final Constraint PERCENTAGES =
      Constraint.soft(
          "DC-3",
          DeploymentRules.MEMBER,
          "the default percentages if CodeDeploy or an external controller deploys to EC2",
          "Leave the percentages out.",
          "DeploymentConfiguration, minimumHealthyPercent and maximumPercent");

  private static final Constraint BREAKER =
      Constraint.hard(
          "DC-5",
          DeploymentRules.MEMBER + ".deploymentCircuitBreaker",
          "a circuit breaker only with the controller ECS",
          "Leave the circuit breaker out.",
          "DeploymentCircuitBreaker description");

  private static final Constraint CODE_DEPLOY_BALANCER =
      Constraint.hard(
          "LB-4",
          "loadBalancers",
          "with the controller CODE_DEPLOY, a target group and no Classic Load Balancer",
          "Add an Application or Network Load Balancer.",
          "CreateService request, loadBalancers");

  private static final Constraint KNOWN =
      Constraint.soft(
          "CreateService/deploymentController",
          "deploymentController.type",
          "ECS, CODE_DEPLOY or EXTERNAL",
          "Use one of the three.",
          "DeploymentController members");

  private static final Constraint ALARMS =
      Constraint.hard(
          "DC-6",
          DeploymentRules.MEMBER + ".alarms",
          "alarms only with the controller ECS",
          "Leave the alarms out, also those that are not enabled.",
          "Message of ECS: Alarm based rollback feature is only supported with ECS deployment"
              + " controller");

  private static final Constraint STRATEGY =
      Constraint.soft(
          "DC-7",
          DeploymentRules.MEMBER + ".strategy",
          "a strategy that shifts traffic only with the controller ECS",
          "Leave the strategy out: the controller shifts traffic.",
          "LinearConfiguration and CanaryConfiguration descriptions");

  private static final Constraint SERVICE_CONNECT =
      Constraint.advice(
          "SC-6",
          ServiceConnectRules.MEMBER,
          "Service Connect only with the controller ECS",
          "Use the controller ECS, whose strategy BLUE_GREEN works with Service Connect.",
          "Service Connect considerations; the model allows it");

  private static final Constraint GROUPS =
      Constraint.advice(
          "LB-8",
          "loadBalancers",
          "one target group with the controller CODE_DEPLOY",
          "Keep one target group: CodeDeploy brings the other.",
          "UpdateService request, loadBalancers; users report services with several");

  private static final Constraint OWNED_BY_TASK_SET =
      Constraint.soft(
          "CreateService/external",
          "",
          "no member that belongs to a task set, with the controller EXTERNAL",
          "Set it when you create a task set.",
          "External deployments, members of a task set");

  private ControllerRules() {}

  static List<Constraint> constraints() {
    return List.of(
        TYPE,
        KNOWN,
        PERCENTAGES,
        BREAKER,
        ALARMS,
        STRATEGY,
        SERVICE_CONNECT,
        GROUPS,
        CODE_DEPLOY_BALANCER,
        OWNED_BY_TASK_SET.at("taskDefinition"),
        OWNED_BY_TASK_SET.at("launchType"),
        OWNED_BY_TASK_SET.at("capacityProviderStrategy"),
        OWNED_BY_TASK_SET.at("platformVersion"),
        OWNED_BY_TASK_SET.at("networkConfiguration"),
        OWNED_BY_TASK_SET.at("loadBalancers"),
        OWNED_BY_TASK_SET.at("serviceRegistries"));
  }

  static void check(CreateServiceRequest request, Findings findings) {
    if (request.deploymentController() == null) {
      return;
    }
    String controller = request.deploymentController().typeAsString();
    findings.oneOf(KNOWN, controller, Set.of("ECS", "CODE_DEPLOY", "EXTERNAL"));
    if (controller == null) {
      findings.broken(TYPE, null);
    } else if (!controller.equals("ECS")) {
      notEcs(request, controller, findings);
    }
  }

  private static void notEcs(CreateServiceRequest request, String controller, Findings findings) {
    DeploymentConfiguration configuration = request.deploymentConfiguration();
    if (configuration != null) {
      if (ServiceKind.isOnEc2(request)) {
        percentages(configuration, findings);
      }
      if (configuration.deploymentCircuitBreaker() != null) {
        findings.broken(BREAKER, Given.words("a circuit breaker with " + controller));
      }
      ofEcs(configuration, controller, findings);
    }
    ServiceConnectConfiguration connect = request.serviceConnectConfiguration();
    if (connect != null && !Boolean.FALSE.equals(connect.enabled())) {
      findings.broken(SERVICE_CONNECT, Given.words("Service Connect with " + controller));
    }
    if (controller.equals("CODE_DEPLOY")) {
      codeDeploy(request.loadBalancers(), findings);
    } else if (controller.equals("EXTERNAL")) {
      external(request, findings);
    }
  }

  private static void ofEcs(
      DeploymentConfiguration configuration, String controller, Findings findings) {
    String strategy = configuration.strategyAsString();
    if (configuration.alarms() != null) {
      findings.broken(ALARMS, Given.words("alarms with " + controller));
    }
    if (strategy != null && !strategy.equals("ROLLING")) {
      findings.broken(STRATEGY, Given.words(strategy + " with " + controller));
    }
  }

  private static void percentages(DeploymentConfiguration configuration, Findings findings) {
    Integer minimum = configuration.minimumHealthyPercent();
    Integer maximum = configuration.maximumPercent();
    if ((minimum != null && minimum != DeploymentBounds.DEFAULT_MINIMUM_HEALTHY_PERCENT)
        || (maximum != null && maximum != DeploymentBounds.DEFAULT_MAXIMUM_PERCENT)) {
      findings.broken(PERCENTAGES, Given.words(minimum + " to " + maximum + " percent"));
    }
  }

  private static void codeDeploy(List<LoadBalancer> balancers, Findings findings) {
    if (balancers.isEmpty()) {
      findings.broken(CODE_DEPLOY_BALANCER, Given.words("no load balancer"));
    } else if (balancers.stream().anyMatch(LoadBalancerRules::isClassic)) {
      findings.broken(CODE_DEPLOY_BALANCER, Given.words("a Classic Load Balancer"));
    }
    if (balancers.size() > 1) {
      findings.broken(GROUPS, Given.count(balancers.size(), "load balancers"));
    }
  }

  private static void external(CreateServiceRequest request, Findings findings) {
    owned("taskDefinition", request.taskDefinition(), findings);
    owned("launchType", request.launchTypeAsString(), findings);
    owned("capacityProviderStrategy", request.capacityProviderStrategy(), findings);
    owned("platformVersion", request.platformVersion(), findings);
    owned("networkConfiguration", request.networkConfiguration(), findings);
    owned("loadBalancers", request.loadBalancers(), findings);
    owned("serviceRegistries", request.serviceRegistries(), findings);
  }

  private static void owned(String member, @Nullable Object value, Findings findings) {
    if (Texts.present(value)) {
      String given = member + " with the controller EXTERNAL";
      findings.at(member).broken(OWNED_BY_TASK_SET, Given.words(given));
    }
  }
}
