package io.github.fluentecs.simulator.engine.state;

import io.github.fluentecs.simulator.engine.call.Refusal;
import io.github.fluentecs.simulator.engine.id.Arns;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Definitions of one Region, by family and revision. */
public abstract class Families<D extends Families.Member> {
  private static final Pattern REVISION = Pattern.compile("([^:]+):(\\d{1,9})");

  private static final int MOST_REVISIONS = 1_000_000;

  private final Map<String, NavigableMap<Integer, D>> families = new TreeMap<>();
  private final Map<String, Integer> newest = new TreeMap<>();

  /** One revision of a family. */
  public interface Member {
    String arn();

    String family();

    int revision();

    boolean isActive();

    /** By family first; a space sorts before everything that a family can have in its name. */
    default String listingKey() {
      return String.format(Locale.ROOT, "%s %010d", family(), revision());
    }
  }

  /** The next revision of a family; a revision is never given twice, not even once deleted. */
  public int nextRevision(String family) {
    int next = newest.getOrDefault(family, 0) + 1;
    if (next > MOST_REVISIONS) {
      throw Refusal.client(
          "The family " + family + " has had " + MOST_REVISIONS + " revisions, the most it can.");
    }
    return next;
  }

  public void add(D definition) {
    families
        .computeIfAbsent(definition.family(), family -> new TreeMap<>())
        .put(definition.revision(), definition);
    newest.put(definition.family(), definition.revision());
  }

  /** Forgets a deleted revision, and its family with the last one. */
  public void forget(D definition) {
    families.computeIfPresent(
        definition.family(),
        (family, revisions) -> {
          revisions.remove(definition.revision());
          return revisions.isEmpty() ? null : revisions;
        });
  }

  /** The revisions of every family that has some: families by name, revisions by number. */
  public Stream<D> all() {
    return families.values().stream().map(Map::values).flatMap(Collection::stream);
  }

  /** Families by name. */
  public Stream<Map.Entry<String, NavigableMap<Integer, D>>> families() {
    return families.entrySet().stream();
  }

  /** Whether a reference names a revision. */
  public static boolean namesRevision(String reference) {
    return REVISION.matcher(Arns.lastPart(reference)).matches();
  }

  /**
   * By {@code family}, {@code family:revision} or ARN; without a revision the newest ACTIVE one.
   */
  public @Nullable D find(String reference) {
    D found = named(Arns.lastPart(reference));
    boolean isOther =
        reference.startsWith("arn:") && found != null && !found.arn().equals(reference);
    return isOther ? null : found;
  }

  private @Nullable D named(String name) {
    Matcher revision = REVISION.matcher(name);
    if (!revision.matches()) {
      return newestActive(name);
    }
    NavigableMap<Integer, D> revisions = families.get(revision.group(1));
    return revisions == null ? null : revisions.get(Integer.valueOf(revision.group(2)));
  }

  private @Nullable D newestActive(String family) {
    NavigableMap<Integer, D> revisions = families.get(family);
    return revisions == null
        ? null
        : revisions.descendingMap().values().stream()
            .filter(Member::isActive)
            .findFirst()
            .orElse(null);
  }
}
