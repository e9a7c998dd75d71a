package io.github.fluentecs.workflows.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TransportProtocol;

/** Whether target groups are there, and take the tasks as targets. */
final class TargetGroupChecks {
  private static final Set<String> UDP = Set.of("UDP", "QUIC");
  private static final Set<String> BOTH = Set.of("TCP_UDP", "TCP_QUIC");

  private final RegisterTaskDefinitionRequest request;
  private final TargetGroups targetGroups;
  private final Optional<String> vpc;
  private final List<Check> checks = new ArrayList<>();

  private TargetGroupChecks(
      RegisterTaskDefinitionRequest request, TargetGroups targetGroups, Optional<String> vpc) {
    this.request = request;
    this.targetGroups = targetGroups;
    this.vpc = vpc;
  }

  static List<Check> of(
      RegisterTaskDefinitionRequest request,
      List<LoadBalancer> balancers,
      TargetGroups targetGroups,
      Optional<String> vpc) {
    TargetGroupChecks all = new TargetGroupChecks(request, targetGroups, vpc);
    balancers.forEach(all::balancer);
    return all.checks;
  }

  private void balancer(LoadBalancer balancer) {
    String path =
        "loadBalancers[" + balancer.containerName() + ":" + balancer.containerPort() + "]";
    List<PortMapping> mappings = mappings(balancer);
    if (mappings.isEmpty()) {
      checks.add(
          Check.known(
              new Finding.Wrong(
                  path + ".containerPort",
                  "the task definition maps no such port of such a container",
                  "add the port mapping, or name a port that is mapped")));
    }
    if (balancer.targetGroupArn() == null) {
      checks.add(
          Check.known(
              new Finding.Skipped(
                  path + ".loadBalancerName", "nobody asks for classic load balancers")));
      return;
    }
    add(path + ".targetGroupArn", balancer.targetGroupArn(), mappings);
    var advanced = balancer.advancedConfiguration();
    if (advanced != null && advanced.alternateTargetGroupArn() != null) {
      add(
          path + ".advancedConfiguration.alternateTargetGroupArn",
          advanced.alternateTargetGroupArn(),
          mappings);
    }
  }

  private List<PortMapping> mappings(LoadBalancer balancer) {
    return request.containerDefinitions().stream()
        .filter(container -> container.name().equals(balancer.containerName()))
        .map(ContainerDefinition::portMappings)
        .flatMap(List::stream)
        .filter(
            mapping ->
                mapping.containerPort() != null
                    && mapping.containerPort().equals(balancer.containerPort()))
        .toList();
  }

  private void add(String path, String arn, List<PortMapping> mappings) {
    checks.add(
        new Check(
            "target group " + arn,
            List.of(path),
            () ->
                Answers.judge(
                    path,
                    targetGroups.targetGroup(arn),
                    new Finding.Wrong(
                        path, "there is no target group " + arn, "create it, or name another"),
                    facts -> judge(path, facts, mappings))));
  }

  private List<Finding> judge(String path, TargetGroupFacts facts, List<PortMapping> mappings) {
    List<Finding> findings = new ArrayList<>();
    type(path, facts, findings);
    protocol(path, facts, mappings, findings);
    if (!facts.hasLoadBalancer()) {
      findings.add(
          new Finding.Wrong(
              path,
              "no load balancer routes to the target group",
              "add it to a listener or a rule of one"));
    }
    vpc(path, facts, findings);
    if (findings.isEmpty()) {
      findings.add(
          new Finding.Ok(path, "it takes targets by " + facts.targetType() + ", and fits"));
    }
    return findings;
  }

  private void type(String path, TargetGroupFacts facts, List<Finding> findings) {
    String needed = isInVpc() ? "ip" : "instance";
    if (!facts.targetType().equals(needed)) {
      findings.add(
          new Finding.Wrong(
              path,
              "its target type is %s; the network mode of the tasks needs %s"
                  .formatted(facts.targetType(), needed),
              "make a target group of the type " + needed));
    }
  }

  private boolean isInVpc() {
    return request.networkMode() == NetworkMode.AWSVPC;
  }

  private static void protocol(
      String path, TargetGroupFacts facts, List<PortMapping> mappings, List<Finding> findings) {
    boolean isUdp = UDP.contains(facts.protocol());
    boolean fits =
        BOTH.contains(facts.protocol())
            || mappings.isEmpty()
            || mappings.stream()
                .anyMatch(mapping -> (mapping.protocol() == TransportProtocol.UDP) == isUdp);
    if (!fits) {
      findings.add(
          new Finding.Wrong(
              path,
              "its protocol is " + facts.protocol() + ", but the port is mapped for another",
              "map the port for " + (isUdp ? "udp" : "tcp") + ", or name another target group"));
    }
  }

  private void vpc(String path, TargetGroupFacts facts, List<Finding> findings) {
    if (facts.vpc().isEmpty()) {
      return;
    }
    String of = facts.vpc().get();
    if (vpc.isEmpty()) {
      findings.add(
          new Finding.Skipped(
              path, "whether the tasks run in its VPC " + of + " was not asked; say vpc(...)"));
    } else if (!vpc.get().equals(of)) {
      findings.add(
          new Finding.Wrong(
              path,
              "it is in " + of + "; the tasks run in " + vpc.get(),
              "name a target group of that VPC"));
    }
  }
}
