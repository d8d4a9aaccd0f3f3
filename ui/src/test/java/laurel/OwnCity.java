package laurel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.text.BilingualText;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.StepRunner;
import laurel.party.CreditCode;
import laurel.regulation.RegulationSteps;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/**
 * A city that one test class has for itself.
 *
 * @param serial sets its people's codes apart from those of other cities
 */
record OwnCity(Tenant tenant, int serial) {

  static final String PASSWORD = "laurel-demo";
  private static final int APPLICANTS = 8;

  static OwnCity found(RunningLaurel laurel, String like, int serial) {
    Municipality shipped =
        Municipality.shipped().stream()
            .filter(city -> city.slug().equals(like))
            .findFirst()
            .orElseThrow();
    Municipality own =
        new Municipality(
            "own" + serial,
            shipped.name(),
            shipped.colour(),
            100 + serial,
            shipped.division(),
            shipped.earlier(),
            shipped.regulation(),
            shipped.measure(),
            shipped.organisations(),
            1);
    var city = new OwnCity(laurel.bean(Tenants.class).provision(own), serial);
    city.people(laurel.bean(Accounts.class));
    city.publish(laurel, own.regulation());
    return city;
  }

  private void people(Accounts accounts) {
    for (UserRole role : UserRole.values()) {
      if (!role.acrossCities() && role != UserRole.APPLICANT) {
        add(accounts, user(role), role, "");
      }
    }
    for (int i = 1; i <= APPLICANTS; i++) {
      add(accounts, applicantUser(i), UserRole.APPLICANT, creditCode(i));
    }
  }

  private void add(Accounts accounts, String user, UserRole role, String code) {
    accounts.add(
        new Account(
            user, BilingualText.verbatim(user), Optional.of(tenant.slug()), Set.of(role), code),
        PASSWORD);
  }

  private void publish(RunningLaurel laurel, String regulation) {
    StepRunner runner = laurel.bean(StepRunner.class);
    RegulationSteps steps = laurel.bean(RegulationSteps.class);
    UUID saved =
        runner.take(actor(UserRole.REGULATOR), steps.saving(), Desk.THE_ONE, regulation).orThrow();
    boolean dated =
        laurel
            .bean(RegulationVersions.class)
            .get(tenant, saved)
            .policy()
            .measure()
            .promulgated()
            .stated()
            .filter(CalendarDate.Complete.class::isInstance)
            .isPresent();
    runner
        .take(
            actor(UserRole.REGULATION_APPROVER),
            steps.publishing(),
            saved,
            new RegulationSteps.Publication(
                dated ? Optional.empty() : Optional.of(laurel.today()), true))
        .orThrow();
  }

  /** The account of a role, as it logs in. */
  String user(UserRole role) {
    return tenant.slug() + "-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The account of an applicant, as it logs in.
   *
   * @param number from 1 to 8
   */
  String applicantUser(int number) {
    return tenant.slug() + "-applicant" + number;
  }

  Actor actor(UserRole role) {
    return Actor.of(user(role), tenant, role);
  }

  Actor applicant(int number) {
    return new Actor(
        applicantUser(number), Optional.of(tenant), Set.of(UserRole.APPLICANT), creditCode(number));
  }

  private String creditCode(int number) {
    String first17 = "91110000MB%03d%04d".formatted(serial, number);
    return first17 + CreditCode.check(first17);
  }
}
