package io.github.fluentecs.waiters.internal.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.waiters.internal.state.Nanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimedQueueTest {
  private final TimedQueue<String> queue = new TimedQueue<>();

  @Test
  void first_nothingThere_isNeverAndNull() {
    assertThat(queue.firstAt()).isEqualTo(Nanos.NEVER);
    assertThat(queue.first()).isNull();
    assertThat(queue.next(Nanos.NEVER)).isNull();
  }

  @Test
  void iterator_severalOfOneTime_keepsTheOrderInWhichTheyCame() {
    queue.put("b", 2);
    queue.put("a", 2);
    queue.put("c", 1);

    assertThat(queue).containsExactly("c", "b", "a");
  }

  @Test
  void put_sameTimeAgain_keepsThePlace() {
    queue.put("a", 1);
    queue.put("b", 1);
    queue.put("a", 1);

    assertThat(queue).containsExactly("a", "b");
  }

  @Test
  void next_timeHasNotCome_leavesItThere() {
    queue.put("a", 5);

    assertThat(queue.next(4)).isNull();
    assertThat(queue.next(5)).isEqualTo("a");
    assertThat(queue.next(5)).isNull();
  }

  @Property
  void iterator_afterAnyChanges_hasEachThingOnceByItsLastTime(
      @ForAll @Size(max = 50) List<@IntRange(max = 9) Integer> things) {
    TimedQueue<Integer> any = new TimedQueue<>();
    Map<Integer, Long> times = new TreeMap<>();
    for (int i = 0; i < things.size(); i++) {
      int thing = things.get(i);
      if (i % 3 == 2) {
        any.remove(thing);
        times.remove(thing);
      } else {
        any.put(thing, i * 7L % 5);
        times.put(thing, i * 7L % 5);
      }
    }

    List<Long> found = new ArrayList<>();
    any.forEach(thing -> found.add(times.remove(thing)));

    assertThat(found).doesNotContainNull().isSorted();
    assertThat(times).isEmpty();
  }
}
