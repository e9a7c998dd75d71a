package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.task.DescribeTasks;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;

/** Lists of ids that are read. */
class SplitTest {
  @Property(tries = 300)
  void toSdk_anyIds_asksForEachOnceInTheOrderGiven(
      @ForAll @Size(min = 1, max = 450) List<@IntRange(max = 2_000) Integer> numbers) {
    List<String> ids = numbers.stream().map(number -> "id-" + number).toList();

    List<List<String>> asked =
        DescribeTasks.builder(ClusterRef.of("prod"), ids).build().inBatches().toSdk().stream()
            .map(request -> ((DescribeTasksRequest) request).tasks())
            .toList();

    assertThat(asked.stream().flatMap(List::stream)).containsExactlyElementsOf(distinct(ids));
    assertThat(asked.subList(0, asked.size() - 1)).allMatch(part -> part.size() == 100);
    assertThat(asked.get(asked.size() - 1)).hasSizeBetween(1, 100);
  }

  private static List<String> distinct(List<String> ids) {
    return ids.stream().distinct().toList();
  }
}
