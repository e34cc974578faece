import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/**
 * What a text imports from files beside it, in any form: static, type, re-export, dynamic.
 * @param {string} text
 * @returns {string[]} specifiers that begin with a dot, without a query
 */
function relativeImportsIn(text) {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName.replace(/[?#].*$/u, ''))
    .filter((specifier) => specifier.startsWith('.'));
}

/**
 * Groups of files that import each other in a circle, type imports included.
 * @param {ReadonlyMap<string, string>} texts the text of each file, by its path
 * @returns {string[][]} each group sorted; none when there is no circle
 */
export function circlesIn(texts) {
  /** @type {Map<string, string[]>} */
  const imports = new Map();
  for (const [file, text] of texts) {
    const targets = relativeImportsIn(text).map((specifier) => path.join(path.dirname(file), specifier));
    imports.set(
      file,
      targets.filter((target) => texts.has(target)),
    );
  }
  return groupsOf(imports).filter((group) => group.length > 1 || imports.get(group[0] ?? '')?.includes(group[0] ?? ''));
}

/**
 * The strongly connected groups of a graph (Tarjan, 1972).
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
function groupsOf(graph) {
  /** @type {Map<string, number>} */
  const reached = new Map();
  /** @type {string[]} */
  const open = [];
  /** @type {string[][]} */
  const groups = [];
  /** @param {string} node @returns {number} the earliest open node that it leads back to */
  const visit = (node) => {
    const position = reached.size;
    reached.set(node, position);
    open.push(node);
    let earliest = position;
    for (const next of graph.get(node) ?? []) {
      const seen = reached.get(next);
      if (seen === undefined) {
        earliest = Math.min(earliest, visit(next));
      } else if (open.includes(next)) {
        earliest = Math.min(earliest, seen);
      }
    }
    if (earliest === position) {
      groups.push(open.splice(open.indexOf(node)).sort());
    }
    return earliest;
  };
  for (const node of graph.keys()) {
    if (!reached.has(node)) {
      visit(node);
    }
  }
  return groups;
}

function checkSource() {
  const root = path.resolve(import.meta.dirname, '..');
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.join('src', file));
  const circles = circlesIn(new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')])));
  circles.forEach((group) => console.error(`These files import each other in a circle:\n  ${group.join('\n  ')}`));
  process.exitCode = circles.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  checkSource();
}
