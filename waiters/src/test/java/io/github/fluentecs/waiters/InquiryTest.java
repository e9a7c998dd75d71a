package io.github.fluentecs.waiters;

import static io.github.fluentecs.waiters.Answers.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.ref.TaskRef;
import io.github.fluentecs.core.task.ListTasks;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InquiryTest {
  private static final ListTasks LIST = ListTasks.builder(PROD).build();

  private final List<String> asked = new ArrayList<>();

  /** Answers each question in turn, until there is an answer. */
  @SuppressWarnings("unchecked") // the answers are of the types that the questions want
  private <A> Either<Trouble, A> answered(Inquiry<A> inquiry, Either<?, ?>... answers) {
    Inquiry<A> next = inquiry;
    for (Either<?, ?> answer : answers) {
      Inquiry.Question<Object, A> question = (Inquiry.Question<Object, A>) next;
      asked.add(((ListTasks) (Object) question.command()).nextToken().orElse("first"));
      Either<Trouble, Inquiry<A>> known = Following.of(question, (Either<Trouble, Object>) answer);
      if (known.isLeft()) {
        return Either.left(known.getLeft());
      }
      next = known.get();
    }
    return Either.right(((Inquiry.Answer<A>) next).answer());
  }

  private static Either<Trouble, Page<TaskRef>> page(String id, String token) {
    return Either.right(Page.of(List.of(id), text -> TaskRef.of(PROD, text), token));
  }

  private static Either<Trouble, Page<TaskRef>> refused() {
    return Either.left(new Trouble.Refused(Failures.THROTTLED));
  }

  @Test
  void allPages_severalPages_givesTheItemsOfAll() {
    Either<Trouble, List<TaskRef>> tasks =
        answered(Inquiry.allPages(LIST), page("a", "2"), page("b", "3"), page("c", ""));

    assertThat(tasks.get()).extracting(TaskRef::id).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly("first", "2", "3");
  }

  @Test
  void then_afterSeveralCommands_asksOnWithTheirAnswer() {
    Inquiry<Integer> both =
        Inquiry.allPages(LIST).then(first -> Inquiry.allPages(LIST).then(next -> sum(first, next)));

    assertThat(answered(both, page("a", "2"), page("b", ""), page("c", "")).get()).isEqualTo(3);
    assertThat(asked).containsExactly("first", "2", "first");
  }

  private static Inquiry<Integer> sum(List<TaskRef> one, List<TaskRef> other) {
    return Inquiry.answer(one.size() + other.size());
  }

  @Test
  void ask_withoutOtherwise_endsWithTheFailure() {
    assertThat(answered(Inquiry.allPages(LIST), page("a", "2"), refused()).getLeft())
        .isEqualTo(new Trouble.Refused(Failures.THROTTLED));
  }

  @Test
  void ask_withOtherwise_goesOnWithoutTheAnswer() {
    Inquiry<String> inquiry =
        Inquiry.ask(
            LIST,
            page -> Inquiry.answer("page"),
            failure -> Optional.of(Inquiry.answer("nothing")));

    assertThat(answered(inquiry, page("a", "")).get()).isEqualTo("page");
    assertThat(answered(inquiry, refused()).get()).isEqualTo("nothing");
    assertThat(answered(inquiry.then(text -> Inquiry.answer(text + "!")), refused()).get())
        .isEqualTo("nothing!");
  }

  @Test
  void ask_functionThrows_isBroken() {
    Inquiry<String> inquiry =
        Inquiry.ask(
            LIST,
            page -> {
              throw new IllegalStateException("bad");
            });

    assertThat(answered(inquiry, page("a", "")).getLeft()).isInstanceOf(Trouble.Broke.class);
  }
}
