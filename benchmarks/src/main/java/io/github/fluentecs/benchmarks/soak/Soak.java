package io.github.fluentecs.benchmarks.soak;

import io.github.fluentecs.benchmarks.soak.SoakProcess.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Whether the simulator stays up: four customers with real clients, idle and slow connections and
 * admin reads, at a fixed rate. Heap and threads have to stay flat, and the 99th percentile of a
 * describe within twice that of the first minute.
 */
public final class Soak {
  private static final int CUSTOMERS = 4;
  private static final int CALLS_PER_SECOND = 50;
  private static final double FLAT = 1.2;

  /** Minutes in which the log fills; the heap of shorter runs than two of them grows. */
  private static final int FILLING = 10;

  private final List<Size> sizes = new ArrayList<>();
  private final List<Double> percentiles = new ArrayList<>();
  private final List<Customer> customers = new ArrayList<>();
  private final Latencies describes = new Latencies();

  private Soak() {}

  /**
   * Runs it, and prints a line each minute.
   *
   * @param args how long, such as {@code PT1H}, three minutes at least
   * @throws IOException when the simulator does not start, or ends
   * @throws InterruptedException when it is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Duration span = Duration.parse(args[0]);
    System.exit(new Soak().run((int) Math.max(3, span.toMinutes())) ? 0 : 1);
  }

  private boolean run(int minutes) throws IOException, InterruptedException {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(CUSTOMERS + 1);
    try (SoakProcess simulator = new SoakProcess()) {
      URI endpoint = simulator.endpoint();
      Pace pace = new Pace(CALLS_PER_SECOND);
      for (int i = 0; i < CUSTOMERS; i++) {
        EcsClient ecs = at(endpoint, EcsClient.builder()).build();
        EcsAsyncClient async = at(endpoint, EcsAsyncClient.builder()).build();
        customers.add(new Customer("soak" + i, ecs, async, pace, describes));
      }
      Nuisance nuisance = new Nuisance(endpoint);
      customers.forEach(threads::execute);
      var unused = threads.scheduleWithFixedDelay(nuisance, 1, 1, TimeUnit.SECONDS);
      for (int minute = 1; minute <= minutes; minute++) {
        TimeUnit.MINUTES.sleep(1);
        look(minute, simulator);
      }
      customers.forEach(Customer::end);
      return judge(customers.stream().mapToLong(Customer::failures).sum() + nuisance.failures());
    } finally {
      threads.shutdownNow();
    }
  }

  private static <B extends AwsClientBuilder<B, C>, C> B at(
      URI endpoint, AwsClientBuilder<B, C> builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")));
  }

  private void look(int minute, SoakProcess simulator) throws IOException {
    percentiles.add(describes.take99());
    sizes.add(simulator.size());
    System.out.printf(
        "minute %d: %d calls, describe 99th percentile %.1f ms, heap %.1f MB, %d threads%n",
        minute,
        customers.stream().mapToLong(Customer::calls).sum(),
        percentiles.get(minute - 1),
        sizes.get(minute - 1).heap() / 1e6,
        sizes.get(minute - 1).threads());
  }

  /** The last third against what went before it, without the first sixth, an hour's ten minutes. */
  private boolean judge(long failures) {
    if (sizes.size() < 2 * FILLING) {
      System.out.println("Too short to judge the heap: the log is still filling");
    }
    int last = sizes.size() - Math.max(1, sizes.size() / 3);
    List<Size> before = sizes.subList(Math.min(last - 1, sizes.size() / 6), last);
    List<Size> after = sizes.subList(last, sizes.size());
    double heap = mean(after, Size::heap) / mean(before, Size::heap);
    double threads = mean(after, Size::threads) / mean(before, Size::threads);
    double slower =
        percentiles.subList(last, percentiles.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow()
            / percentiles.get(0);
    System.out.printf(
        "heap %.2f, threads %.2f of before; describes %.2f of the first minute; %d failures%n",
        heap, threads, slower, failures);
    boolean isFlat = sizes.size() < 2 * FILLING || heap <= FLAT;
    boolean holds = isFlat && threads <= FLAT && slower <= 2 && failures == 0;
    System.out.println(holds ? "The simulator stayed up" : "The simulator did NOT stay as it was");
    return holds;
  }

  private static double mean(List<Size> sizes, ToLongFunction<Size> part) {
    return sizes.stream().mapToLong(part).average().orElseThrow();
  }
}
