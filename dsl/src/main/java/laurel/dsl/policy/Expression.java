package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** A test of facts, three-valued: met, not met, not yet known. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "test")
public sealed interface Expression {

  /** The place named by the fact lies in the measure's jurisdiction, or does not. */
  record InJurisdiction(String fact, boolean expected) implements Expression {}

  /** The fact against an amount of its own unit. */
  record Compared(String fact, Bound bound, Amount amount) implements Expression {}

  /** The fact is, or is not, one of these words. */
  record OneOf(String fact, List<String> values, boolean expected) implements Expression {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** The fact holds, or does not. */
  record Holds(String fact, boolean expected) implements Expression {}

  /** It happened, or did not, within a term that looks back from the day of submission. */
  record Happened(String fact, Term within, boolean expected) implements Expression {}

  /** How many there were within a term that looks back from the day of submission. */
  record CountedWithin(String fact, Term within, Bound bound, int count) implements Expression {
    /** The number is asked for under the window's name, e.g. 近5年专利. */
    public String factName() {
      return "近" + within.text().zh() + fact;
    }
  }

  /** A related body applies, or holds a valid award, or does not. */
  record StandingOf(Relation relation, Relation.Standing standing, boolean expected)
      implements Expression {
    /** The name under which it is asked for, e.g. 同一组织：本届申报. */
    public String factName() {
      return relation.factName(standing.text().zh());
    }
  }

  /**
   * A related body complies with conditions of this measure.
   *
   * @param expanded those conditions, their facts renamed to the related body's
   */
  record Meets(Relation relation, List<Clause> clauses, Expression expanded) implements Expression {
    public Meets {
      clauses = List.copyOf(clauses);
    }
  }

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

  /** At least so many of the parts hold. */
  record SomeOf(int count, List<Expression> parts) implements Expression {
    public SomeOf {
      parts = List.copyOf(parts);
    }
  }

  record Not(Expression part) implements Expression {}

  record Implies(Expression when, Expression then) implements Expression {}

  /** The tests this one is put together from, in the order of the text. */
  default Stream<Expression> leaves() {
    return switch (this) {
      case AllOf(List<Expression> parts) -> parts.stream().flatMap(Expression::leaves);
      case AnyOf(List<Expression> parts) -> parts.stream().flatMap(Expression::leaves);
      case SomeOf(int _, List<Expression> parts) -> parts.stream().flatMap(Expression::leaves);
      case Not(Expression part) -> part.leaves();
      case Implies(Expression when, Expression then) -> Stream.concat(when.leaves(), then.leaves());
      case Meets(Relation _, List<Clause> _, Expression expanded) -> expanded.leaves();
      case InJurisdiction _,
          Compared _,
          OneOf _,
          Holds _,
          Happened _,
          CountedWithin _,
          StandingOf _ ->
          Stream.of(this);
    };
  }

  /** The facts this test asks for, in the order of the text. */
  default Stream<Fact> facts() {
    return leaves()
        .map(
            leaf ->
                switch (leaf) {
                  case InJurisdiction(String fact, boolean _) -> new Fact(fact, Fact.Type.PLACE);
                  case Compared(String fact, Bound _, Amount amount) ->
                      new Fact(fact, amount.type());
                  case OneOf(String fact, List<String> _, boolean _) ->
                      new Fact(fact, Fact.Type.TEXT);
                  case Holds(String fact, boolean _) -> new Fact(fact, Fact.Type.FLAG);
                  case Happened(String fact, Term _, boolean _) -> new Fact(fact, Fact.Type.EVENT);
                  case CountedWithin counted -> new Fact(counted.factName(), Fact.Type.COUNT);
                  case StandingOf standing -> new Fact(standing.factName(), Fact.Type.FLAG);
                  case AllOf _, AnyOf _, SomeOf _, Not _, Implies _, Meets _ ->
                      throw new IllegalStateException("no leaf: " + leaf);
                });
  }

  /** The same test of a related body: each fact under the related body's name for it. */
  default Expression of(Relation relation) {
    return switch (this) {
      case InJurisdiction(String fact, boolean expected) ->
          new InJurisdiction(relation.factName(fact), expected);
      case Compared(String fact, Bound bound, Amount amount) ->
          new Compared(relation.factName(fact), bound, amount);
      case OneOf(String fact, List<String> values, boolean expected) ->
          new OneOf(relation.factName(fact), values, expected);
      case Holds(String fact, boolean expected) -> new Holds(relation.factName(fact), expected);
      case Happened(String fact, Term within, boolean expected) ->
          new Happened(relation.factName(fact), within, expected);
      case CountedWithin(String fact, Term within, Bound bound, int count) ->
          new CountedWithin(relation.factName(fact), within, bound, count);
      case StandingOf standing -> standing;
      case Meets meets -> meets;
      case AllOf(List<Expression> parts) ->
          new AllOf(parts.stream().map(part -> part.of(relation)).toList());
      case AnyOf(List<Expression> parts) ->
          new AnyOf(parts.stream().map(part -> part.of(relation)).toList());
      case SomeOf(int count, List<Expression> parts) ->
          new SomeOf(count, parts.stream().map(part -> part.of(relation)).toList());
      case Not(Expression part) -> new Not(part.of(relation));
      case Implies(Expression when, Expression then) ->
          new Implies(when.of(relation), then.of(relation));
    };
  }
}
