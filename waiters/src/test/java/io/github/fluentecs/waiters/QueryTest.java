package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.waiters.internal.state.CallError;
import io.github.fluentecs.waiters.internal.state.QueryStep;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final ListTasks LIST = ListTasks.builder(PROD).build();

  private final List<String> asked = new ArrayList<>();

  /** Answers each question in turn, until there is an answer. */
  @SuppressWarnings("unchecked") // the answers are of the types that the questions want
  private <A> Either<CallError, A> answered(Query<A> query, Either<?, ?>... answers) {
    Query<A> next = query;
    for (Either<?, ?> answer : answers) {
      Query.Call<Object, A> question = (Query.Call<Object, A>) next;
      asked.add(((ListTasks) (Object) question.command()).nextToken().orElse("first"));
      Either<CallError, Query<A>> known =
          QueryStep.of(question, (Either<CallError, Object>) answer);
      if (known.isLeft()) {
        return Either.left(known.getLeft());
      }
      next = known.get();
    }
    return Either.right(((Query.Result<A>) next).value());
  }

  private static Either<CallError, Page<TaskRef>> page(String id, String token) {
    return Either.right(Page.of(List.of(id), text -> TaskRef.of(PROD, text), token));
  }

  private static Either<CallError, Page<TaskRef>> refused() {
    return Either.left(new CallError.Failed(Failures.THROTTLED));
  }

  @Test
  void allPages_severalPages_givesTheItemsOfAll() {
    Either<CallError, List<TaskRef>> tasks =
        answered(Query.allPages(LIST), page("a", "2"), page("b", "3"), page("c", ""));

    assertThat(tasks.get()).extracting(TaskRef::id).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly("first", "2", "3");
  }

  @Test
  void then_afterSeveralCommands_continuesWithTheirResult() {
    Query<Integer> both =
        Query.allPages(LIST).then(first -> Query.allPages(LIST).then(next -> sum(first, next)));

    assertThat(answered(both, page("a", "2"), page("b", ""), page("c", "")).get()).isEqualTo(3);
    assertThat(asked).containsExactly("first", "2", "first");
  }

  private static Query<Integer> sum(List<TaskRef> one, List<TaskRef> other) {
    return Query.result(one.size() + other.size());
  }

  @Test
  void call_withoutOtherwise_endsWithTheFailure() {
    assertThat(answered(Query.allPages(LIST), page("a", "2"), refused()).getLeft())
        .isEqualTo(new CallError.Failed(Failures.THROTTLED));
  }

  @Test
  void call_withOtherwise_continuesWithoutTheResult() {
    Query<String> query =
        Query.call(
            LIST, page -> Query.result("page"), failure -> Optional.of(Query.result("nothing")));

    assertThat(answered(query, page("a", "")).get()).isEqualTo("page");
    assertThat(answered(query, refused()).get()).isEqualTo("nothing");
    assertThat(answered(query.then(text -> Query.result(text + "!")), refused()).get())
        .isEqualTo("nothing!");
  }

  @Test
  void call_functionThrows_isAnError() {
    Query<String> query =
        Query.call(
            LIST,
            page -> {
              throw new IllegalStateException("bad");
            });

    assertThat(answered(query, page("a", "")).getLeft()).isInstanceOf(CallError.Thrown.class);
  }
}
