package io.github.fluentecs.core.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceConnectService;
import software.amazon.awssdk.services.ecs.model.ServiceRegistry;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Services of all kinds, most of which ECS accepts; equal seeds give equal services. */
final class GeneratedServices {
  private static final ServiceConnectService HTTP =
      ServiceConnectService.builder().portName("http").build();
  private final Random random;

  GeneratedServices(long seed) {
    this.random = new Random(seed);
  }

  CreateServiceRequest next() {
    boolean isInVpc = random.nextBoolean();
    CreateServiceRequest.Builder service =
        CreateServiceRequest.builder()
            .cluster("prod")
            .serviceName("web")
            .taskDefinition(isInVpc ? "net:1" : "bridged:1");
    scheduling(service);
    capacity(service, isInVpc);
    if (isInVpc) {
      service.networkConfiguration(n -> n.awsvpcConfiguration(network()));
    }
    maybe(() -> service.loadBalancers(some(this::balancer)));
    maybe(() -> service.serviceRegistries(registry(isInVpc)));
    maybe(() -> service.healthCheckGracePeriodSeconds(random.nextInt(100)));
    maybe(() -> service.tags(some(i -> Tag.builder().key("k" + i).value("v" + i).build())));
    maybe(() -> service.propagateTags(one(PropagateTags.SERVICE, PropagateTags.NONE)));
    maybe(() -> service.enableECSManagedTags(random.nextBoolean()));
    maybe(() -> service.enableExecuteCommand(isInVpc && random.nextBoolean()));
    maybe(
        () ->
            service.serviceConnectConfiguration(
                c -> c.enabled(true).namespace("calls").services(List.of(HTTP))));
    return service.build();
  }

  private void scheduling(CreateServiceRequest.Builder service) {
    switch (random.nextInt(8)) {
      case 0 -> service.schedulingStrategy(SchedulingStrategy.DAEMON);
      case 1 ->
          service
              .deploymentController(c -> c.type(DeploymentControllerType.EXTERNAL))
              .taskDefinition(null);
      case 2 -> {
        service.desiredCount(1 + random.nextInt(3)).schedulingStrategy(SchedulingStrategy.REPLICA);
        maybe(() -> service.deploymentController(c -> c.type(DeploymentControllerType.ECS)));
        maybe(
            () ->
                service.availabilityZoneRebalancing(
                    one(
                        AvailabilityZoneRebalancing.ENABLED,
                        AvailabilityZoneRebalancing.DISABLED)));
      }
      default -> service.desiredCount(random.nextInt(3));
    }
    maybe(() -> service.deploymentConfiguration(this::deployment));
  }

  private void deployment(DeploymentConfiguration.Builder deployment) {
    maybe(() -> deployment.minimumHealthyPercent(one(0, 50, 100)));
    maybe(() -> deployment.maximumPercent(one(100, 150, 200)));
    maybe(() -> deployment.deploymentCircuitBreaker(b -> b.enable(true).rollback(true)));
    maybe(() -> deployment.deploymentCircuitBreaker(b -> b.enable(false).rollback(false)));
    maybe(() -> deployment.strategy(DeploymentStrategy.ROLLING));
    maybe(() -> deployment.alarms(a -> a.alarmNames("b", "a").enable(true).rollback(false)));
    if (random.nextInt(4) == 0) {
      deployment.strategy(DeploymentStrategy.BLUE_GREEN).bakeTimeInMinutes(random.nextInt(10));
    }
  }

  private void capacity(CreateServiceRequest.Builder service, boolean isInVpc) {
    switch (random.nextInt(4)) {
      case 0 -> service.launchType(LaunchType.EC2);
      case 1 -> service.launchType(isInVpc ? LaunchType.FARGATE : LaunchType.EC2);
      case 2 -> {
        if (isInVpc) {
          service.capacityProviderStrategy(
              strategy("FARGATE_SPOT").base(random.nextInt(2)).build(),
              strategy("FARGATE").weight(random.nextInt(3)).build());
        }
      }
      default -> {
        maybe(
            () ->
                service.placementStrategy(
                    PlacementStrategy.builder().type("binpack").field("memory").build()));
        maybe(
            () ->
                service.placementConstraints(
                    PlacementConstraint.builder().type("distinctInstance").build()));
      }
    }
    maybe(() -> service.platformVersion(isInVpc ? one("LATEST", "1.4.0") : null));
  }

  private static CapacityProviderStrategyItem.Builder strategy(String provider) {
    return CapacityProviderStrategyItem.builder().capacityProvider(provider).weight(1);
  }

  private AwsVpcConfiguration network() {
    AwsVpcConfiguration.Builder vpc =
        AwsVpcConfiguration.builder().subnets(some(i -> "subnet-" + i));
    maybe(() -> vpc.securityGroups(some(i -> "sg-" + i)));
    maybe(() -> vpc.assignPublicIp(one(AssignPublicIp.ENABLED, AssignPublicIp.DISABLED)));
    return vpc.build();
  }

  private LoadBalancer balancer(int i) {
    String arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/tg" + i + "/1";
    return LoadBalancer.builder()
        .targetGroupArn(arn)
        .containerName("app")
        .containerPort(80)
        .build();
  }

  private ServiceRegistry registry(boolean isInVpc) {
    ServiceRegistry.Builder registry =
        ServiceRegistry.builder()
            .registryArn("arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1");
    return isInVpc ? registry.build() : registry.containerName("app").containerPort(80).build();
  }

  private void maybe(Runnable change) {
    if (random.nextInt(3) == 0) {
      change.run();
    }
  }

  /** One to three, in any order. */
  private <T> List<T> some(IntFunction<T> make) {
    List<T> items = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      items.add(make.apply(i));
    }
    Collections.shuffle(items, random);
    return items;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** The same request with its lists without order in another order. */
  CreateServiceRequest shuffled(CreateServiceRequest request) {
    Consumer<CreateServiceRequest.Builder> change =
        builder -> {
          List<Tag> tags = new ArrayList<>(request.tags());
          Collections.shuffle(tags, random);
          List<LoadBalancer> balancers = new ArrayList<>(request.loadBalancers());
          Collections.shuffle(balancers, random);
          builder.tags(tags).loadBalancers(balancers);
          if (request.networkConfiguration() != null) {
            AwsVpcConfiguration vpc = request.networkConfiguration().awsvpcConfiguration();
            List<String> subnets = new ArrayList<>(vpc.subnets());
            Collections.reverse(subnets);
            builder.networkConfiguration(
                n -> n.awsvpcConfiguration(vpc.toBuilder().subnets(subnets).build()));
          }
        };
    return request.toBuilder().applyMutation(change).build();
  }
}
