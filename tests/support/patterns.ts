/** Every regular expression of the project: those written in the code, and those built when it is loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

const ROOT = join(import.meta.dirname, '../..');

export interface Pattern {
  source: string;
  flags: string;
  /** Relative to the project. */
  file: string;
}

export interface Patterns {
  written: Pattern[];
  /** Files with a `new RegExp`, one entry for each. */
  builders: Array<{ file: string; isInFunction: boolean }>;
}

/** Started by the importer; would run a command or a thread. */
const STARTERS = new Set(['pipeline/cli/main.ts', 'pipeline/engines/worker.ts']);

export const CODE = ['stages', 'pipeline'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

interface SyntaxNode {
  type: string;
  [property: string]: unknown;
}

interface RegExpLiteral {
  regex: { pattern: string; flags: string };
}

export function patternsIn(file: string, code: string): Patterns {
  const found: Patterns = { written: [], builders: [] };
  const pending: Array<{ value: unknown; isInFunction: boolean }> = [{ value: parseAst(code, { lang: 'ts' }), isInFunction: false }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, isInFunction } = next;
    if (typeof value !== 'object' || value === null) continue;
    const node = value as SyntaxNode;
    if (node.type === 'Literal' && 'regex' in node) {
      const { pattern, flags } = (value as RegExpLiteral).regex;
      found.written.push({ source: pattern, flags, file });
      continue;
    }
    const isBuilder =
      (node.type === 'NewExpression' || node.type === 'CallExpression') && (node.callee as { name?: string }).name === 'RegExp';
    if (isBuilder) found.builders.push({ file, isInFunction });
    for (const child of Object.values(node)) pending.push({ value: child, isInFunction: isInFunction || /Function/.test(node.type) });
  }
  return found;
}

export function patternsOfProject(): Patterns {
  const each = CODE.map((file) => patternsIn(file, readFileSync(join(ROOT, file), 'utf8')));
  return { written: each.flatMap(({ written }) => written), builders: each.flatMap(({ builders }) => builders) };
}

/** Loads all code, and catches what it gives to `RegExp` meanwhile. Must come before anything else loads it. */
export async function builtPatterns(): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const caller = new Error('for its stack').stack!.split('\n')[2] ?? '';
      const file = CODE.find((name) => caller.includes(`/${name}`));
      if (file !== undefined) built.push({ source: made.source, flags: made.flags, file });
      return made;
    },
  });
  try {
    for (const file of CODE) if (!STARTERS.has(file)) await import(join(ROOT, file));
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}
