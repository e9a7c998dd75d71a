package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.daemon;
import static io.github.fluentecs.dsl.EcsDsl.daemonContainer;
import static io.github.fluentecs.dsl.EcsDsl.daemonDeployment;
import static io.github.fluentecs.dsl.EcsDsl.daemonRevision;
import static io.github.fluentecs.dsl.EcsDsl.daemonTaskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.listDaemonTaskDefinitions;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.daemon.DaemonLinuxParameters;
import io.github.fluentecs.core.daemon.DaemonVolume;
import io.github.fluentecs.core.ref.DaemonDeploymentRef;
import io.github.fluentecs.core.ref.DaemonRevisionRef;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DaemonContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DeleteDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonRevisionsRequest;
import software.amazon.awssdk.services.ecs.model.DescribeDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonDeploymentsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonsRequest;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.RegisterDaemonTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateDaemonRequest;

class DaemonWordsTest {
  private static final String CLUSTER = "arn:aws:ecs:us-east-1:123456789012:cluster/prod";
  private static final String DAEMON = "arn:aws:ecs:us-east-1:123456789012:daemon/prod/logs";
  private static final String DEFINITION =
      "arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/logs:2";
  private static final String PROVIDER =
      "arn:aws:ecs:us-east-1:123456789012:capacity-provider/managed";

  private final DaemonScope logs = cluster(CLUSTER).daemon("logs");

  @Test
  void daemon_nameInAClusterByItsArn_isSentAsItsArn() {
    assertThat(logs.describe().toSdk())
        .isEqualTo(DescribeDaemonRequest.builder().daemonArn(DAEMON).build());
    assertThat(logs.get()).isEqualTo(logs.describe());
    assertThat(logs).isEqualTo(cluster(CLUSTER).daemon(DAEMON)).isEqualTo(daemon(logs));
  }

  @Test
  void daemon_nameInAClusterByItsName_isToldToBeNoArn() {
    assertThat(cluster("prod").daemon("logs").describe().violations())
        .extracting(violation -> violation.rule())
        .containsExactly("DescribeDaemon/daemonArn");
  }

  @Test
  void verbs_ofADaemon_makeRequests() {
    assertThat(logs.create(DEFINITION, PROVIDER).build().toSdk())
        .isEqualTo(
            CreateDaemonRequest.builder()
                .clusterArn(CLUSTER)
                .daemonName("logs")
                .daemonTaskDefinitionArn(DEFINITION)
                .capacityProviderArns(PROVIDER)
                .build());
    assertThat(logs.update(DEFINITION, PROVIDER).critical(false).build().toSdk())
        .isEqualTo(
            UpdateDaemonRequest.builder()
                .daemonArn(DAEMON)
                .daemonTaskDefinitionArn(DEFINITION)
                .capacityProviderArns(PROVIDER)
                .critical(false)
                .build());
    assertThat(logs.delete().toSdk())
        .isEqualTo(DeleteDaemonRequest.builder().daemonArn(DAEMON).build());
    assertThat(logs.deployments().build().toSdk())
        .isEqualTo(ListDaemonDeploymentsRequest.builder().daemonArn(DAEMON).build());
    assertThat(cluster(CLUSTER).listDaemons().build().toSdk())
        .isEqualTo(ListDaemonsRequest.builder().clusterArn(CLUSTER).build());
  }

  @Test
  void verbs_ofADaemonTaskDefinition_makeRequests() {
    assertThat(
            daemonTaskDefinition("logs")
                .register(
                    daemonContainer("agent", "agent:1")
                        .memory(64)
                        .mountReadOnly("var-log", "/var/log")
                        .linux(DaemonLinuxParameters.adding("BPF")))
                .volume(DaemonVolume.of("var-log", "/var/log"))
                .build()
                .toSdk())
        .isEqualTo(
            RegisterDaemonTaskDefinitionRequest.builder()
                .family("logs")
                .containerDefinitions(
                    DaemonContainerDefinition.builder()
                        .name("agent")
                        .image("agent:1")
                        .memory(64)
                        .mountPoints(
                            MountPoint.builder()
                                .sourceVolume("var-log")
                                .containerPath("/var/log")
                                .readOnly(true)
                                .build())
                        .linuxParameters(linux -> linux.capabilities(c -> c.add("BPF")))
                        .build())
                .volumes(DaemonVolume.of("var-log", "/var/log").toSdk())
                .build());
    assertThat(daemonTaskDefinition("logs:2").describe().toSdk())
        .isEqualTo(
            DescribeDaemonTaskDefinitionRequest.builder().daemonTaskDefinition("logs:2").build());
    assertThat(daemonTaskDefinition(daemonTaskDefinition("logs:2")).delete().toSdk())
        .isEqualTo(
            DeleteDaemonTaskDefinitionRequest.builder().daemonTaskDefinition("logs:2").build());
    assertThat(daemonTaskDefinition("logs:2").revisions().build().toSdk())
        .isEqualTo(ListDaemonTaskDefinitionsRequest.builder().family("logs").build());
    assertThat(listDaemonTaskDefinitions().build().toSdk())
        .isEqualTo(ListDaemonTaskDefinitionsRequest.builder().build());
  }

  @Test
  void verbs_ofDeploymentsAndRevisions_makeRequests() {
    assertThat(daemonDeployment(DaemonDeploymentRef.of("arn:d")).describe().toSdk())
        .isEqualTo(
            DescribeDaemonDeploymentsRequest.builder().daemonDeploymentArns("arn:d").build());
    assertThat(daemonRevision(DaemonRevisionRef.of("arn:r")).describe().toSdk())
        .isEqualTo(DescribeDaemonRevisionsRequest.builder().daemonRevisionArns("arn:r").build());
  }
}
