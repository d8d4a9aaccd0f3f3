package laurel.award;

/** What an entry of the ledger says of its sum. */
enum LedgerKind {
  GRANTED,
  PAID,
  DEMANDED,
  RECOVERED
}
