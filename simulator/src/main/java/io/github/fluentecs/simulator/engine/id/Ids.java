package io.github.fluentecs.simulator.engine.id;

import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Every id and every choice by chance, from one seed. */
public final class Ids {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SplittableRandom random;
  private long count;

  public Ids(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The next of the numbers that count everything that is listed by age. */
  public long next() {
    return count++;
  }

  /** 32 hexadecimal digits: tasks and container instances. */
  public String hex32() {
    return hex64() + hex64();
  }

  /** 8-4-4-4-12 hexadecimal digits: requests, attachments, containers, events. */
  public String uuid() {
    String hex = hex32();
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20));
  }

  /** {@code ecs-svc/} and 19 digits: deployments and task sets. */
  public String serviceScoped() {
    return "ecs-svc/" + random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE);
  }

  /** 21 letters and digits: service deployments. */
  public String letters21() {
    return letters(21);
  }

  /** Six letters and digits: containers that AWS adds to tasks. */
  public String letters6() {
    return letters(6);
  }

  private String letters(int count) {
    return random
        .ints(count, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** 17 hexadecimal digits behind a prefix: what EC2 hands out, such as {@code eni-0123…}. */
  public String ec2(String prefix) {
    return prefix + "-0" + hex64();
  }

  /** A number from zero up to the bound, the bound excluded. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  private String hex64() {
    String digits = Long.toHexString(random.nextLong());
    return "0".repeat(16 - digits.length()) + digits;
  }
}
