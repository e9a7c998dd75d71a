package io.github.fluentecs.core.taskdefinition;

import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.container;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.listOf;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofContainer;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.ofTask;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.one;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.task;
import static io.github.fluentecs.core.taskdefinition.TaskDefinitionRuleCases.two;

import io.github.fluentecs.core.Repeat;
import io.github.fluentecs.core.RuleCase;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EFSVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.FSxWindowsFileServerVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.ProxyConfiguration;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.S3FilesVolumeConfiguration;
import software.amazon.awssdk.services.ecs.model.Volume;
import software.amazon.awssdk.services.ecs.model.VolumeFrom;

/** The boundaries of the rules on volumes, what mounts them, and the proxy. */
final class VolumeRuleCases {
  private static final String VOLUME = "volumes[].";

  private VolumeRuleCases() {}

  static List<RuleCase> all() {
    return Stream.of(names(), mounts(), docker(), efs(), others(), proxy())
        .flatMap(List::stream)
        .toList();
  }

  private static EcsRequest volume(UnaryOperator<Volume.Builder> change) {
    Volume volume = change.apply(Volume.builder().name("data")).build();
    return task(r -> r.volumes(volume));
  }

  private static List<RuleCase> names() {
    String launch = VOLUME + "configuredAtLaunch";
    EcsRequest mounted = atLaunch(1, "0");
    return List.of(
        ofTask(
            VOLUME + "name",
            "form",
            volume(v -> v.name(Repeat.letter(255))),
            volume(v -> v.name("a.b"))),
        ofTask(
            VOLUME + "name",
            "",
            volume(v -> v.name(null)),
            volume(v -> v.name(null).efsVolumeConfiguration(e -> e.fileSystemId("fs-1")))),
        ofTask(VOLUME + "name", "", mounted, volume(v -> v.name(null).configuredAtLaunch(true))),
        ofTask(launch, "", mounted, atLaunch(2, "0")),
        ofTask(launch, "mounted", mounted, volume(v -> v.configuredAtLaunch(true))));
  }

  private static EcsRequest atLaunch(int count, String mounted) {
    return task(
        r ->
            r.volumes(
                    Repeat.list(
                        count, i -> Volume.builder().name("" + i).configuredAtLaunch(true).build()))
                .containerDefinitions(
                    container(
                        c -> c.mountPoints(listOf(MountPoint.builder().sourceVolume(mounted))))));
  }

  private static List<RuleCase> mounts() {
    String source = "mountPoints[].sourceVolume";
    return List.of(
        ofContainer(source, "", mount("data"), mount("date")),
        ofContainer(source, "", mount("data"), mount(null)),
        ofContainer(
            "volumesFrom[].sourceContainer",
            "",
            two(c -> c.volumesFrom(listOf(VolumeFrom.builder().sourceContainer("web")))),
            one(c -> c.volumesFrom(listOf(VolumeFrom.builder().sourceContainer("db"))))));
  }

  private static EcsRequest mount(String name) {
    return task(
        r ->
            r.volumes(listOf(Volume.builder().name("data")))
                .containerDefinitions(
                    container(
                        c -> c.mountPoints(listOf(MountPoint.builder().sourceVolume(name))))));
  }

  private static List<RuleCase> docker() {
    String docker = VOLUME + "dockerVolumeConfiguration.";
    EcsRequest shared =
        volume(v -> v.dockerVolumeConfiguration(d -> d.scope("shared").autoprovision(true)));
    return List.of(
        ofTask(
            docker + "scope",
            "",
            shared,
            volume(v -> v.dockerVolumeConfiguration(d -> d.scope("instance")))),
        ofTask(
            docker + "autoprovision",
            "",
            shared,
            volume(v -> v.dockerVolumeConfiguration(d -> d.scope("task").autoprovision(true)))));
  }

  private static EcsRequest efs(UnaryOperator<EFSVolumeConfiguration.Builder> change) {
    EFSVolumeConfiguration efs =
        change.apply(EFSVolumeConfiguration.builder().fileSystemId("fs-1")).build();
    return volume(v -> v.efsVolumeConfiguration(efs));
  }

  private static EcsRequest encrypted(UnaryOperator<EFSVolumeConfiguration.Builder> change) {
    return efs(e -> change.apply(e.transitEncryption("ENABLED")));
  }

  private static List<RuleCase> efs() {
    String efs = VOLUME + "efsVolumeConfiguration.";
    EcsRequest iam = encrypted(e -> e.authorizationConfig(a -> a.iam("ENABLED")));
    EcsRequest point = encrypted(e -> e.authorizationConfig(a -> a.accessPointId("fsap-1")));
    return List.of(
        ofTask(efs + "fileSystemId", "", efs(e -> e), efs(e -> e.fileSystemId(null))),
        ofTask(
            efs + "rootDirectory",
            "",
            encrypted(
                e -> e.rootDirectory("/").authorizationConfig(a -> a.accessPointId("fsap-1"))),
            encrypted(
                e -> e.rootDirectory("/a").authorizationConfig(a -> a.accessPointId("fsap-1")))),
        ofTask(
            efs + "transitEncryption",
            "",
            iam,
            efs(e -> e.authorizationConfig(a -> a.iam("ENABLED")))),
        ofTask(
            efs + "transitEncryption",
            "",
            point,
            efs(
                e ->
                    e.transitEncryption("DISABLED")
                        .authorizationConfig(a -> a.accessPointId("fsap-1")))),
        ofTask(
            efs + "transitEncryption",
            "value",
            encrypted(e -> e),
            efs(e -> e.transitEncryption("on"))),
        ofTask(
            efs + "authorizationConfig.iam",
            "",
            efs(e -> e.authorizationConfig(a -> a.iam("DISABLED"))),
            efs(e -> e.authorizationConfig(a -> a.iam("on")))),
        ofTask(
            efs + "transitEncryptionPort",
            "",
            encrypted(e -> e.transitEncryptionPort(2049)),
            efs(e -> e.transitEncryptionPort(2049))));
  }

  private static List<RuleCase> others() {
    String s3 = VOLUME + "s3filesVolumeConfiguration.";
    return List.of(
        ofTask(
            VOLUME + "fsxWindowsFileServerVolumeConfiguration",
            "",
            fsx(f -> f),
            fsx(f -> f.rootDirectory(null))),
        ofTask(
            VOLUME + "fsxWindowsFileServerVolumeConfiguration",
            "",
            fsx(f -> f),
            fsx(f -> f.authorizationConfig(a -> a.domain("a")))),
        ofTask(s3 + "fileSystemArn", "", s3(s -> s), s3(s -> s.fileSystemArn(null))),
        ofTask(
            s3 + "rootDirectory",
            "",
            s3(s -> s.rootDirectory("/a")),
            s3(s -> s.rootDirectory("/a").accessPointArn("arn"))));
  }

  private static EcsRequest fsx(
      UnaryOperator<FSxWindowsFileServerVolumeConfiguration.Builder> change) {
    FSxWindowsFileServerVolumeConfiguration fsx =
        change
            .apply(
                FSxWindowsFileServerVolumeConfiguration.builder()
                    .fileSystemId("fs-1")
                    .rootDirectory("share")
                    .authorizationConfig(a -> a.credentialsParameter("arn").domain("local")))
            .build();
    return volume(v -> v.fsxWindowsFileServerVolumeConfiguration(fsx));
  }

  private static EcsRequest s3(UnaryOperator<S3FilesVolumeConfiguration.Builder> change) {
    S3FilesVolumeConfiguration s3 =
        change.apply(S3FilesVolumeConfiguration.builder().fileSystemArn("arn")).build();
    return volume(v -> v.s3filesVolumeConfiguration(s3));
  }

  private static List<RuleCase> proxy() {
    String proxy = "proxyConfiguration";
    return List.of(
        ofTask(proxy + ".containerName", "", proxied(p -> p), proxied(p -> p.containerName("x"))),
        ofTask(proxy + ".containerName", "", proxied(p -> p), proxied(p -> p.containerName(null))),
        ofTask(proxy + ".type", "", proxied(p -> p.type("APPMESH")), proxied(p -> p.type("ENVOY"))),
        ofTask(proxy, "mode", proxied(p -> p), proxied("bridge", p -> p)),
        ofTask(proxy + ".properties", "", proxied(p -> p), proxied(p -> p.properties(List.of()))));
  }

  private static EcsRequest proxied(UnaryOperator<ProxyConfiguration.Builder> change) {
    return proxied("awsvpc", change);
  }

  private static EcsRequest proxied(String mode, UnaryOperator<ProxyConfiguration.Builder> change) {
    List<KeyValuePair> properties =
        Map.of(
                "IgnoredUID", "1337",
                "AppPorts", "80",
                "ProxyIngressPort", "15000",
                "ProxyEgressPort", "15001",
                "EgressIgnoredPorts", "",
                "EgressIgnoredIPs", "169.254.170.2")
            .entrySet()
            .stream()
            .map(each -> KeyValuePair.builder().name(each.getKey()).value(each.getValue()).build())
            .toList();
    ProxyConfiguration proxy =
        change
            .apply(ProxyConfiguration.builder().containerName("web").properties(properties))
            .build();
    UnaryOperator<RegisterTaskDefinitionRequest.Builder> proxied =
        r -> r.networkMode(mode).proxyConfiguration(proxy);
    return task(proxied);
  }
}
