package io.github.fluentecs.simulator.junit;

import io.github.fluentecs.simulator.EcsSimulator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * The simulator of the {@link SimulatedEcs} test that runs, for objects that outlive one test, such
 * as the beans of a framework. On a test's own thread it is that test's; on any other thread it is
 * known while one test alone runs. Thread-safe.
 */
public final class RunningTest {
  private static final Set<TestWorld> RUNNING = ConcurrentHashMap.newKeySet();
  private static final ThreadLocal<@Nullable TestWorld> OWN = new ThreadLocal<>();

  private RunningTest() {}

  /**
   * Returns whether a test runs.
   *
   * @return false between tests, and while a framework starts before the first one
   */
  public static boolean isAny() {
    return !RUNNING.isEmpty();
  }

  /**
   * Returns the test's simulator.
   *
   * @return the same as a parameter of the test
   * @throws IllegalStateException if no test runs, or several do and the thread is not of one
   */
  public static EcsSimulator simulator() {
    return (EcsSimulator) world().part(EcsSimulator.class);
  }

  /**
   * Returns the test's client.
   *
   * @return the same as a parameter of the test
   * @throws IllegalStateException if no test runs, or several do and the thread is not of one
   */
  public static EcsClient client() {
    return (EcsClient) world().part(EcsClient.class);
  }

  /**
   * Returns the test's asynchronous client.
   *
   * @return the same as a parameter of the test
   * @throws IllegalStateException if no test runs, or several do and the thread is not of one
   */
  public static EcsAsyncClient asyncClient() {
    return (EcsAsyncClient) world().part(EcsAsyncClient.class);
  }

  static void begin(TestWorld world) {
    RUNNING.add(world);
    OWN.set(world);
  }

  static void end(TestWorld world) {
    RUNNING.remove(world);
    OWN.remove();
  }

  private static TestWorld world() {
    TestWorld own = OWN.get();
    if (own != null) {
      return own;
    }
    Object[] running = RUNNING.toArray();
    if (running.length == 1) {
      return (TestWorld) running[0];
    }
    throw new IllegalStateException(
        running.length == 0
            ? "No @SimulatedEcs test runs, so there is no simulator"
            : running.length
                + " @SimulatedEcs tests run at once, and this thread belongs to none of them;"
                + " run them one after the other");
  }
}
