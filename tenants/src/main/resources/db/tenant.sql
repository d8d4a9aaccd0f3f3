--liquibase formatted sql

--changeset laurel:law-1
CREATE TABLE regulation_version (
  id uuid PRIMARY KEY,
  number int NOT NULL UNIQUE,
  title text NOT NULL,
  source_text text NOT NULL,
  policy text NOT NULL,
  policy_hash text NOT NULL,
  status text NOT NULL,
  author text NOT NULL,
  approver text,
  promulgated_on date,
  promulgation_from text NOT NULL,
  in_force_from date,
  last_day_in_force date,
  rehearsal boolean NOT NULL,
  saved_at timestamptz NOT NULL
);

--changeset laurel:people-1
CREATE TABLE body (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL UNIQUE
);
CREATE TABLE membership (
  id uuid PRIMARY KEY,
  body_id uuid NOT NULL REFERENCES body (id),
  username text NOT NULL,
  post text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  withdrawn_because text NOT NULL,
  withdrawn_by text NOT NULL
);
CREATE INDEX membership_body ON membership (body_id);
CREATE INDEX membership_username ON membership (username);
CREATE TABLE party (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  identity_code text NOT NULL UNIQUE
);
CREATE TABLE party_name (
  party_id uuid NOT NULL REFERENCES party (id),
  since date NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (party_id, since)
);
CREATE TABLE party_relation (
  id uuid PRIMARY KEY,
  party_id uuid NOT NULL REFERENCES party (id),
  to_party_id uuid NOT NULL REFERENCES party (id),
  relation text NOT NULL,
  since date NOT NULL,
  until_day date,
  evidence text NOT NULL
);
CREATE INDEX party_relation_party ON party_relation (party_id);
CREATE INDEX party_relation_to ON party_relation (to_party_id);
CREATE TABLE party_member (
  party_id uuid NOT NULL REFERENCES party (id),
  username text NOT NULL,
  since date NOT NULL,
  PRIMARY KEY (party_id, username)
);
CREATE INDEX party_member_username ON party_member (username);

--changeset laurel:life-1
CREATE TABLE step_key (
  actor text NOT NULL,
  key text NOT NULL,
  step text NOT NULL,
  subject uuid NOT NULL,
  answer text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (actor, key)
);
CREATE TABLE counter (
  name text PRIMARY KEY,
  value int NOT NULL
);
CREATE TABLE edition (
  id uuid PRIMARY KEY,
  number int NOT NULL UNIQUE,
  year int NOT NULL,
  regulation_version_id uuid NOT NULL REFERENCES regulation_version (id),
  status text NOT NULL,
  run_index int NOT NULL,
  version int NOT NULL,
  opened_on date,
  ended_on date,
  ended_because text NOT NULL,
  planned_at timestamptz NOT NULL
);
CREATE INDEX edition_regulation ON edition (regulation_version_id);
CREATE TABLE plan_value (
  edition_id uuid NOT NULL REFERENCES edition (id),
  name text NOT NULL,
  value text NOT NULL,
  source text NOT NULL,
  clauses text NOT NULL,
  PRIMARY KEY (edition_id, name)
);
CREATE TABLE edition_side (
  edition_id uuid NOT NULL REFERENCES edition (id),
  username text NOT NULL,
  side text NOT NULL,
  PRIMARY KEY (edition_id, username)
);
CREATE TABLE run (
  edition_id uuid NOT NULL REFERENCES edition (id),
  run_index int NOT NULL,
  kind text NOT NULL,
  started_on date NOT NULL,
  ended_on date,
  ended_by text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (edition_id, run_index)
);

--changeset laurel:application-1
CREATE TABLE award_application (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  party_id uuid NOT NULL REFERENCES party (id),
  printed_name text NOT NULL,
  recipient text NOT NULL,
  award text NOT NULL,
  category text NOT NULL,
  state text NOT NULL,
  version int NOT NULL,
  receipt_number text UNIQUE,
  content_hash text NOT NULL,
  extended_to date,
  returned_until date,
  returned_parts text NOT NULL,
  submitted_at timestamptz,
  submitted_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  UNIQUE (edition_id, party_id)
);
CREATE INDEX award_application_party ON award_application (party_id);
CREATE TABLE application_content (
  application_id uuid PRIMARY KEY REFERENCES award_application (id),
  facts text NOT NULL,
  dossier text NOT NULL
);
CREATE TABLE entry (
  edition_id uuid NOT NULL REFERENCES edition (id),
  run_index int NOT NULL,
  application_id uuid NOT NULL REFERENCES award_application (id),
  outcome text NOT NULL,
  award text NOT NULL,
  place int,
  score numeric(9, 2),
  reason text NOT NULL,
  clauses text NOT NULL,
  PRIMARY KEY (edition_id, run_index, application_id),
  FOREIGN KEY (edition_id, run_index) REFERENCES run (edition_id, run_index)
);
CREATE INDEX entry_application ON entry (application_id, run_index DESC);
CREATE TABLE act (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  run_index int NOT NULL,
  kind text NOT NULL,
  about text NOT NULL,
  body text NOT NULL,
  clauses text NOT NULL,
  done_on date,
  done_by text NOT NULL,
  done_for text NOT NULL,
  evidence text NOT NULL,
  FOREIGN KEY (edition_id, run_index) REFERENCES run (edition_id, run_index),
  UNIQUE (edition_id, run_index, kind, about)
);
CREATE TABLE decision (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  edition_id uuid REFERENCES edition (id),
  run_index int,
  application_id uuid REFERENCES award_application (id),
  subject_id uuid NOT NULL,
  outcome text NOT NULL,
  content text NOT NULL,
  reasons text NOT NULL,
  clauses text NOT NULL,
  policy_hash text NOT NULL,
  law_date date NOT NULL,
  decided_by text NOT NULL,
  decided_for text NOT NULL,
  decided_at timestamptz NOT NULL,
  supersedes uuid UNIQUE REFERENCES decision (id)
);
CREATE INDEX decision_edition ON decision (edition_id);
CREATE INDEX decision_application ON decision (application_id);
CREATE INDEX decision_subject ON decision (subject_id, kind);
CREATE TABLE finding (
  id uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES award_application (id),
  condition text NOT NULL,
  met boolean NOT NULL,
  evidence text NOT NULL,
  found_by text NOT NULL,
  found_for text NOT NULL,
  found_at timestamptz NOT NULL,
  number int NOT NULL,
  UNIQUE (application_id, condition, number)
);

--changeset laurel:review-1
CREATE TABLE conflict (
  edition_id uuid NOT NULL REFERENCES edition (id),
  party_id uuid NOT NULL REFERENCES party (id),
  examiner text NOT NULL,
  answer text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, examiner, party_id)
);
CREATE INDEX conflict_party ON conflict (party_id);
CREATE TABLE scoresheet (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  run_index int NOT NULL,
  application_id uuid NOT NULL REFERENCES award_application (id),
  examiner text NOT NULL,
  score numeric(7, 2),
  strengths text NOT NULL,
  opportunities text NOT NULL,
  version int NOT NULL,
  saved_at timestamptz NOT NULL,
  sealed_at timestamptz,
  UNIQUE (application_id, run_index, examiner)
);
CREATE INDEX scoresheet_edition ON scoresheet (edition_id, run_index);

--changeset laurel:notice-1
CREATE TABLE public_notice (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  run_index int NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  body_hash text NOT NULL,
  published_on date NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  provisional boolean NOT NULL,
  term text NOT NULL,
  term_from text NOT NULL,
  objections boolean NOT NULL,
  clauses text NOT NULL,
  published_by text NOT NULL,
  published_for text NOT NULL,
  UNIQUE (edition_id, run_index)
);
CREATE TABLE notice_entry (
  notice_id uuid NOT NULL REFERENCES public_notice (id),
  application_id uuid NOT NULL REFERENCES award_application (id),
  place int NOT NULL,
  name text NOT NULL,
  award text NOT NULL,
  PRIMARY KEY (notice_id, application_id)
);
CREATE INDEX notice_entry_application ON notice_entry (application_id);
CREATE TABLE objection (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES public_notice (id),
  receipt_number text NOT NULL UNIQUE,
  application_id uuid NOT NULL REFERENCES award_application (id),
  objector_kind text NOT NULL,
  objector_name text NOT NULL,
  contact text NOT NULL,
  grounds text NOT NULL,
  received_at timestamptz NOT NULL,
  standing text NOT NULL,
  reply text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz,
  UNIQUE (notice_id, application_id, objector_name, contact)
);
CREATE INDEX objection_application ON objection (application_id);

--changeset laurel:award-1
CREATE TABLE award (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  application_id uuid NOT NULL UNIQUE REFERENCES award_application (id),
  party_id uuid NOT NULL REFERENCES party (id),
  name text NOT NULL,
  printed_name text NOT NULL,
  recipient text NOT NULL,
  granted_on date NOT NULL,
  last_valid_day date,
  certificate_number text NOT NULL UNIQUE,
  document_number text NOT NULL,
  clauses text NOT NULL,
  policy_hash text NOT NULL
);
CREATE INDEX award_edition ON award (edition_id);
CREATE INDEX award_party ON award (party_id);
CREATE TABLE ledger_entry (
  id uuid PRIMARY KEY,
  award_id uuid NOT NULL REFERENCES award (id),
  number int NOT NULL,
  kind text NOT NULL,
  fen bigint NOT NULL CHECK (fen >= 0),
  entered_on date NOT NULL,
  payee text NOT NULL,
  voucher text NOT NULL,
  clauses text NOT NULL,
  entered_by text NOT NULL,
  UNIQUE (award_id, number)
);
CREATE TABLE case_file (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  edition_id uuid NOT NULL REFERENCES edition (id),
  application_id uuid NOT NULL REFERENCES award_application (id),
  award_id uuid REFERENCES award (id),
  cause text NOT NULL,
  event_on date NOT NULL,
  statement text NOT NULL,
  clauses text NOT NULL,
  standing text NOT NULL,
  document_number text NOT NULL,
  opened_on date NOT NULL,
  opened_by text NOT NULL,
  closed_on date
);
CREATE INDEX case_file_edition ON case_file (edition_id);
CREATE INDEX case_file_application ON case_file (application_id);
CREATE INDEX case_file_award ON case_file (award_id);
CREATE UNIQUE INDEX case_file_upheld ON case_file (award_id) WHERE standing = 'CASE_UPHELD';
CREATE TABLE ban (
  id uuid PRIMARY KEY,
  party_id uuid NOT NULL REFERENCES party (id),
  case_id uuid NOT NULL UNIQUE REFERENCES case_file (id),
  cause text NOT NULL,
  clauses text NOT NULL,
  ban text NOT NULL,
  imposed_on date NOT NULL,
  awarded_on date
);
CREATE INDEX ban_party ON ban (party_id);
CREATE TABLE obligation (
  id uuid PRIMARY KEY,
  award_id uuid NOT NULL REFERENCES award (id),
  kind text NOT NULL,
  text text NOT NULL,
  owed_by text NOT NULL,
  owed_to text NOT NULL,
  due_on date,
  clauses text NOT NULL,
  met_on date,
  met_by text NOT NULL,
  evidence text NOT NULL
);
CREATE INDEX obligation_award ON obligation (award_id);

--changeset laurel:record-1
CREATE TABLE audit_record (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  acting_for text NOT NULL,
  action text NOT NULL,
  object_kind text NOT NULL,
  subject uuid NOT NULL,
  was text NOT NULL,
  became text NOT NULL,
  note text NOT NULL,
  previous_mac text NOT NULL,
  mac text NOT NULL
);
CREATE INDEX audit_record_subject ON audit_record (subject);

--changeset laurel:notice-2
ALTER TABLE public_notice ADD COLUMN printed_last_day date;

--changeset laurel:incident-1
CREATE TABLE incident (
  award_id uuid NOT NULL REFERENCES award (id),
  cause text NOT NULL,
  event_on date NOT NULL,
  statement text NOT NULL,
  recorded_by text NOT NULL,
  recorded_on date NOT NULL,
  PRIMARY KEY (award_id, cause, event_on)
);

--changeset laurel:people-2
CREATE TABLE membership_sanction (
  id uuid PRIMARY KEY,
  membership_id uuid NOT NULL REFERENCES membership (id),
  measure text NOT NULL,
  because text NOT NULL,
  decided_by text NOT NULL,
  decided_for text NOT NULL,
  decided_on date NOT NULL,
  clauses text NOT NULL
);
CREATE INDEX membership_sanction_membership ON membership_sanction (membership_id);

--changeset laurel:review-2
CREATE TABLE undertaking (
  edition_id uuid NOT NULL REFERENCES edition (id),
  username text NOT NULL,
  duties text NOT NULL,
  given_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, username)
);

--changeset laurel:award-2
ALTER TABLE award ADD COLUMN reevaluated boolean NOT NULL DEFAULT false;

--changeset laurel:edition-2
ALTER TABLE edition DROP CONSTRAINT edition_number_key;
CREATE UNIQUE INDEX edition_number ON edition (number) WHERE status <> 'CANCELLED';

--changeset laurel:people-3
ALTER TABLE body DROP CONSTRAINT body_name_key;
ALTER TABLE body ADD UNIQUE (kind, name);

--changeset laurel:life-2
ALTER TABLE step_key ADD COLUMN said text NOT NULL DEFAULT '';

--changeset laurel:award-3
UPDATE obligation SET text = substr(text, 3) WHERE kind = 'HAND_OVER' AND text LIKE '颁发%';
UPDATE obligation SET text = substr(text, 3) WHERE kind = 'RETURN' AND text LIKE '交回%';
UPDATE obligation SET text = '' WHERE kind = 'PAYMENT';
UPDATE obligation SET kind = 'ANNOUNCEMENT', text = '', owed_by = 'SECRETARIAT', owed_to = ''
  WHERE kind = 'DUTY' AND text = '向社会公告撤销决定' AND owed_to = '社会公众';

--changeset laurel:notice-3
ALTER TABLE objection ADD COLUMN objector_compared text NOT NULL DEFAULT '';
UPDATE objection SET objector_compared = objector_name || ' ' || contact;
ALTER TABLE objection DROP CONSTRAINT objection_notice_id_application_id_objector_name_contact_key;
ALTER TABLE objection ADD UNIQUE (notice_id, application_id, objector_compared);
