package io.github.fluentecs.simulator.engine.call;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Checks of single members of a request; each refuses with an InvalidParameterException. */
public final class Checks {
  private Checks() {}

  /** The text, which must be given and not be blank. */
  public static String given(String member, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalidParameter(member + " cannot be empty.");
    }
    return text;
  }

  /** Refuses an empty list and one that is too long. */
  public static void oneTo(int most, String member, Collection<?> items) {
    if (items.isEmpty()) {
      throw Refusal.invalidParameter(member + " cannot be empty.");
    }
    atMost(most, member, items);
  }

  public static void atMost(int most, String member, Collection<?> items) {
    if (items.size() > most) {
      throw Refusal.invalidParameter(
          member + " can have at most " + most + " items, not " + items.size() + ".");
    }
  }

  /** Refuses a number outside of the range, both ends included; an absent one passes. */
  public static void range(String member, @Nullable Number value, double least, double most) {
    if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw Refusal.invalidParameter(
          member
              + " must be between "
              + plain(least)
              + " and "
              + plain(most)
              + ", not "
              + value
              + ".");
    }
  }

  public static void that(boolean holds, String message) {
    if (!holds) {
      throw Refusal.invalidParameter(message);
    }
  }

  private static String plain(double bound) {
    return Long.toString((long) bound);
  }
}
