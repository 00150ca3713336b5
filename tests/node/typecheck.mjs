// Type-checks many small programs in one TypeScript program: node typecheck.mjs FOLDER [AWS], a program in each folder of
// it. AWS is a package of tests/older that stands in for @pulumi/aws. Prints a line of JSON per error: program, file, line,
// code, message.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = fs.realpathSync(process.argv[2]);
const older = process.argv[3];
const here = path.dirname(new URL(import.meta.url).pathname);
const modules = path.join(here, "node_modules");
const roots = fs
  .readdirSync(root, { recursive: true })
  .filter((name) => /\.[cm]?tsx?$/.test(name) && !/(^|\/)tests?\//.test(name))
  .map((name) => path.join(root, name));
const options = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  strict: true,
  esModuleInterop: true,
  noEmit: true,
  skipLibCheck: true,
  typeRoots: [path.join(modules, "@types")],
  types: ["node"],
};
const host = ts.createCompilerHost(options, true);
const cache = ts.createModuleResolutionCache(root, (name) => name, options);
const anchor = path.join(here, older ? "../older/anchor.ts" : "anchor.ts");
host.resolveModuleNameLiterals = (literals, from, redirected, settings, source) =>
  literals.map((literal) => {
    const packaged = !from.includes("/node_modules/") && !/^[./]/.test(literal.text);
    const name = packaged && older ? literal.text.replace(/^@pulumi\/aws(?=\/|$)/, older) : literal.text;
    const mode = ts.getModeForUsageLocation(source, literal, settings);
    return ts.resolveModuleName(name, packaged ? anchor : from, settings, host, cache, redirected, mode);
  });
const program = ts.createProgram(roots, options, host);
for (const file of roots) {
  const source = program.getSourceFile(file);
  for (const found of [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]) {
    const name = path.relative(root, file);
    const line = source.getLineAndCharacterOfPosition(found.start ?? 0).line + 1;
    const message = ts.flattenDiagnosticMessageText(found.messageText, " ").replaceAll(root + path.sep, "");
    console.log(JSON.stringify({ program: name.split(path.sep)[0], file: name, line, code: found.code, message }));
  }
}
