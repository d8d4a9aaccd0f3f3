package laurel.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import laurel.decision.Texts;
import laurel.dsl.policy.Money;
import laurel.dsl.text.BilingualText;

/**
 * The money of one award, entry by entry, in 分: granted, paid in parts, demanded back, come back.
 * Nothing is paid twice, and recovered is what came back, not what was demanded.
 */
public record BonusLedger(List<Entry> entries) {

  public static final BonusLedger EMPTY = new BonusLedger(List.of());

  public BonusLedger {
    entries = List.copyOf(entries);
  }

  /** What an entry records. */
  public enum Kind {
    GRANTED,
    PAID,
    /** No more is paid: the award is revoked. */
    STOPPED,
    DEMANDED,
    RECOVERED
  }

  /**
   * An entry.
   *
   * @param fen 0 for {@link Kind#STOPPED}
   * @param voucher the number of the paper that moved the money; empty where none moved
   */
  public record Entry(Kind kind, long fen, LocalDate day, String voucher) {}

  /** Why an entry is refused. */
  public enum Refusal {
    NOT_POSITIVE,
    GRANTED_BEFORE,
    WITHOUT_VOUCHER,
    VOUCHER_USED,
    STOPPED,
    BEYOND_GRANTED,
    BEYOND_PAID
  }

  /** What comes of an entry; the caller has to look. */
  public sealed interface Booking {

    record Booked(BonusLedger ledger) implements Booking {}

    record Refused(Refusal refusal, BilingualText why) implements Booking {}
  }

  /**
   * The ledger of entries on record.
   *
   * @throws IllegalArgumentException where they could not have come about
   */
  public static BonusLedger replay(List<Entry> entries) {
    BonusLedger ledger = EMPTY;
    for (Entry entry : entries) {
      ledger =
          switch (ledger.book(entry)) {
            case Booking.Booked(BonusLedger next) -> next;
            case Booking.Refused(Refusal refusal, BilingualText _) ->
                throw new IllegalArgumentException(refusal + ": " + entry);
          };
    }
    return ledger;
  }

  public long granted() {
    return sum(Kind.GRANTED);
  }

  public long paid() {
    return sum(Kind.PAID);
  }

  public long demanded() {
    return sum(Kind.DEMANDED);
  }

  public long recovered() {
    return sum(Kind.RECOVERED);
  }

  /** What the winner has. */
  public long kept() {
    return paid() - recovered();
  }

  /** What is still to be paid; nothing once payment is stopped or money is demanded back. */
  public long outstanding() {
    return isStopped() ? 0 : granted() - paid();
  }

  /** What was demanded and has not come back since. */
  public long toRecover() {
    long open = 0;
    for (Entry entry : entries) {
      open =
          switch (entry.kind()) {
            case DEMANDED -> open + entry.fen();
            case RECOVERED -> Math.max(0, open - entry.fen());
            case GRANTED, PAID, STOPPED -> open;
          };
    }
    return open;
  }

  public boolean isStopped() {
    return entries.stream()
        .anyMatch(entry -> entry.kind() == Kind.STOPPED || entry.kind() == Kind.DEMANDED);
  }

  private long sum(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).mapToLong(Entry::fen).sum();
  }

  /** Makes an entry, or says why it can not be made. */
  public Booking book(Entry entry) {
    if (entry.kind() != Kind.STOPPED && entry.fen() <= 0) {
      return refused(Refusal.NOT_POSITIVE, "金额应大于零。", "The amount must be more than nothing.");
    }
    return switch (entry.kind()) {
      case GRANTED ->
          entries.isEmpty()
              ? booked(entry)
              : refused(Refusal.GRANTED_BEFORE, "奖金已经确定。", "The bonus was granted before.");
      case PAID -> pay(entry);
      case STOPPED -> booked(entry);
      case DEMANDED ->
          entry.fen() <= kept() - toRecover()
              ? booked(entry)
              : beyond(Refusal.BEYOND_PAID, "可追回", "there to demand", kept() - toRecover());
      case RECOVERED -> recover(entry);
    };
  }

  private Booking pay(Entry entry) {
    if (isStopped()) {
      return refused(Refusal.STOPPED, "已经停止支付，不能拨付。", "Payment is stopped: nothing more is paid.");
    }
    return entry.fen() > outstanding()
        ? beyond(Refusal.BEYOND_GRANTED, "尚未拨付", "left to pay", outstanding())
        : withVoucher(entry);
  }

  private Booking recover(Entry entry) {
    return entry.fen() > kept()
        ? beyond(Refusal.BEYOND_PAID, "已拨付未收回", "paid and not back", kept())
        : withVoucher(entry);
  }

  private Booking withVoucher(Entry entry) {
    if (Texts.isInvisible(entry.voucher())) {
      return refused(Refusal.WITHOUT_VOUCHER, "请填写凭证号。", "The number of the voucher is missing.");
    }
    boolean used =
        entries.stream()
            .anyMatch(
                other ->
                    other.kind() == entry.kind()
                        && other.voucher().strip().equals(entry.voucher().strip()));
    return used
        ? refused(
            Refusal.VOUCHER_USED,
            "凭证" + entry.voucher().strip() + "已经入账。",
            "The voucher " + entry.voucher().strip() + " is booked already.")
        : booked(entry);
  }

  private Booking booked(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new Booking.Booked(new BonusLedger(more));
  }

  private static Booking beyond(Refusal refusal, String zh, String en, long fen) {
    BilingualText most = Money.text(fen);
    return refused(refusal, zh + "的只有" + most.zh() + "。", "Only " + most.en() + " " + en + ".");
  }

  private static Booking refused(Refusal refusal, String zh, String en) {
    return new Booking.Refused(refusal, new BilingualText(zh, en));
  }
}
