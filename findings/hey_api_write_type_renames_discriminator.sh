#!/usr/bin/env bash
# @hey-api/openapi-ts 0.99.0: a schema with a readOnly or writeOnly property gets a second type
# for requests, CatWritable beside Cat. Where a discriminator has no mapping, its value is the
# name of the schema, but in unions of the second types it is the name of the type: kind has to
# be "CatWritable". So the compiler refuses the request that the document asks for and takes one
# that no server knows. In responses the value is "Cat". Nothing is reported, and a mapping that
# says the same as the names sets it right.
# Seen: what the compiler says to "Cat" and to "CatWritable", without and with a mapping.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @hey-api/openapi-ts@0.99.0 typescript@5.9.3 \
  >/dev/null 2>&1
cat >openapi.yaml <<'YAML'
openapi: 3.0.3
info: {title: Pets, version: "1"}
servers: [{url: "https://api.example.com"}]
paths:
  /pets:
    post:
      operationId: addPet
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses:
        "201":
          description: Added
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
components:
  schemas:
    Animal:
      type: object
      required: [id, kind]
      properties: {id: {type: integer, readOnly: true}, kind: {type: string}}
    Cat:
      allOf:
        - $ref: "#/components/schemas/Animal"
        - {type: object, properties: {lives: {type: integer}}}
    Dog:
      allOf:
        - $ref: "#/components/schemas/Animal"
        - {type: object, properties: {name: {type: string}}}
    Pet:
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator:
        propertyName: kind
YAML
{
  cat openapi.yaml
  echo '        mapping: {Cat: "#/components/schemas/Cat", Dog: "#/components/schemas/Dog"}'
} >mapped.yaml
check() { # the document's name, the value of kind: what the compiler says
  echo "import type { AddPetData } from './$1/types.gen';
export const body: AddPetData['body'] = { kind: '$2' };" >"$1-$2.ts"
  node_modules/.bin/tsc --noEmit --strict --skipLibCheck "$1-$2.ts" >log && echo fine ||
    grep -om1 "error TS[0-9]*" log
}
for name in openapi mapped; do
  node_modules/.bin/openapi-ts -i "$name.yaml" -o "$name" -l silent >log 2>&1
done
response=$(grep -A1 "^export type Pet = " openapi/types.gen.ts | grep -o "kind: '[^']*'")
request=$(grep -A1 "^export type PetWritable = " openapi/types.gen.ts | grep -o "kind: '[^']*'")
plain="Cat: $(check openapi Cat), CatWritable: $(check openapi CatWritable)"
mapped="Cat: $(check mapped Cat), CatWritable: $(check mapped CatWritable)"
package=./node_modules/@hey-api/openapi-ts/package.json
echo "@hey-api/openapi-ts $(node -p "require('$package').version")"
printf '%s\n' "in responses, $response" "in requests, $request" "without mapping: $plain" \
  "with mapping: $mapped"
[[ $response == "kind: 'Cat'" && $request == "kind: 'CatWritable'" ]]
[[ $plain == "Cat: error TS"*", CatWritable: fine" ]]
[[ $mapped == "Cat: fine, CatWritable: error TS"* ]]
