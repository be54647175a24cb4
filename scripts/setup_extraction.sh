#!/usr/bin/env bash
# Looks whether this machine can run neurohub-extract.jar. It installs nothing and changes nothing.
set -u

here="$(cd "$(dirname "$0")" && pwd)"
jar="${1:-}"
for candidate in "$PWD/neurohub-extract.jar" "$here/neurohub-extract.jar" "$here/../onboarding/target/neurohub-extract.jar"; do
  [ -n "$jar" ] || { [ -f "$candidate" ] && jar="$candidate"; }
done

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
if ! command -v "$java" >/dev/null 2>&1; then
  echo "Java was not found. Install a Java 17 or newer, or set JAVA_HOME." >&2
  exit 1
fi
major="$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)"
if [ -z "$major" ] || [ "$major" -lt 17 ]; then
  echo "Java ${major:-of an unknown version} is too old: 17 or newer is needed." >&2
  exit 1
fi
echo "Java $major is new enough."

if [ -z "$jar" ] || [ ! -f "$jar" ]; then
  echo "neurohub-extract.jar was not found. Put it into this directory, or name it: $0 path/to/neurohub-extract.jar" >&2
  exit 1
fi
if ! version="$("$java" -jar "$jar" --version)"; then
  echo "$jar does not start." >&2
  exit 1
fi
echo "$version is ready: $jar"
echo "Next: set the ORACLE_* variables, then  $java -jar $jar verify-connection"
