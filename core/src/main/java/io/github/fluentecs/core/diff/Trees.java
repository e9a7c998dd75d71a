package io.github.fluentecs.core.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two sides of a comparison, as members on the wire with their defaults said.
 *
 * @param desired what is desired
 * @param found what is there
 * @param unseen what could not be compared
 * @param deploying the members for which ECS starts a deployment
 */
record Trees(
    Map<String, @Nullable Object> desired,
    Map<String, @Nullable Object> found,
    List<String> unseen,
    Set<String> deploying) {

  /** Gives a member its default where it has no value. */
  static void fill(Map<String, @Nullable Object> tree, String member, Object value) {
    if (tree.get(member) == null) {
      tree.put(member, value);
    }
  }

  /** The members of a structure; those of a new one where there is none. */
  @SuppressWarnings("unchecked") // members of trees are made by WireTree
  static Map<String, @Nullable Object> within(Map<String, @Nullable Object> tree, String member) {
    return (Map<String, @Nullable Object>)
        tree.computeIfAbsent(member, absent -> new LinkedHashMap<String, @Nullable Object>());
  }

  /** The members of a structure that is there; else of one that is thrown away. */
  @SuppressWarnings("unchecked") // members of trees are made by WireTree
  static Map<String, @Nullable Object> present(Map<String, @Nullable Object> tree, String member) {
    return tree.get(member) instanceof Map<?, ?> there
        ? (Map<String, @Nullable Object>) there
        : new LinkedHashMap<>();
  }

  /** The structures in a list; none where there is no list. */
  @SuppressWarnings("unchecked") // members of trees are made by WireTree
  static List<Map<String, @Nullable Object>> items(
      Map<String, @Nullable Object> tree, String member) {
    return tree.get(member) instanceof List<?> items
        ? (List<Map<String, @Nullable Object>>) items
        : List.of();
  }
}
