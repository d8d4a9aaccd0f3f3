--liquibase formatted sql

--changeset laurel:directory-1
CREATE TABLE tenant (
  id text PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  colour text NOT NULL,
  fingerprint text NOT NULL,
  provisioned_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE account (
  username text PRIMARY KEY,
  password_hash text NOT NULL,
  display_zh text NOT NULL,
  display_en text NOT NULL,
  tenant_slug text REFERENCES tenant (slug),
  roles text NOT NULL,
  identity_code text NOT NULL DEFAULT '',
  enabled boolean NOT NULL DEFAULT true
);
CREATE TABLE setting (
  name text PRIMARY KEY,
  value text NOT NULL
);
CREATE TABLE audit_anchor (
  tenant_id text PRIMARY KEY REFERENCES tenant (id),
  seq bigint NOT NULL,
  mac text NOT NULL,
  at timestamptz NOT NULL,
  seal text NOT NULL
);

--changeset laurel:directory-2
CREATE INDEX account_tenant ON account (tenant_slug);
