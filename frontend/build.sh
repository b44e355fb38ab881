#!/bin/sh
# Builds the style sheet and the script into the application's static files. The output is committed, so Maven needs no
# Node: run this only to upgrade GOV.UK or MoJ Frontend, or to change our look. The sheet is written out in lines, so that two
# people may change it at once; the server compresses it on its way.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund
out=../app/src/main/resources/static/assets
mkdir -p "$out/images"
npx sass --load-path=. --load-path=node_modules --style=expanded --no-source-map --quiet --quiet-deps app.scss "$out/app.css"
npx esbuild app.mjs --bundle --minify --format=esm --target=es2022 --legal-comments=none --outfile="$out/app.js"
cp minutes.mjs "$out/minutes.js"
# Only the pictures that the style sheet asks for
rm -f "$out/images/"*
grep -o 'images/[a-z0-9-]*\.\(svg\|png\)' "$out/app.css" | sort -u | while read -r picture; do
  cp "node_modules/@ministryofjustice/frontend/moj/assets/$picture" "$out/$picture"
done
if grep -q '@font-face\|crown\|crest\|GDS Transport' "$out/app.css"; then
  echo "The style sheet asks for a font or a crown that may only be used on gov.uk domains." >&2
  exit 1
fi
