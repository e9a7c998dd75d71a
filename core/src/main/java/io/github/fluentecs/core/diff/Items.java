package io.github.fluentecs.core.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the items of two lists that belong together. */
final class Items {
  /** Lists whose order counts. */
  private static final Set<String> ORDERED =
      Set.of(
          "command",
          "entryPoint",
          "placementStrategy",
          "dnsServers",
          "dnsSearchDomains",
          "environmentFiles",
          "mountOptions");

  /** What names an item, in lists whose items do not have a name or a key. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("portMappings", "containerPort"),
          Map.entry("mountPoints", "containerPath"),
          Map.entry("volumesFrom", "sourceContainer"),
          Map.entry("systemControls", "namespace"),
          Map.entry("resourceRequirements", "type"),
          Map.entry("dependsOn", "containerName"),
          Map.entry("extraHosts", "hostname"),
          Map.entry("devices", "hostPath"),
          Map.entry("tmpfs", "containerPath"),
          Map.entry("loadBalancers", "containerName"),
          Map.entry("serviceRegistries", "registryArn"),
          Map.entry("capacityProviderStrategy", "capacityProvider"),
          Map.entry("defaultCapacityProviderStrategy", "capacityProvider"),
          Map.entry("services", "portName"),
          Map.entry("clientAliases", "port"),
          Map.entry("vpcLatticeConfigurations", "portName"),
          Map.entry("tagSpecifications", "resourceType"));

  private Items() {}

  /**
   * Two items.
   *
   * @param label what tells them from others
   * @param found one that is there, or null
   * @param desired one that is desired, or null
   */
  record Pair(String label, @Nullable Object found, @Nullable Object desired) {}

  /** Tells whether two lists of texts or numbers are the same. */
  static boolean isSameList(String member, List<?> found, List<?> desired) {
    return ORDERED.contains(member)
        ? found.equals(desired)
        : found.stream()
            .map(String::valueOf)
            .sorted()
            .toList()
            .equals(desired.stream().map(String::valueOf).sorted().toList());
  }

  /** Pairs the structures of two lists: equal ones, then those of a name, then the others. */
  static List<Pair> pairs(String member, List<?> found, List<?> desired) {
    List<Object> there = new ArrayList<>(found);
    List<Object> wanted = new ArrayList<>(desired);
    List<Pair> pairs = new ArrayList<>();
    if (!ORDERED.contains(member)) {
      wanted.removeIf(
          item -> {
            int same = indexOf(there, other -> Comparison.isSame(member, other, item));
            if (same >= 0) {
              there.remove(same);
            }
            return same >= 0;
          });
      for (Object item : List.copyOf(wanted)) {
        String label = label(member, item);
        int index = indexOf(there, other -> label(member, other).equals(label));
        if (!label.isEmpty() && index >= 0) {
          pairs.add(new Pair(label, there.remove(index), item));
          wanted.remove(item);
        }
      }
    }
    for (int i = 0; i < Math.max(there.size(), wanted.size()); i++) {
      Object one = i < there.size() ? there.get(i) : null;
      Object other = i < wanted.size() ? wanted.get(i) : null;
      rest(member, i, one, other, pairs);
    }
    return pairs;
  }

  /** Items of different names are no pair. */
  private static void rest(
      String member, int i, @Nullable Object found, @Nullable Object desired, List<Pair> pairs) {
    String there = label(member, found);
    String wanted = label(member, desired);
    if (found != null && desired != null && there.isEmpty() && wanted.isEmpty()) {
      pairs.add(new Pair(String.valueOf(i), found, desired));
      return;
    }
    if (found != null) {
      pairs.add(new Pair(there.isEmpty() ? String.valueOf(i) : there, found, null));
    }
    if (desired != null) {
      pairs.add(new Pair(wanted.isEmpty() ? String.valueOf(i) : wanted, null, desired));
    }
  }

  private static int indexOf(List<Object> items, Predicate<Object> wanted) {
    for (int i = 0; i < items.size(); i++) {
      if (wanted.test(items.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String label(String member, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> members)) {
      return "";
    }
    String key = KEYS.getOrDefault(member, members.containsKey("name") ? "name" : "key");
    Object value = members.get(key);
    return value == null ? "" : value.toString();
  }
}
