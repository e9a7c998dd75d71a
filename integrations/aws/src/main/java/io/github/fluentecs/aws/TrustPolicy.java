package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.RoleTrust;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Reads which services a trust policy lets assume the role. Members may be a text or an array;
 * conditions are not evaluated.
 */
final class TrustPolicy {
  private static final String ASSUME = "sts:assumerole";

  private final Set<String> allowed = new HashSet<>();
  private final Set<String> underConditions = new HashSet<>();

  /** Those that are denied, or may be; {@code *} for everybody. */
  private final Set<String> denied = new HashSet<>();

  private final Set<String> maybeDenied = new HashSet<>();

  private TrustPolicy() {}

  /** Reads a document as IAM sends it, URL-encoded. */
  static RoleTrust read(@Nullable String document) {
    TrustPolicy policy = new TrustPolicy();
    if (document != null) {
      String json =
          document.stripLeading().startsWith("{")
              ? document
              : URLDecoder.decode(document, StandardCharsets.UTF_8);
      values(JsonNode.parser().parse(json).field("Statement").orElse(null))
          .forEach(policy::statement);
    }
    return policy.trust();
  }

  private RoleTrust trust() {
    Set<String> trusted = new HashSet<>();
    Set<String> unsure = new HashSet<>();
    Set<String> named = new HashSet<>(allowed);
    named.addAll(underConditions);
    for (String service : named) {
      if (!isAmong(denied, service)) {
        boolean isSure = allowed.contains(service) && !isAmong(maybeDenied, service);
        (isSure ? trusted : unsure).add(service);
      }
    }
    return new RoleTrust(trusted, unsure);
  }

  private static boolean isAmong(Set<String> services, String service) {
    return services.contains(service) || services.contains("*");
  }

  private void statement(JsonNode statement) {
    if (!isOfAssuming(statement)) {
      return;
    }
    boolean isAllowing = texts(statement, "Effect").equals(List.of("Allow"));
    boolean hasCondition =
        statement.field("Condition").map(node -> !node.asObject().isEmpty()).orElse(false);
    Set<String> services = principals(statement);
    if (isAllowing) {
      (hasCondition ? underConditions : allowed).addAll(services);
    } else {
      boolean isForOthers = statement.field("NotPrincipal").isPresent();
      (hasCondition || isForOthers ? maybeDenied : denied)
          .addAll(isForOthers ? Set.of("*") : services);
    }
  }

  private static boolean isOfAssuming(JsonNode statement) {
    return statement.field("NotAction").isPresent()
        ? texts(statement, "NotAction").stream().noneMatch(TrustPolicy::isAssuming)
        : texts(statement, "Action").stream().anyMatch(TrustPolicy::isAssuming);
  }

  private static boolean isAssuming(String pattern) {
    String regex =
        Pattern.quote(pattern.toLowerCase(Locale.ROOT))
            .replace("*", "\\E.*\\Q")
            .replace("?", "\\E.\\Q");
    return ASSUME.matches(regex);
  }

  /** The services; an asterisk means people and roles, and where something is denied, everybody. */
  private static Set<String> principals(JsonNode statement) {
    JsonNode principal = statement.field("Principal").orElse(null);
    if (principal == null) {
      return Set.of();
    }
    if (principal.isString()) {
      return Set.of(principal.asString());
    }
    Map<String, JsonNode> kinds = principal.asObject();
    return values(kinds.get("Service")).stream()
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }

  private static List<String> texts(JsonNode node, String member) {
    return values(node.field(member).orElse(null)).stream().map(JsonNode::asString).toList();
  }

  private static List<JsonNode> values(@Nullable JsonNode node) {
    if (node == null) {
      return List.of();
    }
    return node.isArray() ? node.asArray() : List.of(node);
  }
}
