--liquibase formatted sql

--changeset laurel:award-life-1
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
CREATE TABLE edition (
  id uuid PRIMARY KEY,
  number int NOT NULL UNIQUE,
  name text NOT NULL,
  regulation_version_id uuid NOT NULL REFERENCES regulation_version (id),
  status text NOT NULL,
  stage_index int NOT NULL,
  plan text NOT NULL,
  opened_on date,
  planned_at timestamptz NOT NULL
);
CREATE TABLE stage_record (
  edition_id uuid NOT NULL REFERENCES edition (id),
  stage_index int NOT NULL,
  completed_on date NOT NULL,
  completed_by text NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (edition_id, stage_index)
);
CREATE TABLE applicant (
  id uuid PRIMARY KEY,
  identity_code text NOT NULL UNIQUE,
  name text NOT NULL,
  recipient text NOT NULL
);
CREATE TABLE award_application (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  applicant_id uuid NOT NULL REFERENCES applicant (id),
  award text NOT NULL,
  facts text NOT NULL,
  dossier text NOT NULL,
  status text NOT NULL,
  receipt_number text UNIQUE,
  submitted_at timestamptz,
  saved_at timestamptz NOT NULL,
  UNIQUE (edition_id, applicant_id)
);
CREATE TABLE recommendation (
  application_id uuid PRIMARY KEY REFERENCES award_application (id),
  recommended boolean NOT NULL,
  body text NOT NULL,
  opinion text NOT NULL,
  given_by text NOT NULL,
  given_at timestamptz NOT NULL
);
CREATE TABLE finding (
  application_id uuid NOT NULL REFERENCES award_application (id),
  condition text NOT NULL,
  met boolean NOT NULL,
  evidence text NOT NULL,
  found_by text NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (application_id, condition)
);
CREATE TABLE eligibility_decision (
  application_id uuid PRIMARY KEY REFERENCES award_application (id),
  eligible boolean NOT NULL,
  reasons text NOT NULL,
  policy_hash text NOT NULL,
  law_date date NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE TABLE scoresheet (
  id uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES award_application (id),
  stage_index int NOT NULL,
  examiner text NOT NULL,
  conflict text NOT NULL,
  score numeric(7, 2),
  strengths text NOT NULL,
  opportunities text NOT NULL,
  saved_at timestamptz NOT NULL,
  sealed_at timestamptz,
  UNIQUE (application_id, stage_index, examiner)
);
CREATE TABLE committee_decision (
  edition_id uuid NOT NULL REFERENCES edition (id),
  stage_index int NOT NULL,
  application_id uuid NOT NULL REFERENCES award_application (id),
  award text NOT NULL,
  reason text NOT NULL,
  clauses text NOT NULL,
  policy_hash text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, stage_index, application_id)
);
CREATE TABLE public_notice (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  stage_index int NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  body_hash text NOT NULL,
  published_on date NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  provisional boolean NOT NULL,
  term text NOT NULL,
  term_from text NOT NULL,
  clauses text NOT NULL,
  published_by text NOT NULL,
  UNIQUE (edition_id, stage_index)
);
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
  decision text NOT NULL,
  reply text NOT NULL,
  decided_by text,
  decided_at timestamptz
);
CREATE TABLE award (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES edition (id),
  application_id uuid NOT NULL UNIQUE REFERENCES award_application (id),
  applicant_id uuid NOT NULL REFERENCES applicant (id),
  name text NOT NULL,
  granted_on date NOT NULL,
  last_valid_day date,
  certificate_number text NOT NULL UNIQUE,
  document_number text NOT NULL,
  clauses text NOT NULL,
  policy_hash text NOT NULL
);
CREATE TABLE ledger_entry (
  id uuid PRIMARY KEY,
  award_id uuid NOT NULL REFERENCES award (id),
  kind text NOT NULL,
  fen bigint NOT NULL CHECK (fen > 0),
  entered_on date NOT NULL,
  clauses text NOT NULL,
  entered_by text NOT NULL,
  UNIQUE (award_id, kind)
);
CREATE TABLE revocation (
  award_id uuid PRIMARY KEY REFERENCES award (id),
  cause text NOT NULL,
  clauses text NOT NULL,
  recovers text NOT NULL,
  bonus_recovered boolean NOT NULL,
  document_number text NOT NULL,
  statement text NOT NULL,
  revoked_on date NOT NULL,
  revoked_by text NOT NULL
);
CREATE TABLE ban (
  id uuid PRIMARY KEY,
  applicant_id uuid NOT NULL REFERENCES applicant (id),
  award_id uuid NOT NULL UNIQUE REFERENCES award (id),
  cause text NOT NULL,
  clauses text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL
);
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
