package io.github.fluentecs.simulator.engine.express;

import io.github.fluentecs.simulator.engine.call.Call;
import io.github.fluentecs.simulator.engine.call.Checks;
import io.github.fluentecs.simulator.engine.call.HandlerRegistry;
import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.check.TaskDefinitionChecks;
import io.github.fluentecs.simulator.engine.clock.Timeline;
import io.github.fluentecs.simulator.engine.id.Arns;
import io.github.fluentecs.simulator.engine.id.Ids;
import io.github.fluentecs.simulator.engine.scheduler.ServiceDeletion;
import io.github.fluentecs.simulator.engine.state.Clusters;
import io.github.fluentecs.simulator.engine.state.LiveCluster;
import io.github.fluentecs.simulator.engine.state.LiveService;
import io.github.fluentecs.simulator.engine.state.Network;
import io.github.fluentecs.simulator.engine.state.TaskDefinitions;
import io.github.fluentecs.simulator.engine.status.ServiceStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.CreateClusterRequest;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.CreateExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeleteExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.DescribeExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceInclude;
import software.amazon.awssdk.services.ecs.model.ExpressGatewayServiceNetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.ResourceManagementType;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceRequest;
import software.amazon.awssdk.services.ecs.model.UpdateExpressGatewayServiceResponse;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * Operations on Express services. Each makes its parts by the operations that others use too:
 * RegisterTaskDefinition, CreateService, UpdateService.
 */
public final class ExpressHandlers {
  private final Arns arns;
  private final Ids ids;
  private final Timeline timeline;
  private final Network network;
  private final Clusters clusters;
  private final TaskDefinitions definitions;
  private final ServiceDeletion deletion;
  private final HandlerRegistry handlers;
  private final Map<String, LiveExpressService> services = new HashMap<>();

  public ExpressHandlers(
      Arns arns,
      Ids ids,
      Timeline timeline,
      Network network,
      Clusters clusters,
      TaskDefinitions definitions,
      ServiceDeletion deletion,
      HandlerRegistry handlers) {
    this.arns = arns;
    this.ids = ids;
    this.timeline = timeline;
    this.network = network;
    this.clusters = clusters;
    this.definitions = definitions;
    this.deletion = deletion;
    this.handlers = handlers;
    handlers
        .on(CreateExpressGatewayServiceRequest.class, this::create)
        .on(UpdateExpressGatewayServiceRequest.class, this::update)
        .on(DeleteExpressGatewayServiceRequest.class, this::delete)
        .on(DescribeExpressGatewayServiceRequest.class, this::describe);
  }

  private <A extends EcsResponse> A call(String operation, EcsRequest request, Class<A> answer) {
    return answer.cast(handlers.handle(new Call(operation, request, arns.region(), "")));
  }

  private CreateExpressGatewayServiceResponse create(CreateExpressGatewayServiceRequest request) {
    ExpressChecks.check(request);
    String cluster = nameOfCluster(request.cluster());
    String name =
        request.serviceName() == null
            ? "express-" + ids.hex32().substring(24)
            : request.serviceName();
    checkFree(clusters.find(cluster), name);
    ExpressSettings settings =
        ExpressSettings.of(request.healthCheckPath(), request.scalingTarget());
    TaskDefinition definition = definition(cluster, name, request);
    if (clusters.find(cluster) == null) {
      call(
          "CreateCluster",
          CreateClusterRequest.builder().clusterName(cluster).capacityProviders("FARGATE").build(),
          EcsResponse.class);
    }
    ExpressParts parts = ExpressParts.of(arns, ids);
    call(
        "CreateService",
        CreateServiceRequest.builder()
            .cluster(cluster)
            .serviceName(name)
            .taskDefinition(definition.taskDefinitionArn())
            .launchType(LaunchType.FARGATE)
            .desiredCount(settings.within(0))
            .networkConfiguration(network(request.networkConfiguration(), parts, null))
            .loadBalancers(balancer(parts, definition))
            .tags(request.tags())
            .build(),
        EcsResponse.class);
    LiveService service =
        Objects.requireNonNull(clusters.requireNamed(cluster).services().get(name));
    service.reconfigure(
        service.template().toBuilder().resourceManagementType(ResourceManagementType.ECS).build());
    LiveExpressService express =
        new LiveExpressService(service, request.infrastructureRoleArn(), parts, timeline.now());
    services.put(service.arn(), express);
    adopt(express, settings);
    return CreateExpressGatewayServiceResponse.builder()
        .service(ExpressView.of(express, true))
        .build();
  }

  /** Without a reference it is {@code default}, which is made if it does not exist. */
  private String nameOfCluster(@Nullable String reference) {
    boolean isDefault = reference == null || reference.equals(Clusters.DEFAULT);
    LiveCluster existing = clusters.find(Clusters.DEFAULT);
    return isDefault && (existing == null || existing.isInactive())
        ? Clusters.DEFAULT
        : clusters.require(reference).name();
  }

  private static void checkFree(@Nullable LiveCluster cluster, String name) {
    LiveService existing = cluster == null ? null : cluster.services().get(name);
    Checks.that(
        existing == null || !existing.isActive(), "Creation of service was not idempotent.");
    Checks.that(
        existing == null || existing.status() == ServiceStatus.INACTIVE,
        "Unable to Start a service that is still Draining.");
  }

  private TaskDefinition definition(
      String cluster, String name, CreateExpressGatewayServiceRequest request) {
    if (request.taskDefinitionArn() != null) {
      return own(request.taskDefinitionArn());
    }
    return register(
        cluster,
        name,
        new ExpressTasks.Parts(
            request.primaryContainer(),
            request.executionRoleArn(),
            request.taskRoleArn(),
            Objects.requireNonNullElse(request.cpu(), "256"),
            Objects.requireNonNullElse(request.memory(), "512"),
            request.cpuArchitectureAsString()));
  }

  private TaskDefinition own(String arn) {
    return ExpressTasks.checked(definitions.requireActive(arn));
  }

  private TaskDefinition register(String cluster, String name, ExpressTasks.Parts parts) {
    RegisterTaskDefinitionRequest request =
        ExpressTasks.registration(cluster, name, arns.region(), parts);
    TaskDefinitionChecks.check(request);
    return call("RegisterTaskDefinition", request, RegisterTaskDefinitionResponse.class)
        .taskDefinition();
  }

  private static LoadBalancer balancer(ExpressParts parts, TaskDefinition definition) {
    return LoadBalancer.builder()
        .targetGroupArn(parts.targetGroup())
        .containerName(ExpressTasks.MAIN)
        .containerPort(ExpressTasks.port(definition))
        .build();
  }

  /** Subnets of the default VPC and a security group of its own, unless others are given. */
  private NetworkConfiguration network(
      @Nullable ExpressGatewayServiceNetworkConfiguration given,
      ExpressParts parts,
      @Nullable NetworkConfiguration present) {
    List<String> subnets =
        present == null
            ? IntStream.range(0, 3).mapToObj(network::zone).map(network::subnetOf).toList()
            : present.awsvpcConfiguration().subnets();
    List<String> groups =
        present == null
            ? List.of(parts.securityGroup())
            : present.awsvpcConfiguration().securityGroups();
    return NetworkConfiguration.builder()
        .awsvpcConfiguration(
            vpc ->
                vpc.subnets(isGiven(given == null ? null : given.subnets(), subnets))
                    .securityGroups(isGiven(given == null ? null : given.securityGroups(), groups))
                    .assignPublicIp(AssignPublicIp.ENABLED))
        .build();
  }

  private static List<String> isGiven(@Nullable List<String> given, List<String> otherwise) {
    return given == null || given.isEmpty() ? otherwise : given;
  }

  private void adopt(LiveExpressService express, ExpressSettings settings) {
    express.adopt(settings, timeline.now());
    express
        .service()
        .deployments()
        .revisions()
        .computeIfPresent(
            express.primary().revision().serviceRevisionArn(),
            (arn, revision) ->
                revision.toBuilder()
                    .ecsManagedResources(ExpressView.resources(express, arns))
                    .build());
  }

  private UpdateExpressGatewayServiceResponse update(UpdateExpressGatewayServiceRequest request) {
    ExpressChecks.check(request);
    LiveExpressService express = requireActive(request.serviceArn());
    LiveService service = express.service();
    ExpressSettings present = express.settings(express.primary());
    ExpressSettings wanted = present.with(request.healthCheckPath(), request.scalingTarget());
    TaskDefinition former = express.definition();
    TaskDefinition definition = definition(express, request);
    NetworkConfiguration formerNetwork = express.primary().revision().networkConfiguration();
    NetworkConfiguration wantedNetwork =
        network(request.networkConfiguration(), express.parts(), formerNetwork);
    boolean isChange =
        !wanted.equals(present)
            || !definition.taskDefinitionArn().equals(former.taskDefinitionArn())
            || !wantedNetwork.equals(formerNetwork);
    if (isChange) {
      call(
          "UpdateService",
          UpdateServiceRequest.builder()
              .cluster(service.cluster().name())
              .service(service.name())
              .taskDefinition(definition.taskDefinitionArn())
              .desiredCount(wanted.within(service.desiredCount()))
              .networkConfiguration(wantedNetwork)
              .loadBalancers(balancer(express.parts(), definition))
              .forceNewDeployment(true)
              .build(),
          EcsResponse.class);
      adopt(express, wanted);
    }
    return UpdateExpressGatewayServiceResponse.builder()
        .service(ExpressView.updated(express))
        .build();
  }

  private TaskDefinition definition(
      LiveExpressService express, UpdateExpressGatewayServiceRequest request) {
    if (request.taskDefinitionArn() != null) {
      return own(request.taskDefinitionArn());
    }
    TaskDefinition former = express.definition();
    ExpressTasks.Parts present = ExpressTasks.parts(former);
    ExpressTasks.Parts wanted =
        new ExpressTasks.Parts(
            Objects.requireNonNullElse(request.primaryContainer(), present.container()),
            or(request.executionRoleArn(), present.executionRole()),
            or(request.taskRoleArn(), present.taskRole()),
            Objects.requireNonNullElse(request.cpu(), present.cpu()),
            Objects.requireNonNullElse(request.memory(), present.memory()),
            or(request.cpuArchitectureAsString(), present.architecture()));
    return wanted.equals(present)
        ? former
        : register(express.service().cluster().name(), express.service().name(), wanted);
  }

  private static @Nullable String or(@Nullable String given, @Nullable String present) {
    return given == null ? present : given;
  }

  private DeleteExpressGatewayServiceResponse delete(DeleteExpressGatewayServiceRequest request) {
    LiveExpressService express = requireActive(request.serviceArn());
    deletion.begin(express.service());
    return DeleteExpressGatewayServiceResponse.builder()
        .service(ExpressView.of(express, true))
        .build();
  }

  private LiveExpressService requireActive(@Nullable String arn) {
    LiveExpressService express = find(arn);
    if (express == null) {
      throw Refusal.serviceNotFound();
    }
    if (!express.service().isActive()) {
      throw Refusal.serviceNotActive();
    }
    return express;
  }

  private DescribeExpressGatewayServiceResponse describe(
      DescribeExpressGatewayServiceRequest request) {
    LiveExpressService express = find(request.serviceArn());
    if (express == null) {
      throw Refusal.of(
          "ResourceNotFoundException",
          "The specified resource was not found: " + request.serviceArn());
    }
    boolean withTags = request.include().contains(ExpressGatewayServiceInclude.TAGS);
    return DescribeExpressGatewayServiceResponse.builder()
        .service(ExpressView.of(express, withTags))
        .build();
  }

  /** By its ARN, as long as the service can be described; null when there is none. */
  private @Nullable LiveExpressService find(@Nullable String serviceArn) {
    String arn = Checks.given("serviceArn", serviceArn);
    Checks.that(
        arn.startsWith(arns.prefix() + "service/"),
        "Invalid serviceArn: it must be the ARN of a service and not " + arn + ".");
    String[] parts = arn.split("/", -1);
    LiveCluster cluster = clusters.requireNamed(parts.length == 3 ? parts[1] : arn);
    LiveExpressService express = services.get(arn);
    return express != null && cluster.services().get(express.service().name()) == express.service()
        ? express
        : null;
  }
}
