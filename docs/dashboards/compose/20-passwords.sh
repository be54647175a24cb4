#!/bin/sh
# Gives the two accounts of roles.sql their passwords. The database's image runs it once, when it is new.
set -eu
secrets=${SECRETS:-/run/secrets}
psql -v ON_ERROR_STOP=1 -d "$POSTGRES_DB" -U "${POSTGRES_USER:-postgres}" \
  -v owner="$(cat "$secrets/database-owner")" -v app="$(cat "$secrets/database-app")" <<'SQL'
alter role neurohub_owner password :'owner';
alter role neurohub_app password :'app';
SQL
