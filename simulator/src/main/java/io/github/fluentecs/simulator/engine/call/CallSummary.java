package io.github.fluentecs.simulator.engine.call;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Puts answers into words. */
public final class CallSummary {
  private static final int MOST_NAMES = 3;
  private static final int LONGEST_NAME = 200;

  private CallSummary() {}

  /** What a read asks for, such as {@code cluster=prod services=web,api}. */
  public static String subject(EcsRequest request) {
    return request.sdkFields().stream()
        .filter(field -> isName(field.locationName()))
        .map(field -> subject(field.locationName(), field.getValueOrDefault(request)))
        .collect(Collectors.joining());
  }

  private static boolean isName(String member) {
    return !member.equals("nextToken") && !member.equals("include");
  }

  private static String subject(String member, @Nullable Object value) {
    if (value instanceof SdkAutoConstructList || value == null) {
      return "";
    }
    List<?> all = value instanceof List<?> list ? list : List.of(value);
    String shown =
        all.stream().limit(MOST_NAMES).map(CallSummary::shorten).collect(Collectors.joining(","));
    String rest = all.size() > MOST_NAMES ? ",… (" + all.size() + ")" : "";
    return " " + member + "=" + shown + rest;
  }

  private static String shorten(Object value) {
    String text = String.valueOf(value).replaceAll("\\s", " ");
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
  }

  /** Such as {@code , failures: 3 x RESOURCE:CPU}; empty without failures. */
  public static String failures(EcsResponse answer) {
    List<?> failures = ModelMembers.list(answer, "failures");
    if (failures.isEmpty()) {
      return "";
    }
    return failures.stream()
        .map(failure -> String.valueOf(((Failure) failure).reason()))
        .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue() + " x " + entry.getKey())
        .collect(Collectors.joining(", ", ", failures: ", ""));
  }
}
