#!/usr/bin/env bash
# structured-headers 2.1.0 (RFC 9651): Decimal and Integer are two types, but both are read as one
# JavaScript number, so a decimal that happens to be whole is written back as an integer: q=1.0
# becomes q=1. A header that is read and passed on changes its type with its value, and a
# receiver that asks for a Decimal refuses it. There is no class for decimals as there is for
# tokens, display strings and binary data, which all come back as they were.
# Seen: a dictionary with each type, read and written again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund structured-headers@2.1.0 >/dev/null 2>&1
cat >seen.mjs <<'JS'
import { createRequire } from "node:module";
import * as headers from "structured-headers";

const again = (text) => headers.serializeDictionary(headers.parseDictionary(text));
const whole = again("q=1.0, r=2.5");
const others = 't=tok, s="text", b=:aGk=:, d=%"f%c3%bc", f=?0, i=1, when=@10';
const load = createRequire(import.meta.url);
console.log("structured-headers", load("./node_modules/structured-headers/package.json").version);
console.log(`q=1.0, r=2.5 -> ${whole}`);
console.log("read:   ", others);
console.log("written:", again(others));
if (whole !== "q=1, r=2.5" || again(others) !== others) process.exit(1);
JS
node seen.mjs
