package io.github.fluentecs.benchmarks.simulator;

import io.github.fluentecs.benchmarks.simulator.Meter.Rate;
import io.github.fluentecs.simulator.SimulatorServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Loads a simulator and tells its size and speed beside what is asked of it; ends with status 1
 * where it falls short. Speed is judged by the processor time that caller and simulator take
 * together, which a busy machine does not change much, and told in calls a second too.
 *
 * <p>Arguments: services, tasks of each, container instances.
 */
public final class SimulatorLoad {
  private static final int PAGE = 100;
  private static final int THREADS = 2;
  private static final int ROUNDS = 16;

  private boolean isShort;

  private SimulatorLoad() {}

  /**
   * Runs it.
   *
   * @param args none for 1,000 services of 100 tasks on 5,000 instances
   */
  public static void main(String[] args) throws Exception {
    int services = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int tasksEach = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    int instances = args.length > 2 ? Integer.parseInt(args[2]) : 5_000;
    SimulatorLoad load = new SimulatorLoad();
    load.run(services, tasksEach, instances);
    if (load.isShort) {
      System.exit(1);
    }
  }

  private void run(int services, int tasksEach, int instances) throws Exception {
    say("load average before: %.2f", load());
    Rate small;
    try (LoadedWorld world = LoadedWorld.of(10, 100, 50)) {
      var unused = inProcess(world, PAGE); // to warm up
      small = inProcess(world, PAGE);
      say("DescribeTasks(100) in process, 1,000 tasks", small);
    }
    long start = System.nanoTime();
    long cpu = Meter.cpuNanos();
    try (LoadedWorld world = LoadedWorld.of(services, tasksEach, instances)) {
      say(
          "%,d tasks of %,d services on %,d instances after %,d s, %,d of them on a processor",
          world.tasks().size(),
          services,
          instances,
          (System.nanoTime() - start) / 1_000_000_000,
          (Meter.cpuNanos() - cpu) / 1_000_000_000);
      say("heap in use: %,d MiB of %,d", heap(), Runtime.getRuntime().maxMemory() >> 20);
      check("tasks running", world.tasks().size(), (long) services * tasksEach);
      Rate large = inProcess(world, PAGE);
      say("DescribeTasks(100) in process, all tasks", large);
      check("percent of the speed", Math.round(100 * small.cpuMicros() / large.cpuMicros()), 70);
      Rate single = inProcess(world, 1);
      say("DescribeTasks(1) in process", single);
      check("calls a second on two cores", single.perSecondOfTwoCores(), 5_000);
      Rate page = overHttp(world);
      say("DescribeTasks(100) over HTTP", page);
      check("calls a second on two cores", page.perSecondOfTwoCores(), 2_000);
    }
    say("load average after: %.2f", load());
  }

  private static Rate inProcess(LoadedWorld world, int size) throws Exception {
    List<List<String>> pages = pages(world.tasks(), size);
    return new Meter(THREADS, ROUNDS)
        .measure(
            thread -> {
              Random random = new Random(thread);
              return () ->
                  world
                      .ecs()
                      .describeTasks(r -> r.tasks(pages.get(random.nextInt(pages.size()))))
                      .tasks();
            });
  }

  private static Rate overHttp(LoadedWorld world) throws Exception {
    try (SimulatorServer server = world.simulator().startHttp(0)) {
      List<byte[]> requests =
          pages(world.tasks(), PAGE).stream()
              .map(page -> RawCaller.request(server.endpoint(), page))
              .toList();
      return new Meter(THREADS, ROUNDS).measure(thread -> calls(server, requests, thread));
    }
  }

  private static Callable<?> calls(SimulatorServer server, List<byte[]> requests, int thread) {
    try {
      RawCaller caller = new RawCaller(server.endpoint());
      Random random = new Random(thread);
      return () -> caller.call(requests.get(random.nextInt(requests.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tasks from all over the world, as callers ask for them. */
  private static List<List<String>> pages(List<String> tasks, int size) {
    Random random = new Random(7);
    List<List<String>> pages = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      pages.add(random.ints(size, 0, tasks.size()).distinct().mapToObj(tasks::get).toList());
    }
    return pages;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private void check(String what, long measured, long wanted) {
    boolean isEnough = measured >= wanted;
    isShort |= !isEnough;
    say("%-8s %s: %,d, wanted %,d", isEnough ? "ok" : "SHORT", what, measured, wanted);
  }

  private static void say(String what, Rate rate) {
    say("%s: %,d/s here, %,.0f µs of processor each", what, rate.perSecond(), rate.cpuMicros());
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
