package laurel.dsl.point;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** Gathers what one place of a policy states. */
record Collector(
    Function<Role, String> names, Section section, String where, List<Statement> found) {

  Collector in(Section section) {
    return in(section, "");
  }

  Collector in(Section section, String where) {
    return new Collector(names, section, where, found);
  }

  void add(Point point, BilingualText says, List<Clause> clauses) {
    found.add(new Statement(point, section, where, says, clauses));
  }

  void add(Point point, String zh, String en, List<Clause> clauses) {
    add(point, new BilingualText(zh, en), clauses);
  }

  /** Names in the measure's own words; nothing for none. */
  void named(Point point, List<String> names, List<Clause> clauses) {
    if (!names.isEmpty()) {
      add(point, quoted(names), clauses);
    }
  }

  void roles(Point point, List<Role> roles, List<Clause> clauses) {
    if (!roles.isEmpty()) {
      add(point, BilingualText.listed(roles.stream().map(this::role).toList()), clauses);
    }
  }

  /**
   * A provision: what it says, or that the measure is silent, where the file says so.
   *
   * @param says told of the value if there is one
   */
  <T> void provision(Point about, Provision<T> provision, Consumer<T> says) {
    switch (provision) {
      case Provision.Stated<T>(T value, List<Clause> _) -> says.accept(value);
      case Provision.NotStated<T>(List<Clause> clauses, String leftTo) -> {
        if (!clauses.isEmpty()) {
          BilingualText title = about.title();
          add(
              Point.SILENCE,
              title.zh() + "未规定" + (leftTo.isEmpty() ? "" : "，依照「" + leftTo + "」"),
              title.en() + " not stated" + (leftTo.isEmpty() ? "" : ", left to 「" + leftTo + "」"),
              clauses);
        }
      }
    }
  }

  /** A provision whose value is one point. */
  <T> void point(Point point, Provision<T> provision, Function<T, BilingualText> text) {
    provision(point, provision, value -> add(point, text.apply(value), provision.clauses()));
  }

  /** A length of time, and the event it hangs on where the measure names one. */
  void term(Point point, Term term, List<Clause> clauses) {
    term(point, term.text(), term, clauses);
  }

  /** The same, said with more than its length, e.g. 不少于5个工作日. */
  void term(Point point, BilingualText says, Term term, List<Clause> clauses) {
    switch (term) {
      case Term(int _, Term.Unit _, Term.From from, boolean firstDayCounts) -> {
        add(point, says, clauses);
        if (from != Term.From.UNSAID) {
          add(Point.TERM_FROM_EVENT, term.text(), clauses);
        }
        if (firstDayCounts) {
          add(Point.FIRST_DAY_COUNTS, "含当日", "the day itself counts", clauses);
        }
      }
    }
  }

  /** Whoever acts, by the measure's own name where it has one. */
  BilingualText role(Role role) {
    String name = names.apply(role);
    return name.isEmpty() ? role.text() : BilingualText.verbatim(name);
  }

  static BilingualText quoted(List<String> names) {
    return BilingualText.verbatim(
        names.stream().map(name -> "「" + name + "」").collect(Collectors.joining()));
  }
}
