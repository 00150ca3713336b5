// What @pulumi/aws declares, as TypeScript's own parser and checker see it.
// Usage: node schema_oracle.mjs NODE_MODULES [PACKAGE] > facts.json
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

const modules = path.resolve(process.argv[2]);
const root = path.resolve(process.argv[3] ?? path.join(modules, "@pulumi/aws"));
const ts = createRequire(path.join(modules, "typescript/"))("typescript");

const entry = path.join(root, "index.d.ts");
const program = ts.createProgram([entry], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
});
const checker = program.getTypeChecker();
const WRAPPERS = new Set(["Input", "Output", "Promise"]);
const KEYWORDS = new Map([
    [ts.SyntaxKind.StringKeyword, "string"],
    [ts.SyntaxKind.NumberKeyword, "number"],
    [ts.SyntaxKind.BooleanKeyword, "boolean"],
    [ts.SyntaxKind.AnyKeyword, "any"],
]);

const facts = { modules: {}, resources: {}, functions: {}, enums: {}, objects: {} };
const seen = new Set();
module_(checker.getSymbolAtLocation(program.getSourceFile(entry)), "aws");
for (const side of ["input", "output"]) {
    namespace_(checker.getSymbolAtLocation(program.getSourceFile(path.join(root, `types/${side}.d.ts`))), `aws.types.${side}`);
}
process.stdout.write(JSON.stringify(facts));

function resolved(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function module_(symbol, token) {
    if (seen.has(token)) return;
    seen.add(token);
    const names = (facts.modules[token] = {});
    for (const exported of checker.getExportsOfModule(symbol)) {
        const target = resolved(exported);
        const kind = kindOf(target);
        names[exported.name] = kind;
        const name = `${token}.${exported.name}`;
        if (kind === "module" && !/^aws\.types\.(input|output)$/.test(name)) module_(target, name);
        if (kind === "class") facts.resources[name] = classOf(target);
        if (kind === "function") facts.functions[name] = functionOf(target);
        if (kind === "enum") facts.enums[name] = enumOf(target);
        if (kind === "type") objectOf(target, name);
    }
}

function namespace_(symbol, token) {
    const names = (facts.modules[token] = {});
    for (const exported of checker.getExportsOfModule(symbol)) {
        if (exported.flags & ts.SymbolFlags.Function) continue;
        const isSpace = (exported.flags & ts.SymbolFlags.Namespace) !== 0;
        names[exported.name] = isSpace ? "module" : "type";
        if (isSpace) namespace_(exported, `${token}.${exported.name}`);
        else objectOf(exported, `${token}.${exported.name}`);
    }
}

function kindOf(symbol) {
    if (symbol.flags & ts.SymbolFlags.ValueModule && symbol.declarations.some(ts.isSourceFile)) return "module";
    if (symbol.flags & ts.SymbolFlags.Class) return "class";
    if (symbol.flags & ts.SymbolFlags.Function) return "function";
    if (symbol.flags & ts.SymbolFlags.Variable) {
        const type = checker.getTypeOfSymbol(symbol);
        if (type.getConstructSignatures().length) return "class";
        if (type.getCallSignatures().length) return "function";
        return symbol.flags & ts.SymbolFlags.TypeAlias ? "enum" : "value";
    }
    return symbol.flags & ts.SymbolFlags.Type ? "type" : "value";
}

function classOf(symbol) {
    const type = checker.getTypeOfSymbol(symbol);
    const signature = type.getConstructSignatures()[0];
    const members = checker.getPropertiesOfType(signature.getReturnType()).filter(isPublic);
    const isMethod = (each) => (each.flags & ts.SymbolFlags.Method) !== 0;
    const declared = signature.declaration?.parent ?? type.symbol.declarations[0];
    return {
        parameters: signature.parameters.map((each) => each.name),
        inputs: argumentsOf(signature),
        outputs: propertiesOf(members.filter((each) => !isMethod(each))),
        methods: members.filter(isMethod).map((each) => each.name).sort(),
        statics: checker.getPropertiesOfType(type).filter(isPublic).map((each) => each.name).filter((each) => each !== "prototype").sort(),
        deprecated: deprecated(declared),
    };
}

function functionOf(symbol) {
    const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures();
    return {
        parameters: signature.parameters.map((each) => each.name),
        inputs: argumentsOf(signature),
        result: spell(signature.declaration.type),
        deprecated: deprecated(signature.declaration),
    };
}

function enumOf(symbol) {
    const found = {};
    for (const member of checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol))) {
        found[member.name] = [checker.getTypeOfSymbol(member).value, deprecated(member.declarations[0])];
    }
    return found;
}

function objectOf(symbol, name) {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const isObject = type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) && !type.getCallSignatures().length;
    const generic = symbol.declarations.some((each) => ts.isTypeAliasDeclaration(each) && each.typeParameters);
    if (!isObject || generic || (type.symbol?.flags ?? 0) & ts.SymbolFlags.Class) return;
    facts.objects[name] = propertiesOf(checker.getPropertiesOfType(type));
}

function argumentsOf(signature) {
    const args = signature.parameters.find((each) => each.name === "args" || each.name === "argsOrState");
    if (!args) return {};
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(args));
    return propertiesOf(checker.getPropertiesOfType(type));
}

function propertiesOf(symbols) {
    const found = {};
    for (const symbol of symbols) {
        const declaration = symbol.declarations?.find((each) => each.type);
        if (symbol.flags & ts.SymbolFlags.Method || !declaration) continue;
        if (declaration.type.kind === ts.SyntaxKind.NeverKeyword) continue;
        const required = !(symbol.flags & ts.SymbolFlags.Optional) && !admitsNothing(declaration.type);
        found[symbol.name] = [spell(declaration.type), required, deprecated(declaration)];
    }
    return found;
}

function isPublic(symbol) {
    if (symbol.name.startsWith("__")) return false;
    const flags = symbol.valueDeclaration ? ts.getCombinedModifierFlags(symbol.valueDeclaration) : 0;
    return !(flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected));
}

function deprecated(node) {
    const holder = ts.isVariableDeclaration(node) ? node.parent.parent : node;
    const tag = ts.getJSDocDeprecatedTag(holder);
    if (!tag) return "";
    return (ts.getTextOfJSDocComment(tag.comment) ?? "").split(/\s+/).filter(Boolean).join(" ") || "deprecated";
}

function admitsNothing(node) {
    if (ts.isUnionTypeNode(node)) return node.types.some((each) => each.kind === ts.SyntaxKind.UndefinedKeyword);
    if (ts.isTypeReferenceNode(node) && WRAPPERS.has(lastName(node.typeName)) && node.typeArguments) {
        return admitsNothing(node.typeArguments[0]);
    }
    return false;
}

function lastName(name) {
    return ts.isIdentifier(name) ? name.text : name.right.text;
}

// One text per type, members of a union in alphabetical order.
function spell(node) {
    return [...new Set(parts(node))].sort().join(" | ");
}

function parts(node) {
    if (KEYWORDS.has(node.kind)) return [KEYWORDS.get(node.kind)];
    if (node.kind === ts.SyntaxKind.UndefinedKeyword) return [];
    if (ts.isParenthesizedTypeNode(node)) return parts(node.type);
    if (ts.isUnionTypeNode(node)) return node.types.flatMap(parts);
    if (ts.isArrayTypeNode(node)) return [`[${spell(node.elementType)}]`];
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return [JSON.stringify(node.literal.text)];
    if (ts.isTypeLiteralNode(node) && node.members.length === 1 && ts.isIndexSignatureDeclaration(node.members[0])) {
        return [`{${spell(node.members[0].type)}}`];
    }
    return ts.isTypeReferenceNode(node) ? referred(node) : ["opaque"];
}

function referred(node) {
    const name = lastName(node.typeName);
    if (WRAPPERS.has(name) && node.typeArguments) return parts(node.typeArguments[0]);
    if (name === "Record") return [`{${spell(node.typeArguments[1])}}`];
    const symbol = resolved(checker.getSymbolAtLocation(node.typeName));
    const file = symbol.declarations[0].getSourceFile().fileName;
    if (!file.startsWith(`${root}/`)) return [outside(name)];
    const kind = kindOf(symbol);
    if (kind === "class") return [`instance ${tokenOf(symbol, file)}`];
    if (kind === "enum") return [`enum ${tokenOf(symbol, file)}`];
    const alias = symbol.declarations.find(ts.isTypeAliasDeclaration);
    if (!alias) return symbol.flags & ts.SymbolFlags.Interface ? [`object ${tokenOf(symbol, file)}`] : ["opaque"];
    if (alias.typeParameters) return ["opaque"];
    const shape = checker.getDeclaredTypeOfSymbol(symbol);
    const composed = ts.isTypeLiteralNode(alias.type) || shape.flags & ts.TypeFlags.Intersection;
    return composed ? [`object ${tokenOf(symbol, file)}`] : parts(alias.type);
}

function outside(name) {
    return { Asset: "asset", Archive: "archive", ID: "string", URN: "string" }[name] ?? "opaque";
}

function tokenOf(symbol, file) {
    const nested = /^types\/(input|output)\.d\.ts$/.exec(path.relative(root, file));
    if (nested) {
        const space = symbol.parent && !symbol.parent.declarations.some(ts.isSourceFile) ? `${symbol.parent.name}.` : "";
        return `aws.types.${nested[1]}.${space}${symbol.name}`;
    }
    const folder = path.relative(root, path.dirname(file)).replace(/^types\/enums\/?/, "");
    return ["aws", ...folder.split("/").filter(Boolean), symbol.name].join(".");
}
