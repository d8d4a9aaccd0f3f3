package laurel.dsl.bench;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/**
 * The same twelve conditions in the languages of others, each in its own best way to give all that
 * fail. Their look-backs are numbers of days, computed for them beforehand.
 */
final class Rivals {

  private Rivals() {}

  /** Decides all conditions; gives the numbers of those that fail. */
  interface Rival {
    Set<Integer> failing() throws Exception;
  }

  /** CEL: a program for each condition. */
  static Rival cel(Map<String, Object> facts) throws Exception {
    List<String> conditions =
        List.of(
            "place.startsWith('某市')",
            "years >= 3",
            "staff >= 20",
            "revenue >= 2000000000",
            "share >= 350",
            "industry in ['制造', '服务', '施工']",
            "industry != '施工' || prize",
            "accident < cutoff",
            "violation < cutoff",
            "certified || otherwise",
            "officer",
            "!blacklisted");
    var builder = CelFactory.plannerCelBuilder();
    facts.forEach(
        (name, value) ->
            builder.addVar(
                name,
                value instanceof Long
                    ? SimpleType.INT
                    : value instanceof Boolean ? SimpleType.BOOL : SimpleType.STRING));
    Cel cel = builder.build();
    var programs = new ArrayList<CelRuntime.Program>();
    for (String condition : conditions) {
      programs.add(cel.createProgram(cel.compile(condition).getAst()));
    }
    return () -> {
      var failing = new TreeSet<Integer>();
      for (int i = 0; i < programs.size(); i++) {
        if (!Boolean.TRUE.equals(programs.get(i).eval(facts))) {
          failing.add(i + 1);
        }
      }
      return failing;
    };
  }

  /** FEEL has no list of failures of its own: a list of numbers, those that are met left out. */
  private static final String FEEL_LIST =
      """
      [if not(starts with(place, "某市")) then 1 else 0,
       if years < 3 then 2 else 0,
       if staff < 20 then 3 else 0,
       if revenue < 2000000000 then 4 else 0,
       if share < 350 then 5 else 0,
       if not(list contains(["制造", "服务", "施工"], industry)) then 6 else 0,
       if industry = "施工" and not(prize) then 7 else 0,
       if accident >= cutoff then 8 else 0,
       if violation >= cutoff then 9 else 0,
       if not(certified or otherwise) then 10 else 0,
       if not(officer) then 11 else 0,
       if blacklisted then 12 else 0][item > 0]
      """;

  static Rival camunda(Map<String, Object> facts) {
    FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    ParsedExpression parsed = engine.parseExpression(FEEL_LIST).parsedExpression();
    return () -> {
      var result = engine.evaluate(parsed, facts);
      if (!result.isSuccess() || !result.suppressedFailures().isEmpty()) {
        throw new IllegalStateException("failed silently: " + result);
      }
      return numbers((List<?>) result.result());
    };
  }

  static Rival kie(Map<String, Object> facts) {
    FEEL feel = FEELBuilder.builder().build();
    var context = feel.newCompilerContext();
    facts.forEach(context::addInputVariable);
    CompiledExpression compiled = feel.compile(FEEL_LIST, context);
    return () -> numbers((List<?>) feel.evaluate(compiled, facts));
  }

  private static Set<Integer> numbers(List<?> list) {
    var numbers = new TreeSet<Integer>();
    for (Object number : list) {
      numbers.add(((Number) number).intValue());
    }
    return numbers;
  }

  /** Cedar: a forbid for each condition; the determining policies are the reasons. */
  static Rival cedar(Map<String, Object> facts) throws Exception {
    List<String> forbids =
        List.of(
            "!(context.place like \"某市*\")",
            "context.years < 3",
            "context.staff < 20",
            "context.revenue < 2000000000",
            "context.share < 350",
            "!([\"制造\", \"服务\", \"施工\"].contains(context.industry))",
            "context.industry == \"施工\" && !context.prize",
            "context.accident >= context.cutoff",
            "context.violation >= context.cutoff",
            "!(context.certified || context.otherwise)",
            "!context.officer",
            "context.blacklisted");
    var text = new StringBuilder();
    forbids.forEach(
        condition ->
            text.append("forbid(principal, action, resource) when { ")
                .append(condition)
                .append(" };\n"));
    PolicySet policies = PolicySet.parsePolicies(text.toString());
    Map<String, Value> context = new HashMap<>();
    facts.forEach(
        (name, value) ->
            context.put(
                name,
                switch (value) {
                  case Long number -> new PrimLong(number);
                  case Boolean flag -> new PrimBool(flag);
                  default -> new PrimString(value.toString());
                }));
    var request =
        new AuthorizationRequest(
            EntityUID.parse("Applicant::\"a\"").orElseThrow(),
            EntityUID.parse("Action::\"apply\"").orElseThrow(),
            EntityUID.parse("Award::\"w\"").orElseThrow(),
            context);
    var engine = new BasicAuthorizationEngine();
    var entities = new Entities();
    return () -> {
      var failing = new TreeSet<Integer>();
      for (String policy :
          engine.isAuthorized(request, policies, entities).success.orElseThrow().getReason()) {
        failing.add(1 + Integer.parseInt(Objects.requireNonNull(policy).substring(6)));
      }
      return failing;
    };
  }
}
