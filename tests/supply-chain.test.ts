/** What comes from others: few, exact, with a licence and a reason that are written down, and without scripts of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Locked {
  license?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  optional?: boolean;
  resolved?: string;
}

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

/** Nothing in them reaches further than a notice. */
const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0']);

/** The tables of ARCHITECTURE.md: library to licence. A row without a reason is none. */
const LISTED = new Map(
  Array.from(read('ARCHITECTURE.md').matchAll(/^\| ([^|]+) \| ([\w.-]+) \| [^|]{5,} \|$/gm)).flatMap(([, names = '', licence = '']) =>
    names.split(', ').map((name) => [name, licence] as const),
  ),
);

const locked = (name: string): Locked | undefined => packages[`node_modules/${name}`];

describe('dependencies', () => {
  it.each(Object.keys({ ...dependencies, ...devDependencies }))('%s is listed with its licence and a reason', (name) => {
    expect(LISTED.get(name)).toBe(locked(name)?.license);
  });

  it('are exact versions', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('and what they bring need no install scripts', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(Object.keys(packages).filter((name) => packages[name]!.hasInstallScript === true)).toEqual([]);
  });

  it('come from a registry', () => {
    const elsewhere = Object.values(packages).filter(({ resolved }) => resolved !== undefined && !resolved.startsWith('https://'));
    expect(elsewhere).toEqual([]);
  });

  it('that ship with the product have permissive licences all the way down', () => {
    // A package for another platform, which nobody has installed here, states none in the lockfile.
    const shipped = Object.entries(packages).filter(([name, { dev, optional, license }]) => {
      return name !== '' && dev !== true && !(optional === true && license === undefined);
    });
    expect(shipped.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(shipped.filter(([, { license = '' }]) => !PERMISSIVE.has(license)).map(([name]) => name)).toEqual([]);
  });
});
