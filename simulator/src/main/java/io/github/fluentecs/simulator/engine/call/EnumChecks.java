package io.github.fluentecs.simulator.engine.call;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Refuses texts that are none of the values that their member may have. The SDK's model tells them:
 * where a member is an enum, its getter gives constants, one of which stands for everything else.
 */
final class EnumChecks {
  private static final String ELSE = "UNKNOWN_TO_SDK_VERSION";
  private static final Map<Class<?>, List<Member>> MEMBERS = new ConcurrentHashMap<>();

  /** Members whose values ECS takes without looking: it makes tcp of other protocols. */
  private static final Set<String> OPEN = Set.of("protocol");

  /**
   * What ECS takes although the model lacks it: the mode of Windows on container instances, and an
   * account setting.
   */
  private static final Map<String, String> UNLISTED =
      Map.of("networkMode", "default", "name", "dualStackIPv6");

  private EnumChecks() {}

  /** A member that is an enum, or that may hold one somewhere inside. */
  private record Member(SdkField<?> field, Method getter) {
    static Optional<Member> of(Class<?> model, SdkField<?> field) {
      try {
        Method getter = model.getMethod(field.memberName());
        Class<?> type = getter.getReturnType();
        boolean isHolder =
            type.isEnum()
                || SdkPojo.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type);
        return isHolder ? Optional.of(new Member(field, getter)) : Optional.empty();
      } catch (NoSuchMethodException e) {
        return Optional.empty();
      }
    }

    Object get(SdkPojo model) {
      try {
        return getter.invoke(model);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the SDK's " + getter + " can not be called", e);
      }
    }
  }

  /** Checks an object and everything in it. */
  static void check(SdkPojo model) {
    check(model, "");
  }

  private static void check(SdkPojo model, String path) {
    List<Member> members =
        MEMBERS.computeIfAbsent(model.getClass(), type -> members(type, model.sdkFields()));
    for (Member member : members) {
      Object value = member.get(model);
      Stream<?> all =
          value instanceof Collection<?> items ? items.stream() : Stream.ofNullable(value);
      all.forEach(item -> check(model, member, path, item));
    }
  }

  private static List<Member> members(Class<?> type, List<SdkField<?>> fields) {
    return fields.stream().flatMap(field -> Member.of(type, field).stream()).toList();
  }

  private static void check(SdkPojo model, Member member, String path, @Nullable Object item) {
    String name = path + member.field().locationName();
    if (item instanceof SdkPojo inner) {
      check(inner, name + ".");
    } else if (item instanceof Enum<?> constant && constant.name().equals(ELSE)) {
      Object given = member.field().getValueOrDefault(model);
      if (isTaken(member.field().locationName(), given)) {
        return;
      }
      throw Refusal.invalidParameter(
          name + " must be one of " + known(constant) + ", not " + given + ".");
    }
  }

  private static boolean isTaken(String member, Object given) {
    return OPEN.contains(member) || given.equals(UNLISTED.get(member));
  }

  private static List<String> known(Enum<?> constant) {
    return Stream.of(constant.getDeclaringClass().getEnumConstants())
        .filter(each -> each != constant)
        .map(Object::toString)
        .toList();
  }
}
