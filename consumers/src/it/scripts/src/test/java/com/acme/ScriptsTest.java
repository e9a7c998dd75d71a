package com.acme;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Ecs;
import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.simulator.EcsSimulator;
import io.github.fluentecs.simulator.SimulatorServer;
import io.github.fluentecs.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each script in both languages, with its lines as they stand, and what it prints. */
class ScriptsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void deploy_simulator_waitsForItsDeployment(Launcher launcher) throws Exception {
    succeeds(launcher, "deploy")
        .contains("registered arn:aws:ecs:us-east-1:123456789012:task-definition/web:2")
        .contains("(web:2) of service web in cluster prod was rolled out.");
  }

  @ParameterizedTest
  @EnumSource
  void shift_simulator_movesEveryTask(Launcher launcher) throws Exception {
    succeeds(launcher, "shift")
        .contains("10 %: 1 tasks of web run")
        .contains("50 %: 2 tasks of web run")
        .contains("100 %: 4 tasks of web run")
        .contains("the new task set is PRIMARY, the old one is deleted");
  }

  @ParameterizedTest
  @EnumSource
  void drain_simulator_leavesNoTask(Launcher launcher) throws Exception {
    succeeds(launcher, "drain")
        .contains("1 tasks run on it")
        .contains("DRAINING, 0 tasks run on it");
  }

  @ParameterizedTest
  @EnumSource
  void protect_simulator_protectsUntilTheWorkIsDone(Launcher launcher) throws Exception {
    succeeds(launcher, "protect")
        .containsSubsequence(
            "protected until 2026-01-01T02:05:00Z", "the work is done", "protected: false");
  }

  @ParameterizedTest
  @EnumSource
  void audit_simulator_tellsWhatCanEndAtOnce(Launcher launcher) throws Exception {
    succeeds(launcher, "audit")
        .containsSubsequence(
            "legacy   launch type EC2",
            "shop     4 on FARGATE",
            "web      2 on FARGATE, 2 on FARGATE_SPOT",
            "worker   2 on FARGATE_SPOT  <- all of it can be interrupted at once");
  }

  @ParameterizedTest
  @EnumSource
  void migrate_simulator_endsWithZero(Launcher launcher) throws Exception {
    succeeds(launcher, "migrate").contains("exited with {app=0}");
  }

  @ParameterizedTest
  @EnumSource
  void migrate_endpointWhereItFails_endsWithItsExitCode(Launcher launcher) throws Exception {
    try (EcsSimulator simulator = EcsSimulator.create();
        SimulatorServer server = simulator.startHttp(0)) {
      Ecs ecs = Ecs.using(simulator.client());
      must(ecs, cluster("prod").create().capacityProviders("FARGATE").build());
      must(
          ecs,
          family("schema")
              .register(containerDefinition("tool", "repo/schema:1"))
              .fargate(256, 512)
              .build());
      simulator.faults().inject(Fault.containerExit(3).after(Duration.ofSeconds(20)));
      simulator.time().follow(50);

      Launcher.Ran ran =
          launcher.run(
              folder,
              "migrate",
              "--endpoint",
              server.endpoint().toString(),
              "prod",
              "schema",
              "tool");

      assertThat(ran.printed()).contains("exited with {tool=3}");
      assertThat(ran.code()).isEqualTo(3);
    }
  }

  private org.assertj.core.api.AbstractStringAssert<?> succeeds(Launcher launcher, String script)
      throws Exception {
    Launcher.Ran ran = launcher.run(folder, script);
    return assertThat(ran.printed())
        .as("%s ended with %d", script, ran.code())
        .satisfies(printed -> assertThat(ran.code()).as(printed).isZero());
  }

  private static void must(Ecs ecs, EcsCommand<?> command) {
    var unused = ecs.execute(command).getOrElseThrow(EcsFailure::toException);
  }
}
