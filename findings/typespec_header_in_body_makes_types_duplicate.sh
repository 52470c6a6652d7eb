#!/usr/bin/env bash
# @typespec/openapi3 1.16.0: a model with a @header property, an etag say, that one operation
# returns and another takes as @body is warned about, "header property will be ignored". Then
# the model and all types it refers to are called duplicates, "Duplicate type name: 'Colour'",
# though each is declared once, and no document is written at all. The error asks to look for
# names that overlap and leads away from the cause; the warning is it. A model whose header
# nobody returns, with the same warning, is written, and so is the pair with @bodyRoot.
# Seen: the codes and the exit status of the pair, and of the same source with either change.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --save-exact @typespec/compiler@1.16.0 \
  @typespec/http@1.16.0 @typespec/openapi@1.16.0 @typespec/openapi3@1.16.0 node@22.23.3 \
  >/dev/null 2>&1
cat >pair.tsp <<'TSP'
import "@typespec/http";
import "@typespec/openapi3";
using Http;
@service(#{title: "Items"})
namespace Items;

enum Colour { red, blue }

model Item {
  name: string;
  colour: Colour;
  @header etag?: string;
}

@route("/items")
interface Operations {
  @get find(): Item;
  @post add(@body item: Item): void;
}
TSP
sed 's/@body item/@bodyRoot item/' pair.tsp >root.tsp
sed '/@get find/d' pair.tsp >alone.tsp
compile() { # a source: the codes of its diagnostics, the exit status and what was written
  local status=0
  rm -rf tsp-output
  node_modules/node/bin/node node_modules/@typespec/compiler/cmd/tsp.js compile "$1" \
    --emit @typespec/openapi3 >log 2>&1 || status=$?
  grep -o "[a-z-]*: Duplicate type name: '[A-Za-z]*'\|metadata-ignored" log | tr '\n' ' ' || true
  echo "exit $status, documents: $(find tsp-output -name '*.yaml' 2>/dev/null | wc -l)"
}
package=./node_modules/@typespec/openapi3/package.json
echo "@typespec/openapi3 $(node -p "require('$package').version")"
pair=$(compile pair.tsp)
root=$(compile root.tsp)
alone=$(compile alone.tsp)
printf '%s\n' "returned, and taken as @body: $pair" "taken as @bodyRoot: $root" \
  "taken as @body alone: $alone"
[[ $pair == *metadata-ignored*"'Colour'"*"'Item'"*"exit 1, documents: 0" ]]
[[ $root == "exit 0, documents: 1" && $alone == "metadata-ignored exit 0, documents: 1" ]]
