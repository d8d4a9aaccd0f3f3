package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import org.junit.jupiter.api.Test;

/** Deciding an applicant who complies costs the same memory whatever the measure's length. */
class AllocationTests {

  private static Policy policy(int times) {
    var conditions = new StringBuilder();
    for (int i = 0; i < times; i++) {
      conditions.append(
          """
              「登记%1$d」 「登记地」在辖区【第三条】
              「年限%1$d」 「年限%1$d」不少于3年【第三条】
              「事故%1$d」 近3年没有「事故%1$d」【第三条】
              「施工%1$d」 如果「行业」是「施工」，那么有「奖%1$d」【第三条】
              「认定%1$d」 由办公室认定【第三条】
          """
              .formatted(i));
    }
    return RegulationCompiler.compile(Fragments.inPlace("条件", conditions.toString()))
        .policy()
        .orElseThrow();
  }

  private static ApplicantFacts compliant(Policy policy) {
    Map<String, FactValue> facts = new HashMap<>();
    Map<String, Boolean> findings = new HashMap<>();
    policy
        .factsFor(RecipientKind.ORGANISATION)
        .forEach(
            fact ->
                facts.put(
                    fact.name(),
                    switch (fact.type()) {
                      case PLACE -> new FactValue.Words("某市");
                      case TEXT -> new FactValue.Words("施工");
                      case EVENT -> new FactValue.LastOn(LocalDate.of(2020, 1, 1));
                      case FLAG -> new FactValue.Flag(true);
                      default -> new FactValue.Whole(5);
                    }));
    policy.conditions().forEach(condition -> findings.put(condition.text(), true));
    return new ApplicantFacts(
        RecipientKind.ORGANISATION, facts, findings, LocalDate.of(2024, 3, 20));
  }

  /** The fewest bytes of several rounds, each of many decisions. */
  private static long bytesOfADecision(int times) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Policy policy = policy(times);
    ApplicantFacts applicant = compliant(policy);
    long fewest = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 1_000; i++) {
        assertCompliant(Eligibility.of(policy, applicant));
      }
      fewest = Math.min(fewest, (threads.getCurrentThreadAllocatedBytes() - before) / 1_000);
    }
    return fewest;
  }

  private static void assertCompliant(Eligibility eligibility) {
    if (eligibility.verdict() != Verdict.MET) {
      throw new AssertionError(eligibility.failing());
    }
  }

  @Test
  void doesNotGrowWithTheRegulation() {
    bytesOfADecision(1);
    long small = bytesOfADecision(1);
    long large = bytesOfADecision(40);
    assertThat(large).isLessThanOrEqualTo(small + 8).isLessThan(400);
  }

  @Test
  void remembersWhatFailsBeyondTheFirstSixtyFour() {
    Policy policy = policy(40);
    ApplicantFacts compliant = compliant(policy);
    Map<String, FactValue> facts = new HashMap<>(compliant.facts());
    facts.put("年限2", new FactValue.Whole(1));
    facts.put("年限39", new FactValue.Whole(1));
    facts.remove("事故39");
    Eligibility eligibility =
        Eligibility.of(
            policy,
            new ApplicantFacts(
                RecipientKind.ORGANISATION, facts, compliant.findings(), compliant.submittedOn()));
    assertThat(eligibility.failing())
        .extracting(finding -> finding.condition().text())
        .containsExactly("年限2", "年限39");
    assertThat(eligibility.open())
        .extracting(finding -> finding.condition().text())
        .containsExactly("事故39");
  }
}
