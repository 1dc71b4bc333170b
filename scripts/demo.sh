#!/usr/bin/env bash
# Reads the sample reports into demo.db and asks it four questions; `make demo` puts the program on the path.
set -euo pipefail
cd "$(dirname "$0")/.."
export COMMUNIQUE_RECORD=demo.db
a="South Korea"
b="Japan"

say() { printf '\n\033[1m%s\033[0m\n\n' "$*"; }
# The first id in a JSON answer, of the entry that most reports tell of.
most_told() { python -c 'import json, sys; print(max(json.load(sys.stdin), key=lambda entry: len(entry["reports"]))["id"])'; }

rm -f demo.db demo.db-wal demo.db-shm
say "\$ communique add samples/reports"
communique add samples/reports

say "\$ communique events --between \"$a\" $b"
communique events --between "$a" "$b"

say "\$ communique commitments --open --limit 5"
communique commitments --open --limit 5

say "\$ communique claims --contested --actor $b --limit 1"
communique claims --contested --actor "$b" --limit 1

event=$(communique events --between "$a" "$b" --format json | most_told)
say "\$ communique show $event"
communique show "$event"

cat <<NEXT
This is your record now: demo.db, made from samples/reports. Type next:

  source .venv/bin/activate
  export COMMUNIQUE_RECORD=demo.db
  communique events --actor China                     another relationship
  communique search "trade deficit"                   reports by their words
  communique read samples/reports/10-*                one report, every finding with its words
  communique export svg --between "$a" $b -o timeline.svg
  communique --help
NEXT
