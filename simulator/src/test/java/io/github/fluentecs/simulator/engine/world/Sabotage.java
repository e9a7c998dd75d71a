package io.github.fluentecs.simulator.engine.world;

import io.github.fluentecs.simulator.Engines;
import io.github.fluentecs.simulator.engine.status.InstanceStatus;
import java.util.List;

/** Injects random faults. */
final class Sabotage {
  private static final List<String> FAULTS =
      List.of(
          "throttling probability=0.3 times=5",
          "disguised-throttling times=1",
          "server-error times=2",
          "reset-before-effect times=1",
          "reset-after-effect times=1",
          "invisible span=PT5S times=1",
          "container-exit code=1 times=3",
          "container-exit code=0 after=PT10S probability=0.5 lasting=PT5M",
          "container-exit code=137 after=PT50S times=4",
          "missing-exit-code after=PT20S times=2",
          "injected-agent lasting=PT5M",
          "omitted-failures times=2",
          "image-pull-failure times=4",
          "image-pull-failure probability=0.5 lasting=PT10M",
          "failing-health-checks times=2",
          "failing-health-checks after=PT1M lasting=PT20M",
          "interface-timeout times=1",
          "ignored-stop-signal times=3",
          "spot-interruption probability=0.5 lasting=PT10M",
          "capacity-shortage times=4",
          "capacity-shortage lasting=PT10M",
          "capacity-shortage provider=EC2 zone=us-east-1a lasting=PT10M");
  private static final List<String> INSTANCE_FAULTS =
      List.of(
          "instance-lost",
          "agent-lost lasting=PT3M",
          "agent-lost lasting=PT3H",
          "agent-download-failure times=1",
          "agent-update-failure times=1");

  private final Engine engine;
  private final Player player;

  Sabotage(Engine engine, Player player) {
    this.engine = engine;
    this.player = player;
  }

  void inject(int a, int b) {
    if (a % 3 > 0) {
      Engines.faults(engine).inject(Player.choose(FAULTS, b));
    } else {
      Player.pick(player.instances(), b / 5)
          .filter(instance -> instance.status() != InstanceStatus.INACTIVE)
          .ifPresent(
              instance ->
                  Engines.faults(engine)
                      .inject(
                          Player.choose(INSTANCE_FAULTS, b)
                              + " containerInstance="
                              + instance.arn()));
    }
  }
}
