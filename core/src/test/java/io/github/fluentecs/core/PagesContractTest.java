package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.Sent;
import io.github.fluentecs.core.stub.StubEcs;
import io.vavr.control.Either;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading page by page, the same by either interpreter. */
class PagesContractTest {
  private static final Listing LISTING = new Listing();

  /** Serves so many pages of two items; the token is the number of the page. */
  private static StubEcs serving(int pages) {
    return StubEcs.answering(sent -> page(number(sent), pages));
  }

  private static int number(Sent sent) {
    return sent.text("nextToken").map(Integer::parseInt).orElse(0);
  }

  private static Answer page(int number, int pages) {
    String token = number + 1 < pages ? ",\"nextToken\":\"" + (number + 1) + "\"" : "";
    return Answer.ok("{\"taskArns\":[\"" + number + "a\",\"" + number + "b\"]" + token + "}");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void execute_oneCommand_givesOnePage(Interpreter interpreter) {
    StubEcs stub = serving(3);

    Page<String> page = interpreter.over(stub).execute(LISTING).get();

    assertThat(page.items()).containsExactly("0a", "0b");
    assertThat(page.nextToken()).contains("1");
    assertThat(stub.sent()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void items_threePages_givesAllInOrderAndEnds(Interpreter interpreter) {
    StubEcs stub = serving(3);

    List<Either<EcsFailure, String>> items = interpreter.over(stub).items(LISTING);

    assertThat(items).extracting(Either::get).containsExactly("0a", "0b", "1a", "1b", "2a", "2b");
    assertThat(stub.sent()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void pages_failureMidway_isTheLastElement(Interpreter interpreter) {
    StubEcs stub =
        StubEcs.answering(
            sent ->
                number(sent) == 2
                    ? Answer.error(400, "ThrottlingException", "Rate exceeded")
                    : page(number(sent), 5));

    List<Either<EcsFailure, Page<String>>> pages = interpreter.over(stub).pages(LISTING);

    assertThat(pages).hasSize(3);
    assertThat(pages.get(1).get().items()).containsExactly("1a", "1b");
    assertThat(pages.get(2).getLeft()).isInstanceOf(EcsFailure.Throttled.class);
    assertThat(stub.sent()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void items_violation_isTheOnlyElementAndNothingIsSent(Interpreter interpreter) {
    StubEcs stub = serving(1);

    List<Either<EcsFailure, String>> items =
        interpreter.over(stub).items(LISTING.customize(request -> request.cluster(null)));

    assertThat(items).hasSize(1);
    assertThat(items.get(0).getLeft()).isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void items_sameTokenTwice_failsInsteadOfNeverEnding(Interpreter interpreter) {
    StubEcs stub = StubEcs.answering(sent -> page(0, 2));

    List<Either<EcsFailure, String>> items = interpreter.over(stub).items(LISTING);

    assertThat(items).hasSize(3);
    assertThat(items.get(2).getLeft().message()).contains("same next token");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void allPages_threePages_givesOneList(Interpreter interpreter) {
    StubEcs stub = serving(3);

    List<String> all = interpreter.over(stub).execute(LISTING.allPages()).get();

    assertThat(all).containsExactly("0a", "0b", "1a", "1b", "2a", "2b");
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void allPages_failureMidway_isTheResult(Interpreter interpreter) {
    StubEcs stub =
        StubEcs.answering(sent -> number(sent) == 1 ? Answer.none() : page(number(sent), 3));

    Either<EcsFailure, List<String>> all = interpreter.over(stub).execute(LISTING.allPages());

    assertThat(all.getLeft()).isInstanceOf(EcsFailure.Unreachable.class);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void allPages_violation_sendsNothing(Interpreter interpreter) {
    StubEcs stub = serving(1);
    AllPages<String> all = LISTING.customize(request -> request.cluster(null)).allPages();

    assertThat(interpreter.over(stub).execute(all).getLeft())
        .isInstanceOf(EcsFailure.InvalidRequest.class);
    assertThat(all.validate().getError()).hasSize(1);
    assertThat(stub.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void items_thousandPages_needNoDeepStack(Interpreter interpreter) {
    StubEcs stub = serving(1_000);

    assertThat(interpreter.over(stub).items(LISTING)).hasSize(2_000);
  }

  @ParameterizedTest
  @EnumSource(Interpreter.class)
  void pages_null_namesTheParameter(Interpreter interpreter) {
    assertThatNullPointerException()
        .isThrownBy(() -> interpreter.over(serving(1)).pages(null))
        .withMessage("command");
  }
}
