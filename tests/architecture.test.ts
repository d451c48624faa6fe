/** The import rules of ARCHITECTURE.md, checked on the real imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Import {
  from: string;
  to: string;
}

const SOURCES = ['pipeline', 'stages', 'training'].flatMap((folder) => filesBelow(folder));
const IMPORTS: Import[] = SOURCES.flatMap((from) => {
  const code = readFileSync(join(ROOT, from), 'utf8');
  return Array.from(
    code.matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g),
    (match) => {
      const name = match[1] ?? match[2] ?? match[3]!;
      return { from, to: name.startsWith('.') ? normalize(join(dirname(from), name)) : name };
    },
  );
});

function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
}

function violations(isWrong: (each: Import) => boolean): string[] {
  return IMPORTS.filter(isWrong).map(({ from, to }) => `${from} -> ${to}`);
}

const stageOf = (path: string): string | undefined => /^stages\/([^/]+)\//.exec(path)?.[1];

/** What several stages may share. */
const SHARED = new Set(['lexicons', 'measures', 'site-rules']);

describe('imports', () => {
  it('are found', () => {
    expect(IMPORTS.length).toBeGreaterThan(100);
  });

  it('lead from stages to the model and to nothing else of the pipeline', () => {
    expect(
      violations(({ from, to }) => from.startsWith('stages/') && to.startsWith('pipeline/') && !to.startsWith('pipeline/model/')),
    ).toEqual([]);
  });

  it('lead from the pipeline to the recipe and to nothing else of the stages', () => {
    expect(violations(({ from, to }) => from.startsWith('pipeline/') && to.startsWith('stages/') && to !== 'stages/recipe.ts')).toEqual([]);
  });

  it('never lead from one stage to its sibling', () => {
    const isSibling = ({ from, to }: Import): boolean => {
      const [here, there] = [stageOf(from), stageOf(to)];
      return here !== undefined && there !== undefined && here !== there && !SHARED.has(there);
    };
    expect(violations(isSibling)).toEqual([]);
  });

  it('never lead from the model outwards', () => {
    expect(
      violations(
        ({ from, to }) => from.startsWith('pipeline/model/') && /^(?:pipeline|stages)\//.test(to) && !to.startsWith('pipeline/model/'),
      ),
    ).toEqual([]);
  });

  it('keep files, network, processes and workers out of stages', () => {
    const outside = /^node:(?!(?:buffer|crypto|url)$)/;
    /** The detector's table is loaded by the first page that needs it, and stages are synchronous. */
    const isLateLoading = ({ from, to }: Import): boolean => from === 'stages/describe/language/detect-language.ts' && to === 'node:module';
    expect(violations((each) => each.from.startsWith('stages/') && outside.test(each.to) && !isLateLoading(each))).toEqual([]);
  });

  it('keep each library behind its doors', () => {
    const doors: Record<string, RegExp> = {
      'p-queue': /^pipeline\/engines\//,
      cheerio: /^stages\/parse\/html\//,
      'cheerio/slim': /^stages\/parse\/html\//,
      commander: /^pipeline\/cli\//,
      eld: /^stages\/describe\//,
      'mdast-util-to-markdown': /^stages\/compose\//,
    };
    expect(violations(({ from, to }) => to in doors && !doors[to]!.test(from))).toEqual([]);
  });
});

describe('stages', () => {
  it('read no clock and no randomness', () => {
    const guilty = SOURCES.filter((path) => path.startsWith('stages/')).filter((path) =>
      /\b(?:Date\.now|Math\.random|new Date\(\)|performance\.now|process\.(?:env|argv|hrtime))/.test(
        readFileSync(join(ROOT, path), 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
  });
});
