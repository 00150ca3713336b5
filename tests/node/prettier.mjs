// Reads [{name, before, after}] from stdin; prints the names of those that some settings of prettier leave as they are
// before and not after, with what prettier would have written. Another indentation than prettier's own needs settings,
// without which nothing says that a file is formatted by it.
import * as prettier from "prettier";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const cases = JSON.parse(Buffer.concat(chunks).toString("utf-8"));
const styles = [];
for (const printWidth of [80, 100, 120])
  for (const singleQuote of [true, false])
    for (const trailingComma of ["es5", "all", "none"])
      for (const semi of [true, false]) styles.push({ printWidth, singleQuote, trailingComma, semi });
const stable = async (text, style) => {
  try {
    return await prettier.check(text, { ...style, parser: "typescript", endOfLine: "auto" });
  } catch {
    return false;
  }
};
const failures = [];
let judged = 0;
for (const { name, before, after } of cases) {
  const fitting = [];
  for (const style of styles) if (await stable(before, style)) fitting.push(style);
  if (fitting.length === 0) continue;
  judged++;
  let good = false;
  for (const style of fitting) good = good || (await stable(after, style));
  if (good) continue;
  const wanted = await prettier.format(after, { ...fitting[0], parser: "typescript" }).catch((error) => String(error));
  failures.push({ name, wanted });
}
console.log(JSON.stringify({ judged, failures }));
