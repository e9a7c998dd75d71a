package io.github.fluentecs.core.taskdefinition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.rule.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.Ulimit;
import software.amazon.awssdk.services.ecs.model.Volume;

/** What documents demand and ECS was seen to accept: it is advised, and passes. */
class TaskDefinitionAcceptedTest {
  private static EcsRequest checked(String... command) {
    return TaskDefinitionRuleCases.one(c -> c.healthCheck(h -> h.command(command)));
  }

  private static void passes(EcsRequest request) {
    assertThat(RuleBook.standard().check(request)).isEmpty();
  }

  private static void isAdvised(EcsRequest request, String rule) {
    passes(request);
    List<Violation> advice = RuleBook.standard().advice(request);
    assertThat(advice).extracting(Violation::rule).contains(rule);
  }

  @Test
  void check_healthCheckOfOneFile_passesWithAdvice() {
    isAdvised(checked("/healthcheck"), Containers.id("healthCheck.command/form"));
  }

  @Test
  void check_healthCheckByPowershell_passesWithAdvice() {
    isAdvised(
        checked("powershell", "-Command", "exit 0"), Containers.id("healthCheck.command/form"));
  }

  @Test
  void check_memoryOfOneMebibyte_passesWithAdvice() {
    isAdvised(TaskDefinitionRuleCases.one(c -> c.memory(1)), Containers.id("memory/least"));
  }

  @Test
  void check_memoryEqualToReservation_passes() {
    passes(TaskDefinitionRuleCases.one(c -> c.memory(64).memoryReservation(64)));
  }

  @Test
  void check_otherProtocol_passesWithAdvice() {
    isAdvised(
        TaskDefinitionRuleCases.one(
            c ->
                c.portMappings(
                    TaskDefinitionRuleCases.listOf(
                        PortMapping.builder().containerPort(80).protocol("http")))),
        Containers.id("portMappings.protocol"));
  }

  @Test
  void check_samePortWithTwoProtocols_passes() {
    passes(
        TaskDefinitionRuleCases.one(
            c ->
                c.portMappings(
                    TaskDefinitionRuleCases.listOf(
                        PortMapping.builder().containerPort(53).protocol("tcp"),
                        PortMapping.builder().containerPort(53).protocol("udp")))));
  }

  @Test
  void check_networkModeDefaultWithLinks_passes() {
    passes(
        TaskDefinitionRuleCases.task(
            r ->
                r.networkMode("default")
                    .containerDefinitions(
                        TaskDefinitionRuleCases.container(c -> c),
                        TaskDefinitionRuleCases.container(c -> c.name("proxy").links("web")))));
  }

  @Test
  void check_emptyModes_pass() {
    passes(TaskDefinitionRuleCases.task(r -> r.networkMode("").pidMode("").ipcMode("")));
  }

  @Test
  void check_ulimitWithoutName_passesWithAdvice() {
    isAdvised(
        TaskDefinitionRuleCases.one(
            c -> c.ulimits(TaskDefinitionRuleCases.listOf(Ulimit.builder().hardLimit(10)))),
        Containers.id("ulimits/complete"));
  }

  @Test
  void check_otherCapabilityOnFargate_passesWithAdvice() {
    isAdvised(
        TaskDefinitionRuleCases.oneOnFargate(
            c -> c.linuxParameters(l -> l.capabilities(k -> k.add("AUDIT_WRITE")))),
        Containers.id("linuxParameters.capabilities.add/fargate"));
  }

  @Test
  void check_routerReadingFromS3OnFargate_passesWithAdvice() {
    isAdvised(
        TaskDefinitionRuleCases.oneOnFargate(
            c ->
                c.firelensConfiguration(
                    f -> f.type("fluentd").options(Map.of("config-file-type", "s3")))),
        Containers.id("firelensConfiguration.options/fargate"));
  }

  @Test
  void check_autoprovisionWithoutScope_passesWithAdvice() {
    isAdvised(
        TaskDefinitionRuleCases.task(
            r ->
                r.volumes(
                    TaskDefinitionRuleCases.listOf(
                        Volume.builder()
                            .name("v")
                            .dockerVolumeConfiguration(d -> d.autoprovision(true))))),
        "RegisterTaskDefinition/volumes.dockerVolumeConfiguration.autoprovision");
  }

  @Test
  void check_emptyRegionOfAwslogs_passes() {
    passes(
        TaskDefinitionRuleCases.one(
            c ->
                c.logConfiguration(
                    l ->
                        l.logDriver("awslogs")
                            .options(Map.of("awslogs-group", "web", "awslogs-region", "")))));
  }

  @Test
  void check_emptyListsOnFargate_pass() {
    passes(
        TaskDefinitionRuleCases.oneOnFargate(
            c ->
                c.links(List.of())
                    .extraHosts(List.of())
                    .dnsServers(List.of())
                    .dockerSecurityOptions(List.of())
                    .privileged(false)
                    .linuxParameters(l -> l.devices(List.of()))));
  }
}
