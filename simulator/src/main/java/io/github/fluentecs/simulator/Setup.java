package io.github.fluentecs.simulator;

import static java.util.Objects.requireNonNull;

import io.github.fluentecs.simulator.engine.world.WorldOptions;
import io.github.fluentecs.simulator.limit.Quotas;
import io.github.fluentecs.simulator.limit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulated world, for its start and after each {@linkplain EcsSimulator#reset()
 * reset}; an immutable value.
 *
 * @param seed decides every id and every choice by chance
 * @param account the id of the account, 12 digits
 * @param region the Region of every call; null for the one that a call is signed for
 * @param start the first instant of simulated time
 * @param behind how long before the present it starts instead, never to pass the real clock; null
 *     to start at {@code start} and to go anywhere
 * @param rateLimits the rate limits of the API
 * @param eventCapacity how many events the log keeps, zero or more
 * @param quotas how much of each kind the account may have
 * @param access who may reach its servers
 */
public record Setup(
    long seed,
    String account,
    @Nullable String region,
    Instant start,
    @Nullable Duration behind,
    RateLimits rateLimits,
    int eventCapacity,
    Quotas quotas,
    NetworkAccess access) {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+){2,4}");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");
  private static final Setup DEFAULTS =
      new Setup(
          0,
          "123456789012",
          null,
          START,
          null,
          RateLimits.off(),
          10_000,
          Quotas.published(),
          NetworkAccess.ofThisMachine());

  /**
   * Checks the settings.
   *
   * @param seed decides every id and every choice by chance
   * @param account the id of the account, 12 digits
   * @param region the Region of every call; null for the one that a call is signed for
   * @param start the first instant of simulated time
   * @param behind how long before the present it starts instead, never to pass the real clock; null
   *     to start at {@code start} and to go anywhere
   * @param rateLimits the rate limits of the API
   * @param eventCapacity how many events the log keeps, zero or more
   * @param quotas how much of each kind the account may have
   * @param access who may reach its servers
   * @throws IllegalArgumentException if the account is not 12 digits, the Region no name of one,
   *     the capacity negative, or the start beyond the years 1970 to 9000
   */
  public Setup {
    requireNonNull(start, "start");
    requireNonNull(rateLimits, "rateLimits");
    requireNonNull(quotas, "quotas");
    requireNonNull(access, "access");
    if (!ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("account is 12 digits, not " + account);
    }
    if (region != null && !REGION.matcher(region).matches()) {
      throw new IllegalArgumentException("region is one such as eu-west-1, not " + region);
    }
    if (behind != null && (behind.isNegative() || behind.compareTo(VirtualTime.LONGEST) > 0)) {
      throw new IllegalArgumentException(
          "behind is zero or more, at most " + VirtualTime.LONGEST + ", not " + behind);
    }
    if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          "start is from " + EARLIEST + " to " + LATEST + ", not " + start);
    }
    if (eventCapacity < 0) {
      throw new IllegalArgumentException("eventCapacity is zero or more, not " + eventCapacity);
    }
  }

  /**
   * Seed 0, account 123456789012, the Region of each call's signature, {@code
   * 2026-01-01T00:00:00Z}, no rate limits, 10,000 events, the quotas of ECS, servers for this
   * machine only.
   *
   * @return the defaults
   */
  public static Setup ofDefaults() {
    return DEFAULTS;
  }

  /**
   * The same under another seed.
   *
   * @param number any number
   * @return a copy
   */
  public Setup seed(long number) {
    return new Setup(
        number, account, region, start, behind, rateLimits, eventCapacity, quotas, access);
  }

  /**
   * The same for another account.
   *
   * @param id 12 digits
   * @return a copy
   */
  public Setup account(String id) {
    return new Setup(seed, id, region, start, behind, rateLimits, eventCapacity, quotas, access);
  }

  /**
   * The same in one Region: clients in process are made for it, and every call counts as one of it,
   * whatever Region it is signed for.
   *
   * @param name such as {@code eu-west-1}
   * @return a copy
   */
  public Setup region(String name) {
    return new Setup(
        seed,
        account,
        requireNonNull(name, "name"),
        start,
        behind,
        rateLimits,
        eventCapacity,
        quotas,
        access);
  }

  /**
   * The same from another instant on.
   *
   * @param instant the first instant of simulated time
   * @return a copy
   */
  public Setup start(Instant instant) {
    return new Setup(
        seed, account, region, instant, null, rateLimits, eventCapacity, quotas, access);
  }

  /**
   * The same from an instant before the present on, by a clock that never passes the real one: for
   * tools that compare the time stamps of ECS with the time of their own. Simulated time may go
   * faster than real time until it has caught up; after that it goes with real time.
   *
   * @param span how long before the present it starts, zero or more
   * @return a copy
   * @throws IllegalArgumentException if the span is negative
   */
  public Setup behind(Duration span) {
    requireNonNull(span, "span");
    return new Setup(seed, account, region, start, span, rateLimits, eventCapacity, quotas, access);
  }

  /**
   * The same with rate limits from the start.
   *
   * @param limits such as {@link RateLimits#published()}
   * @return a copy
   */
  public Setup rateLimits(RateLimits limits) {
    return new Setup(seed, account, region, start, behind, limits, eventCapacity, quotas, access);
  }

  /**
   * The same with a shorter or longer event log.
   *
   * @param most how many events it keeps, zero or more
   * @return a copy
   */
  public Setup eventCapacity(int most) {
    return new Setup(seed, account, region, start, behind, rateLimits, most, quotas, access);
  }

  /**
   * The same with other quotas.
   *
   * @param most such as {@code Quotas.published().with(Quota.TASKS_PER_SERVICE, 10_000)}
   * @return a copy
   */
  public Setup quotas(Quotas most) {
    return new Setup(seed, account, region, start, behind, rateLimits, eventCapacity, most, access);
  }

  /**
   * The same with servers that may listen beyond the loopback address, and answer under other
   * names.
   *
   * @param allowed such as {@code NetworkAccess.openToNetwork().under("ecs")}
   * @return a copy
   */
  public Setup access(NetworkAccess allowed) {
    return new Setup(
        seed, account, region, start, behind, rateLimits, eventCapacity, quotas, allowed);
  }

  WorldOptions toOptions() {
    return new WorldOptions(seed, account, start, behind, rateLimits, eventCapacity, quotas);
  }
}
