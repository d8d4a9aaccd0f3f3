package laurel.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.party.CreditCode;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;

/** One demo person for each role and city, and an applicant for each made-up organisation. */
final class DemoPeople {

  private static final String PASSWORD = "laurel-demo";

  private DemoPeople() {}

  static void add(Accounts accounts, Municipality city) {
    for (UserRole role : UserRole.values()) {
      if (!role.acrossCities() && role != UserRole.APPLICANT) {
        account(accounts, city.slug() + "-" + word(role), city, role, role.text(), "");
      }
    }
    account(
        accounts,
        city.slug() + "-examiner2",
        city,
        UserRole.EXAMINER,
        BilingualText.of("评审专家二", "Examiner 2"),
        "");
    account(
        accounts,
        city.slug() + "-examiner3",
        city,
        UserRole.EXAMINER,
        BilingualText.of("评审专家三", "Examiner 3"),
        "");
    List<String> organisations = city.organisations();
    for (int i = 0; i < organisations.size(); i++) {
      account(
          accounts,
          applicant(city, i),
          city,
          UserRole.APPLICANT,
          BilingualText.verbatim(organisations.get(i)),
          creditCode(city, i));
    }
  }

  static void addAcrossCities(Accounts accounts) {
    for (UserRole role : UserRole.values()) {
      if (role.acrossCities()) {
        accounts.add(
            new Account(word(role), role.text(), Optional.empty(), Set.of(role), ""), PASSWORD);
      }
    }
  }

  static String applicant(Municipality city, int i) {
    return city.slug() + "-applicant" + (i == 0 ? "" : i + 1);
  }

  /** A made-up code with the right check character. */
  static String creditCode(Municipality city, int i) {
    String first17 = "91" + city.division() + "MA00000%02d".formatted(i);
    return first17 + CreditCode.check(first17);
  }

  static Actor actor(Municipality city, Tenant tenant, UserRole role) {
    return Actor.of(city.slug() + "-" + word(role), tenant, role);
  }

  static Actor applicantActor(Municipality city, Tenant tenant, int i) {
    return new Actor(
        applicant(city, i), Optional.of(tenant), Set.of(UserRole.APPLICANT), creditCode(city, i));
  }

  /**
   * Somebody of the first of these bodies: whoever has the role of its organ, the recommender or
   * the approver of a body that the measure names, or else the one with a role.
   */
  static Actor memberOf(EditionWalk.Scene scene, List<Role> bodies, UserRole otherwise) {
    if (bodies.isEmpty()) {
      return scene.actor(otherwise);
    }
    return switch (bodies.getFirst().kind()) {
      case COMMITTEE -> scene.actor(UserRole.COMMITTEE);
      case EXPERTS -> scene.actor(UserRole.EXAMINER);
      case NAMED ->
          scene.actor(
              scene.recommending().contains(bodies.getFirst())
                  ? UserRole.RECOMMENDER
                  : UserRole.APPROVER);
      case GUIDANCE_GROUP -> scene.actor(UserRole.COMMITTEE);
      case SECRETARIAT, APPLICANT -> scene.actor(UserRole.SECRETARIAT);
    };
  }

  private static String word(UserRole role) {
    return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static void account(
      Accounts accounts,
      String username,
      Municipality city,
      UserRole role,
      BilingualText name,
      String identityCode) {
    accounts.add(
        new Account(username, name, Optional.of(city.slug()), Set.of(role), identityCode),
        PASSWORD);
  }
}
