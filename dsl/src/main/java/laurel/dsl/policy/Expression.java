package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** A test of facts, three-valued: met, not met, not yet known. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "test")
public sealed interface Expression {

  /** The place named by the fact lies in the measure's jurisdiction. */
  record InJurisdiction(String fact) implements Expression {}

  /** The fact has lasted at least so long. */
  record AtLeastPeriod(String fact, Term term) implements Expression {}

  /** The count is within the bound. */
  record Bounded(String fact, Bound bound, int count) implements Expression {}

  /** The fact is this value. */
  record IsValue(String fact, String value) implements Expression {}

  /** The fact holds, or does not. */
  record Holds(String fact, boolean expected) implements Expression {}

  /** It happened, or did not, within a term that looks back from the day of submission. */
  record Happened(String fact, Term within, boolean expected) implements Expression {}

  record AllOf(List<Expression> parts) implements Expression {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  record AnyOf(List<Expression> parts) implements Expression {
    public AnyOf {
      parts = List.copyOf(parts);
    }
  }

  record Implies(Expression when, Expression then) implements Expression {}

  /** The facts this test asks for, in the order of the text. */
  default Stream<Fact> facts() {
    return switch (this) {
      case InJurisdiction(String fact) -> Stream.of(new Fact(fact, Fact.Type.PLACE));
      case AtLeastPeriod(String fact, Term term) ->
          Stream.of(new Fact(fact, Fact.Type.period(term.unit())));
      case Bounded(String fact, Bound _, int _) -> Stream.of(new Fact(fact, Fact.Type.COUNT));
      case IsValue(String fact, String _) -> Stream.of(new Fact(fact, Fact.Type.TEXT));
      case Holds(String fact, boolean _) -> Stream.of(new Fact(fact, Fact.Type.FLAG));
      case Happened(String fact, Term _, boolean _) -> Stream.of(new Fact(fact, Fact.Type.EVENT));
      case AllOf(List<Expression> parts) -> parts.stream().flatMap(Expression::facts);
      case AnyOf(List<Expression> parts) -> parts.stream().flatMap(Expression::facts);
      case Implies(Expression when, Expression then) -> Stream.concat(when.facts(), then.facts());
    };
  }
}
