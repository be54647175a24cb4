#!/bin/sh
# Goes through the lines of production-checklist.md that a machine can look at from outside, and prints OK or FAIL for each.
#
#   docs/how-to/production-check.sh BASE_URL [TOKEN_FILE]
#
# BASE_URL is that of the instance or its proxy, such as https://mes.example.com. TOKEN_FILE holds an access token or API key
# with READ; without it the lines that need one are left out, which is told. Exit code: 0 if all lines are OK, 1 if one
# FAILs, 2 if it could not begin. Limits are taken from the environment:
#   CHECK_MAX_ERROR_RATE (0.01)  CHECK_MAX_AVERAGE_MS (500)  CHECK_MAX_P95_MS (2000)  CHECK_MAX_P99_MS (5000)
#   CHECK_MAX_USE (0.8, of processors, memory, disk and connections)  CHECK_MAX_CLOCK_SECONDS (5)
# It needs curl. It changes nothing, and prints neither the token nor what is answered to it.
set -u
umask 077

[ $# -ge 1 ] || { echo 'usage: production-check.sh BASE_URL [TOKEN_FILE]' >&2; exit 2; }
command -v curl >/dev/null 2>&1 || { echo 'production-check: curl is needed' >&2; exit 2; }
base=${1%/}
token_file=${2:-}
failed=0
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' HUP INT TERM

# --- Lines -----------------------------------------------------------------------------------------------------------

# Prints a line for the command that follows the name; what it says is the reason of a failure.
check() {
  name=$1
  shift
  if said=$("$@" 2>&1); then
    printf 'OK    %s\n' "$name"
  else
    failed=$((failed + 1))
    printf 'FAIL  %s: %s\n' "$name" "$said"
  fi
}

# --- Requests --------------------------------------------------------------------------------------------------------

# answers STATUS PATH [CURL OPTION...]: leaves body and headers in the scratch directory.
answers() {
  expected=$1
  path=$2
  shift 2
  status=$(curl -sS -m 20 -o "$scratch/body" -D "$scratch/headers" -w '%{http_code}' "$@" "$base$path") || return 1
  [ "$status" = "$expected" ] || { echo "$path answers $status, not $expected"; return 1; }
}

as_reader() { answers "$1" "$2" -H "@$scratch/token"; }
body_has() { grep -q "$1" "$scratch/body" || { echo "the answer lacks $1"; return 1; }; }
header_has() { tr -d '\r' <"$scratch/headers" | grep -qi "$1" || { echo "the answer lacks the header $1"; return 1; }; }
# number NAME: a number of the JSON in the body.
number() { sed -n 's/.*"'"$1"'" *: *\([0-9.][0-9.]*\).*/\1/p' "$scratch/body" | head -1; }
at_most() {
  [ -n "$2" ] || { echo "there is no $1"; return 1; }
  awk -v value="$2" -v limit="$3" 'BEGIN { exit !(value + 0 <= limit + 0) }' || { echo "$1 is $2, above $3"; return 1; }
}
# sum NAME [LABEL]: the sum of a metric in the exposition, of the series with a label.
sum() {
  grep "^$1[{ ]" "$scratch/body" | grep -e "${2:-.}" | awk '$NF + 0 > 0 { sum += $NF; seen = 1 } END { if (seen) printf "%.4f", sum }'
}
share() {
  awk -v part="${2:-0}" -v all="${3:-0}" 'BEGIN { exit !(all > 0) }' || { echo "there is no figure of $1"; return 1; }
  at_most "$1" "$(awk -v part="${2:-0}" -v all="$3" 'BEGIN { printf "%.3f", part / all }')" "${CHECK_MAX_USE:-0.8}"
}

# --- For everybody ---------------------------------------------------------------------------------------------------

healthy() { answers 200 /health && body_has '"status" *: *"healthy"' && body_has '"database" *: *"healthy"'; }
tells_its_parts() {
  answers 200 /health && for member in components version uptime_seconds timestamp; do body_has "\"$member\"" || return 1; done
}
alive() { answers 200 /actuator/health/liveness && body_has '"UP"'; }
ready() { answers 200 /actuator/health/readiness && body_has '"UP"'; }
encrypted() {
  case $base in
    https://* | http://localhost* | http://127.0.0.1*) ;;
    *) echo 'the address is plain HTTP'; return 1 ;;
  esac
}
strangers() { for path in /metrics /actuator/prometheus /api/v1/lots /api/v1/users; do answers 401 "$path" || return 1; done; }
forgers() { answers 401 /api/v1/lots -H 'X-API-Key: nhk_forged' && answers 401 /metrics -H 'Authorization: Bearer forged'; }
no_details() { answers 200 /actuator/health && if grep -q '"details"\|"components"' "$scratch/body"; then echo 'strangers see details'; return 1; fi; }
headers() {
  answers 401 /api/v1/lots && header_has '^x-content-type-options: *nosniff' && header_has '^x-frame-options: *deny' &&
    header_has '^content-security-policy:' && case $base in https://*) header_has '^strict-transport-security:' ;; esac
}
limited() { answers 401 /api/v1/lots && header_has '^x-ratelimit-limit:' && header_has '^x-ratelimit-remaining:'; }
unsigned() {
  for path in /webhook /api/v1/webhooks/nobody; do
    answers 401 "$path" -H 'Content-Type: application/json' -H 'X-MES-Signature: t=1,v1=00' -d '{}' || return 1
    cp "$scratch/body" "$scratch/told.$(basename "$path")"
  done
  cmp -s "$scratch/told.webhook" "$scratch/told.nobody" || { echo 'refusals differ'; return 1; }
}
undrained() { for verb in drain resume; do answers 401 "/api/v1/ops/$verb" -X POST || return 1; done; }
problems() { answers 401 /api/v1/lots && header_has '^content-type: *application/problem+json' && body_has '"trace_id"'; }
names_requests() { answers 200 /health -H 'X-Request-ID: production-check' && header_has '^x-request-id: *production-check'; }
clock() {
  answers 200 /health || return 1
  sed -n 's/.*"timestamp" *: *"\([^"]*\)".*/\1/p' "$scratch/body" | awk -F'[-T:.Z]' -v here="$(date -u +%s)" \
    -v limit="${CHECK_MAX_CLOCK_SECONDS:-5}" '{
      y = $1; m = $2; if (m <= 2) { y--; m += 12 }
      days = 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + $3 - 719469
      apart = days * 86400 + $4 * 3600 + $5 * 60 + $6 - here
      if (apart < 0) apart = -apart
      if (apart > limit) { print "the clocks are " apart " s apart"; exit 1 }
    } END { if (NR == 0) { print "no time is told"; exit 1 } }'
}

# --- For readers -----------------------------------------------------------------------------------------------------

lets_in() { as_reader 200 '/api/v1/lots?limit=1'; }
shows_no_more() { for name in env beans heapdump threaddump loggers; do as_reader 404 "/actuator/$name" || return 1; done; }
error_rate() { as_reader 200 /metrics && at_most error_rate "$(number error_rate)" "${CHECK_MAX_ERROR_RATE:-0.01}"; }
average() { as_reader 200 /metrics && at_most average_response_time_ms "$(number average_response_time_ms)" "${CHECK_MAX_AVERAGE_MS:-500}"; }
p95() { as_reader 200 /metrics && at_most p95_response_time_ms "$(number p95_response_time_ms)" "${CHECK_MAX_P95_MS:-2000}"; }
p99() { as_reader 200 /metrics && at_most p99_response_time_ms "$(number p99_response_time_ms)" "${CHECK_MAX_P99_MS:-5000}"; }
processors() { as_reader 200 /actuator/prometheus && share 'use of processors' "$(sum system_cpu_usage)" 1; }
memory() {
  as_reader 200 /actuator/prometheus &&
    share 'use of the heap' "$(sum jvm_memory_used_bytes 'area="heap"')" "$(sum jvm_memory_max_bytes 'area="heap"')"
}
disk() {
  as_reader 200 /actuator/prometheus || return 1
  total=$(sum disk_total_bytes)
  share 'use of the disk' "$(awk -v all="${total:-0}" -v free="$(sum disk_free_bytes)" 'BEGIN { print all - free }')" "${total:-0}"
}
connections() { as_reader 200 /actuator/prometheus && share 'use of connections' "$(sum hikaricp_connections_active)" "$(sum hikaricp_connections_max)"; }

# --- The checklist ---------------------------------------------------------------------------------------------------

for_everybody() {
  check transport.is_encrypted encrypted
  check health.is_healthy healthy
  check health.tells_its_parts tells_its_parts
  check health.is_alive alive
  check health.is_ready ready
  check health.hides_details_from_strangers no_details
  check access.refuses_strangers strangers
  check access.refuses_forged_keys forgers
  check access.limits_requests limited
  check access.refuses_unsigned_webhooks unsigned
  check access.lets_no_stranger_drain undrained
  check answers.have_security_headers headers
  check answers.are_problem_documents problems
  check answers.name_the_request names_requests
  check clock.is_right clock
}

for_readers() {
  check access.lets_the_token_in lets_in
  check access.shows_no_other_endpoint shows_no_more
  check metrics.error_rate error_rate
  check metrics.average_response_time average
  check metrics.p95_response_time p95
  check metrics.p99_response_time p99
  check resources.processors processors
  check resources.memory memory
  check resources.disk disk
  check resources.connections connections
}

for_everybody
if [ -n "$token_file" ]; then
  [ -r "$token_file" ] || { echo "production-check: $token_file cannot be read" >&2; exit 2; }
  { printf 'Authorization: Bearer '; tr -d '\r\n ' <"$token_file"; echo; } >"$scratch/token"
  for_readers
else
  echo 'No token file is named: metrics and resources are not looked at'
fi
[ "$failed" = 0 ] && echo 'All lines are OK' || { echo "$failed lines FAIL"; exit 1; }
