// Turns app.ts into app.js. NestJS reads the types of parameters and properties at run
// time, so the compiler has to write them down.

import { readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";

const { outputText } = ts.transpileModule(readFileSync("app.ts", "utf8"), {
  compilerOptions: {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    useDefineForClassFields: false,
  },
});
writeFileSync("app.js", outputText);
