package io.github.fluentecs.simulator.engine;

/**
 * What a world starts from.
 *
 * @param seed decides every id and every choice by chance
 * @param account the id of the account, 12 digits
 * @param eventCapacity how many events the log keeps
 */
public record Setup(long seed, String account, int eventCapacity) {
  /** Seed 0, account 123456789012, 10,000 events. */
  public static final Setup DEFAULT = new Setup(0, "123456789012", 10_000);

  /**
   * The same under another seed.
   *
   * @param newSeed any number
   * @return a copy
   */
  public Setup seed(long newSeed) {
    return new Setup(newSeed, account, eventCapacity);
  }
}
