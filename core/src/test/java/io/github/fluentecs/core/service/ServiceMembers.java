package io.github.fluentecs.core.service;

import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.value.Percent;
import io.github.fluentecs.core.volume.EbsTags;
import io.github.fluentecs.core.volume.EbsVolume;
import io.github.fluentecs.core.volume.ServiceVolume;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.ServiceConnectAccessLoggingFormat;
import software.amazon.awssdk.services.ecs.model.TaskFilesystemType;

/** Parts of a service with every member set. */
final class ServiceMembers {
  static final String ROLE = "arn:aws:iam::123456789012:role/infra";
  private static final String GROUP = "arn:aws:vpc-lattice:eu-west-1:123456789012:targetgroup/tg-";
  private static final String RULE = "arn:aws:vpc-lattice:eu-west-1:123456789012:service/s/rule/";

  private ServiceMembers() {}

  static ServiceConnectConfiguration connect() {
    ServiceConnectClientAlias alias =
        ServiceConnectClientAlias.of("shop", 80)
            .testTrafficHeader(ServiceConnectTestHeader.of("x-test", "yes"));
    ServiceConnectService http =
        ServiceConnectService.of("http", alias)
            .discoveryName("shop-http")
            .idleTimeout(Duration.ofMinutes(5))
            .perRequestTimeout(Duration.ofSeconds(20))
            .tls(
                ServiceConnectTls.of("arn:aws:acm-pca:eu-west-1:123456789012:authority/a")
                    .kmsKey("arn:aws:kms:eu-west-1:123456789012:key/k")
                    .role(ROLE))
            .toBuilder()
            .ingressPortOverride(15_000)
            .build();
    return ServiceConnectConfiguration.serving(http)
        .namespace("calls")
        .log(
            LogConfiguration.builder(LogDriver.SPLUNK)
                .option("splunk-url", "secret-url")
                .secretOption("splunk-token", "arn:aws:ssm:eu-west-1:123456789012:parameter/t")
                .build(),
            ServiceConnectAccessLogs.of(ServiceConnectAccessLoggingFormat.JSON)
                .withQueryParameters())
        .proxyLogLevel(ProxyLogLevel.DEBUG);
  }

  static ServiceVolume volume() {
    return ServiceVolume.of(
        "data",
        EbsVolume.ofSnapshot(ROLE, "snap-1")
            .gp3(6000, 500)
            .encrypted("arn:aws:kms:eu-west-1:123456789012:key/k")
            .tags(EbsTags.from(PropagateTags.SERVICE).tag("team", "blue"))
            .toBuilder()
            .sizeInGiB(200)
            .volumeInitializationRate(100)
            .filesystemType(TaskFilesystemType.EXT4)
            .build());
  }

  static VpcLatticeConfiguration lattice() {
    return VpcLatticeConfiguration.of(ROLE, GROUP + 1, "http")
        .shifting(VpcLatticeTrafficShift.of(GROUP + 2, RULE + 1).testRule(RULE + 2));
  }

  static GatewayConnector connector() {
    return GatewayConnector.of("http")
        .through(GatewayConnector.Access.PUBLIC, GatewayConnector.Access.PRIVATE)
        .healthCheck(
            GatewayHealthCheck.builder()
                .protocol(GatewayHealthCheck.Protocol.HTTPS)
                .port(8443)
                .path("/health")
                .timeout(Duration.ofSeconds(5))
                .interval(Duration.ofSeconds(30))
                .healthyThreshold(2)
                .unhealthyThreshold(3)
                .httpCode("200-299")
                .grpcCode("0")
                .build());
  }

  static MonitoringConfiguration monitoring() {
    return MonitoringConfiguration.of(
        MetricConfiguration.every(
            Duration.ofSeconds(20),
            MetricConfiguration.CPU_UTILIZATION,
            MetricConfiguration.MEMORY_UTILIZATION));
  }

  static DeploymentConfiguration rolling() {
    return DeploymentConfiguration.ofDefaults()
        .minimumHealthyPercent(50)
        .maximumPercent(150)
        .circuitBreaker(
            DeploymentCircuitBreaker.withRollback().after(Threshold.count(3)).countingAllFailures())
        .alarms(DeploymentAlarms.withRollback("5xx"))
        .earlySuccess(EarlySuccessCriteria.at(75, EarlySuccessCriteria.OldTasks.DEFERRED));
  }

  static DeploymentConfiguration blueGreen() {
    return DeploymentConfiguration.ofDefaults()
        .blueGreen(Duration.ofMinutes(10))
        .lifecycleHook(
            DeploymentLifecycleHook.lambda("arn:f", DeploymentLifecycleHookStage.POST_SCALE_UP)
                .role(ROLE)
                .details(Document.fromString("secret-details"))
                .timeout(Duration.ofHours(1), LifecycleHookAction.ROLLBACK))
        .lifecycleHook(DeploymentLifecycleHook.pause(DeploymentLifecycleHookStage.PRE_SCALE_UP));
  }

  /** One of each strategy that shifts traffic in parts. */
  static List<DeploymentConfiguration> shifts() {
    return List.of(
        DeploymentConfiguration.ofDefaults().linear(Percent.of(20), Duration.ofMinutes(5)),
        DeploymentConfiguration.ofDefaults().canary(Percent.of(5), Duration.ofMinutes(10)));
  }
}
