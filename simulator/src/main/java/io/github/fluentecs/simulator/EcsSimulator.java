package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.world.Engine;
import io.github.fluentecs.simulator.engine.world.World;
import io.github.fluentecs.simulator.wire.Clients;
import io.github.fluentecs.simulator.wire.EcsHttpHandler;
import io.github.fluentecs.simulator.wire.Protocol;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsAsyncClientBuilder;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsClientBuilder;

/**
 * Amazon ECS in this JVM: clusters, services, tasks and container instances on {@linkplain #time()
 * virtual time}.
 *
 * <p>Every simulator is a world of its own. Two with the same seed that get the same calls give the
 * same ids and the same history. Only one that answers over HTTP or whose time follows the real
 * clock has anything to {@linkplain #close() close}. Safe for use by several threads.
 */
public final class EcsSimulator implements AutoCloseable {
  private final String account;
  private final NetworkAccess access;
  private final Engine engine;
  private final VirtualTime time;
  private final Faults faults;
  private final EventLog events;
  private final LifecycleHooks hooks;
  private final Traffic traffic;
  private final Protocol protocol;
  private final Clients clients;
  private final Set<SimulatorServer> servers = ConcurrentHashMap.newKeySet();

  private EcsSimulator(Setup setup) {
    account = setup.account();
    access = setup.access();
    engine = new Engine(setup.toOptions());
    time = new SimulatedTime(engine.worlds());
    faults = new SimulatedFaults(engine.worlds(), engine.operations());
    events = new SimulatedEvents(engine.worlds());
    hooks = new SimulatedHooks(engine.worlds());
    traffic = () -> engine.worlds().read(World::traffic);
    protocol = new Protocol(engine, setup.region());
    clients = new Clients(protocol, setup.region());
  }

  /**
   * Makes a simulator with seed 0 and the other {@linkplain Setup#ofDefaults() defaults}.
   *
   * @return a new, empty world
   */
  public static EcsSimulator create() {
    return create(Setup.ofDefaults());
  }

  /**
   * Makes a simulator with settings: its account, Region, rate limits.
   *
   * @param setup what the world starts from
   * @return a new, empty world
   */
  public static EcsSimulator create(Setup setup) {
    return new EcsSimulator(requireNonNull(setup, "setup"));
  }

  /**
   * Makes a simulator whose ids and choices by chance follow from a seed.
   *
   * @param seed any number
   * @return a new, empty world
   */
  public static EcsSimulator withSeed(long seed) {
    return create(Setup.ofDefaults().seed(seed));
  }

  /**
   * The clock of this world; nothing happens in it until this clock moves.
   *
   * @return always the same object
   */
  public VirtualTime time() {
    return time;
  }

  /**
   * A real client of the SDK whose calls are answered in the calling thread, without a network.
   * Region {@code us-east-1} unless the simulator has one; the keys are made up.
   *
   * @return a new client, which the caller may close; the simulator does not need it open
   */
  public EcsClient client() {
    return client(builder -> {});
  }

  /**
   * A real client of the SDK, with custom settings: a Region, a retry strategy, a timeout,
   * interceptors.
   *
   * @param customizer changes the client's settings last
   * @return a new client, which the caller may close
   */
  public EcsClient client(Consumer<? super EcsClientBuilder> customizer) {
    return clients.sync(requireNonNull(customizer, "customizer"));
  }

  /**
   * The asynchronous variant of {@link #client()}: a call is answered before its future is
   * returned, and the future completes in the calling thread. A reply that a fault holds back
   * completes in another thread.
   *
   * @return a new client, which the caller may close
   */
  public EcsAsyncClient asyncClient() {
    return asyncClient(builder -> {});
  }

  /**
   * The asynchronous variant of {@link #client(Consumer)}.
   *
   * @param customizer changes the client's settings last
   * @return a new client, which the caller may close
   */
  public EcsAsyncClient asyncClient(Consumer<? super EcsAsyncClientBuilder> customizer) {
    return clients.async(requireNonNull(customizer, "customizer"));
  }

  /**
   * The faults of this world; none at first.
   *
   * @return always the same object
   */
  public Faults faults() {
    return faults;
  }

  /**
   * The Lambda functions of lifecycle hooks.
   *
   * @return always the same object
   */
  public LifecycleHooks hooks() {
    return hooks;
  }

  /**
   * How load balancers share the traffic of services.
   *
   * @return always the same object
   */
  public Traffic traffic() {
    return traffic;
  }

  /**
   * The event log of this world.
   *
   * @return always the same object
   */
  public EventLog events() {
    return events;
  }

  /**
   * Starts again with an empty world: no resources, no faults, no events, the first instant, and
   * the rate limits of its setup. Time goes on as it did: it stands still or follows.
   */
  public void reset() {
    engine.reset();
  }

  /**
   * Answers over HTTP on the loopback address, for clients outside this JVM. Any number of servers
   * may be open; all of them, and the clients in process, share this world.
   *
   * @param port the port, or 0 for any free one
   * @return the open server, which the caller closes
   * @throws UncheckedIOException if the port is taken
   */
  public SimulatorServer startHttp(int port) {
    return startHttp(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Answers over HTTP on any address of this machine. Anyone who can reach it may do everything,
   * and no signature is checked; so an address beyond loopback has to be {@linkplain
   * NetworkAccess#openToNetwork() allowed}, and is warned of in the log.
   *
   * @param address an address of this machine
   * @return the open server, which the caller closes
   * @throws IllegalArgumentException if the address is beyond loopback and that was not allowed
   * @throws UncheckedIOException if the port is taken, or the address not of this machine
   */
  public SimulatorServer startHttp(InetSocketAddress address) {
    return open(address, null);
  }

  /**
   * Answers over HTTPS, otherwise as {@link #startHttp(InetSocketAddress)} does.
   *
   * @param address an address of this machine
   * @param tls has the key and the certificate of the server
   * @return the open server, which the caller closes
   * @throws IllegalArgumentException if the address is beyond loopback and that was not allowed
   * @throws UncheckedIOException if the port is taken, or the address not of this machine
   */
  public SimulatorServer startHttps(InetSocketAddress address, SSLContext tls) {
    return open(address, requireNonNull(tls, "tls"));
  }

  private SimulatorServer open(InetSocketAddress address, @Nullable SSLContext tls) {
    access.check(requireNonNull(address, "address"));
    EcsHttpHandler handler =
        new EcsHttpHandler(
            protocol,
            SimulatorPaths.of(this),
            account,
            tls == null ? "http" : "https",
            access.names());
    SimulatorServer server = SimulatorServer.open(address, handler, tls, servers::remove);
    servers.add(server);
    return server;
  }

  /** Closes its servers and lets time stand still. Clients in process work on. */
  @Override
  public void close() {
    time().standStill();
    servers.forEach(SimulatorServer::close);
  }
}
