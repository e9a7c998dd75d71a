package io.github.fluentecs.core.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of what is there, the part that a request gives too: what it leaves out, ECS chooses. */
final class Said {
  private Said() {}

  /** The members of the desired structure, at any depth; lists as they are. */
  static Map<String, @Nullable Object> of(
      Map<String, @Nullable Object> found, Map<String, @Nullable Object> desired) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    desired.forEach(
        (member, value) -> {
          boolean isStructure = value instanceof Map && found.get(member) instanceof Map;
          said.put(
              member,
              isStructure
                  ? of(Trees.present(found, member), Trees.present(desired, member))
                  : found.get(member));
        });
    return said;
  }

  /** Leaves out the items of a list that the desired one does not name. */
  static void items(
      String member,
      String key,
      Map<String, @Nullable Object> found,
      Map<String, @Nullable Object> desired) {
    Set<String> names =
        Trees.items(desired, member).stream()
            .map(item -> String.valueOf(item.get(key)))
            .collect(Collectors.toSet());
    found.computeIfPresent(
        member,
        (name, all) ->
            Trees.items(found, member).stream()
                .filter(item -> names.contains(String.valueOf(item.get(key))))
                .toList());
  }

  /** Names instead of ARNs, in a list of texts. */
  static void names(String member, Map<String, @Nullable Object> tree) {
    if (tree.get(member) instanceof List<?> texts) {
      tree.put(member, texts.stream().map(text -> name(String.valueOf(text))).toList());
    }
  }

  static String name(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
