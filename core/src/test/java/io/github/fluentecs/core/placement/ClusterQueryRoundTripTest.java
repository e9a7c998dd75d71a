package io.github.fluentecs.core.placement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.placement.QueryParser.Joined;
import io.github.fluentecs.core.placement.QueryParser.Negated;
import io.github.fluentecs.core.placement.QueryParser.Node;
import io.github.fluentecs.core.placement.QueryParser.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is printed, read by a parser that knows only the documentation, is what was said. */
class ClusterQueryRoundTripTest {
  /** A statement, and what it must be read as. */
  record Said(ClusterQuery query, Node meaning) {}

  @Property
  void expression_anyStatement_parsesBackToWhatWasSaid(@ForAll("statements") Said said) {
    assertThat(QueryParser.parse(said.query().expression())).isEqualTo(said.meaning());
  }

  @Provide
  static Arbitrary<Said> statements() {
    return statements(4);
  }

  private static Arbitrary<Said> statements(int depth) {
    if (depth == 0) {
      return singles();
    }
    Arbitrary<Said> parts = statements(depth - 1);
    return Arbitraries.oneOf(
        singles(),
        parts,
        Combinators.combine(parts, parts).as(joining("and")),
        Combinators.combine(parts, parts).as(joining("or")),
        parts.map(said -> new Said(said.query().not(), new Negated(said.meaning()))));
  }

  private static Combinators.F2<Said, Said, Said> joining(String word) {
    BiFunction<ClusterQuery, ClusterQuery, ClusterQuery> join =
        word.equals("and") ? ClusterQuery::and : ClusterQuery::or;
    return (left, right) ->
        new Said(
            join.apply(left.query(), right.query()),
            new Joined(word, flat(word, left.meaning(), right.meaning())));
  }

  private static List<Node> flat(String word, Node... nodes) {
    List<Node> all = new ArrayList<>();
    for (Node node : nodes) {
      boolean same = node instanceof Joined joined && joined.word().equals(word);
      all.addAll(same ? ((Joined) node).nodes() : List.of(node));
    }
    return all;
  }

  private static Arbitrary<Said> singles() {
    Arbitrary<String> operators =
        Arbitraries.of(
            "==", "!=", ">", ">=", "<", "<=", "=~", "!~", "in", "!in", "exists", "!exists");
    return Combinators.combine(names(), operators, texts().list().ofMinSize(1).ofMaxSize(3))
        .as(ClusterQueryRoundTripTest::single);
  }

  private static Said single(String name, String operator, List<String> values) {
    AttributeSubject subject = ClusterQuery.attribute(name);
    String first = values.get(0);
    String[] all = values.toArray(String[]::new);
    ClusterQuery query =
        switch (operator) {
          case "==" -> subject.equalTo(first);
          case "!=" -> subject.notEqualTo(first);
          case ">" -> subject.greaterThan(first);
          case ">=" -> subject.atLeast(first);
          case "<" -> subject.lessThan(first);
          case "<=" -> subject.atMost(first);
          case "=~" -> subject.matches(first);
          case "!~" -> subject.doesNotMatch(first);
          case "in" -> subject.oneOf(all);
          case "!in" -> subject.noneOf(all);
          case "exists" -> subject.exists();
          default -> subject.doesNotExist();
        };
    List<String> arguments =
        operator.endsWith("in") ? values : operator.endsWith("exists") ? List.of() : List.of(first);
    return new Said(query, new Single("attribute:" + name, operator, arguments));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withChars("aZ9-_./\\").ofMinLength(1).ofMaxLength(8);
  }

  /** Words, operators, and everything that could be mistaken for a part of the language. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars("ab1.-_:/@*\\ '\"()[],!=<>~&|\u00e9")
            .ofMaxLength(8)
            .filter(text -> text.indexOf('\'') < 0 || text.indexOf('"') < 0);
    return Arbitraries.oneOf(
        Arbitraries.of("t3.micro", "us-east-1a", "and", "not", "in", "exists", "service:web"), odd);
  }
}
