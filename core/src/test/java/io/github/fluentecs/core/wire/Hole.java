package io.github.fluentecs.core.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * A request with a null behind the items of one list.
 *
 * @param path the null's place
 * @param request the request
 */
public record Hole(String path, EcsRequest request) {
  /** Returns one for each list of a request, at any depth. */
  public static Stream<Hole> in(EcsRequest request) {
    return inMembers("", request)
        .map(changed -> new Hole(changed.path, (EcsRequest) changed.value));
  }

  private record Changed(String path, Object value) {
    Changed in(Function<Object, Object> whole) {
      return new Changed(path, whole.apply(value));
    }
  }

  private static Stream<Changed> inMembers(String path, SdkPojo whole) {
    return whole.sdkFields().stream()
        .flatMap(
            field ->
                inValue(path + field.memberName(), field.getValueOrDefault(whole))
                    .map(changed -> changed.in(value -> with(whole, field, value))));
  }

  private static Object with(SdkPojo whole, SdkField<?> field, Object value) {
    Object builder = ((ToCopyableBuilder<?, ?>) whole).toBuilder();
    field.set(builder, value);
    return ((Buildable) builder).build();
  }

  private static Stream<Changed> inValue(String path, Object value) {
    if (value instanceof SdkPojo structure) {
      return inMembers(path + ".", structure);
    }
    return value instanceof List<?> list && !(value instanceof SdkAutoConstructList)
        ? Stream.concat(Stream.of(open(path, list)), inItems(path, list))
        : Stream.empty();
  }

  private static Changed open(String path, List<?> list) {
    List<Object> open = new ArrayList<>(list);
    open.add(null);
    return new Changed(path + "[" + list.size() + "]", open);
  }

  private static Stream<Changed> inItems(String path, List<?> list) {
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(
            i ->
                inValue(path + "[" + i + "]", list.get(i))
                    .map(changed -> changed.in(item -> replaced(list, i, item))));
  }

  private static List<Object> replaced(List<?> list, int index, Object item) {
    List<Object> items = new ArrayList<>(list);
    items.set(index, item);
    return items;
  }
}
