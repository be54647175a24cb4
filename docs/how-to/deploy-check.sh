#!/usr/bin/env bash
# Goes through those lines of the deployment checklist (deploy.md) that need nobody to look, prints PASS or FAIL for each,
# and exits with 1 if any line fails, with 2 if it cannot begin.
#
#   docs/how-to/deploy-check.sh           a running instance and its database, after a deployment
#   docs/how-to/deploy-check.sh before    the data only, before one: the schema is still the older one
#
# It is told by the environment, the first of them by the variables of the application itself:
#   NEUROHUB_DB_URL, _USERNAME, _PASSWORD   the database; without them the embedded one of this directory
#   NEUROHUB_DB_EMBEDDED_DIRECTORY          where its data are (data/postgres)
#   CHECK_URL                               the instance (http://localhost:8080, or the port in SERVER_PORT)
#   CHECK_USERNAME, CHECK_PASSWORD          who signs in (admin, with the password that the first start has drawn)
#   CHECK_BACKUPS                           a directory: its newest file must be younger than 24 hours
#   CHECK_CLIENT                            psql or java; what there is
# It needs bash and curl, and psql or a JDK. It changes nothing, but for a session that it opens and ends.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
phase=${1:-after}
url=${CHECK_URL:-http://localhost:${SERVER_PORT:-8080}}
username=${CHECK_USERNAME:-admin}
passed=0 failed=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# --- Lines -----------------------------------------------------------------------------------------------------------

pass() { passed=$((passed + 1)); printf 'PASS  %s%s\n' "$1" "${2:+: $2}"; }
fail() { failed=$((failed + 1)); printf 'FAIL  %s%s\n' "$1" "${2:+: $2}"; }
stop() { printf 'deploy-check: %s\n' "$1" >&2; exit 2; }
# Prints a line for the command that follows the name; what it says is the reason of a failure.
check() {
  local name=$1 said
  shift
  if said=$("$@" 2>&1); then pass "$name"; else fail "$name" "$said"; fi
}

# --- Database --------------------------------------------------------------------------------------------------------

embedded() {
  local data=${NEUROHUB_DB_EMBEDDED_DIRECTORY:-data/postgres}
  case $data in /*) ;; *) [ -r "$data/postmaster.pid" ] || data=$root/$data ;; esac
  [ -r "$data/postmaster.pid" ] ||
    stop "no NEUROHUB_DB_URL is set, and no embedded database runs in $data (or not for you)"
  jdbc=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$data/postmaster.pid")/neurohub
  user=neurohub
  PGPASSWORD=$(cat "$data/neurohub.password")
}

external() {
  jdbc=$NEUROHUB_DB_URL
  user=${NEUROHUB_DB_USERNAME:?is needed with NEUROHUB_DB_URL}
  if [ -n "${NEUROHUB_DB_PASSWORD_FILE:-}" ]; then
    PGPASSWORD=$(cat "$NEUROHUB_DB_PASSWORD_FILE")
  else
    PGPASSWORD=${NEUROHUB_DB_PASSWORD:-}
  fi
}

driver() {
  [ -n "${POSTGRESQL_DRIVER:-}" ] && { echo "$POSTGRESQL_DRIVER"; return; }
  ls -t "${MAVEN_REPOSITORY:-$HOME/.m2/repository}"/org/postgresql/postgresql/*/postgresql-*.jar 2>/dev/null | head -1
}

choose_client() {
  client=${CHECK_CLIENT:-$(command -v psql >/dev/null 2>&1 && echo psql || echo java)}
  [ "$client" = psql ] && return
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null 2>&1 || stop 'neither psql nor java is there'
  jar=$(driver)
  [ -n "$jar" ] || stop 'java needs the PostgreSQL driver: ./mvnw -q test-compile fetches it, or set POSTGRESQL_DRIVER'
}

# Prints the rows of a file's query, columns separated by tabs. Of the URL's options psql knows those of TLS.
query() {
  if [ "$client" = psql ]; then
    local address=${jdbc#jdbc:} options=
    case $address in *\?*) options=$(tr '?&' '\n\n' <<<"$address" | grep -E '^ssl(mode|rootcert|cert|key)=' | paste -sd'&' -) ;; esac
    psql -X -q -A -t -F $'\t' -v ON_ERROR_STOP=1 -U "$user" -d "${address%%\?*}${options:+?$options}" -f "$1"
  else
    "$java" -cp "$jar" "$root/db/checks/Report.java" "$jdbc" "$user" "$1"
  fi
}

# Prints a line for each row of a report.
report() {
  local name severity violations samples
  if ! query "$1" >"$scratch/rows" 2>"$scratch/error"; then
    fail "$(basename "$1")" "$(head -1 "$scratch/error")"
    return
  fi
  while IFS=$'\t' read -r name severity violations samples; do
    if [ "$violations" = 0 ]; then
      pass "$name"
    elif [ "$severity" = INFO ]; then
      pass "$name" "$violations, for information: $samples"
    else
      fail "$name" "$violations: $samples"
    fi
  done <"$scratch/rows"
}

version_is_head() {
  local head=${EXPECTED_SCHEMA_VERSION:-$(ls "$root/db/src/main/resources/db/migration" | sed -n 's/^V\([0-9]*\)__.*/\1/p' | sort | tail -1)}
  echo "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1" \
    >"$scratch/version.sql"
  local version
  version=$(query "$scratch/version.sql") || { echo "$version"; return 1; }
  [ "$version" = "$head" ] || { echo "the database is at ${version:-none}, this release at $head"; return 1; }
}

# --- Instance --------------------------------------------------------------------------------------------------------

# Leaves the answer in $scratch/body and its headers in $scratch/headers, and compares the status.
request() {
  local expected=$1 path=$2 status
  shift 2
  status=$(curl -sS -m 20 -o "$scratch/body" -D "$scratch/headers" -w '%{http_code}' "$@" "$url$path") || return 1
  [ "$status" = "$expected" ] || { echo "$path answers $status, not $expected"; return 1; }
}

signed_in() { request "$1" "$2" -H @"$scratch/token" "${@:3}"; }

holds() {
  grep -q "$1" "$scratch/body" || { echo "the answer lacks $1"; return 1; }
}

healthy() { request 200 /health && holds '"status" *: *"healthy"'; }
ready() { request 200 /actuator/health/readiness && holds '"UP"'; }
alive() { request 200 /actuator/health/liveness && holds '"UP"'; }
refuses_strangers() { request 401 /api/v1/lots && is_problem; }

is_problem() {
  local member
  grep -qi '^content-type: application/problem+json' "$scratch/headers" || { echo 'the answer is no problem document'; return 1; }
  for member in type title status detail instance error_code rule message trace_id timestamp; do
    holds "\"$member\"" || return 1
  done
}

sign_in() {
  local password=${CHECK_PASSWORD:-${NEUROHUB_ADMIN_PASSWORD:-}} drawn=data/first-admin-password token
  [ -r "$drawn" ] || drawn=$root/$drawn
  [ -n "$password" ] || { [ -r "$drawn" ] && password=$(cat "$drawn"); }
  [ -n "$password" ] || { echo 'CHECK_PASSWORD is not set'; return 1; }
  printf '%s' "$password" >"$scratch/password"
  request 200 /api/v1/auth/login --data-urlencode "username=$username" --data-urlencode "password@$scratch/password" || return 1
  token=$(sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p' "$scratch/body")
  [ -n "$token" ] || { echo 'there is no access token in the answer'; return 1; }
  printf 'Authorization: Bearer %s\n' "$token" >"$scratch/token"
}

answers_problems() { signed_in 404 /api/v1/lots/999999999 && is_problem; }
measures() { signed_in 200 /actuator/prometheus && holds '^http_server_requests_seconds_count' && holds '^hikaricp_connections'; }
reads_a_list() { signed_in 200 "/api/v1/$1?limit=1"; }
sign_out() { signed_in 200 /api/v1/auth/logout -X POST; }

instance() {
  local list
  check instance.is_healthy healthy
  check instance.is_alive alive
  check instance.is_ready ready
  check instance.refuses_strangers refuses_strangers
  if ! said=$(sign_in 2>&1); then fail instance.signs_in "$said"; return; fi
  pass instance.signs_in
  for list in lots wip-items serials process-data equipment production-lines processes product-models routes; do
    check "instance.reads_$list" reads_a_list "$list"
  done
  check instance.answers_problem_documents answers_problems
  check instance.shows_metrics measures
  check instance.signs_out sign_out
}

backup_is_young() {
  local newest
  newest=$(find "$CHECK_BACKUPS" -type f -size +0 -mmin -1440 | head -1)
  [ -n "$newest" ] || { echo "no file in $CHECK_BACKUPS is younger than 24 hours"; return 1; }
}

# --- The checklist ---------------------------------------------------------------------------------------------------

case $phase in before | after) ;; *) stop "unknown phase $phase: before or after" ;; esac
if [ -n "${NEUROHUB_DB_URL:-}" ]; then external; else embedded; fi
export PGPASSWORD
choose_client

[ -z "${CHECK_BACKUPS:-}" ] || check backup.is_young backup_is_young
if [ "$phase" = after ]; then
  instance
  check schema.is_at_head version_is_head
  report "$root/db/checks/schema.sql"
fi
report "$root/db/checks/validate.sql"

printf '%d lines pass, %d fail\n' "$passed" "$failed"
[ "$failed" = 0 ]
