/** How fast records are signed for dedup: articles of the development set where it is present, and invented pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { clean } from '../../pipeline/index.ts';
import type { CleanRecord } from '../../pipeline/model/record.ts';
import { sign } from '../../stages/dedup/sign.ts';
import { pagesIn } from './invented-texts.ts';
import type { Contender, Suite } from './suite.ts';

const ASKED = 2_000;

/** Every 5th document of the set. */
const SHARE = 5;

function textsOfSet(): string[] {
  const file = join(fileURLToPath(new URL('../../../', import.meta.url)), '../shared/eval/dedup/docs-dev.jsonl.gz');
  if (!existsSync(file)) return [];
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.filter((_, at) => at % SHARE === 0).map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Signing looks at the text, and hardly at anything else of a record. */
function recordsOf(texts: readonly string[]): CleanRecord[] {
  const record = clean({ text: 'The ferry left the harbour at nine, with nobody on board.', url: 'https://harbour.example/1' });
  return texts.map((text) => ({ ...record, text }));
}

const signing = (name: string, records: readonly CleanRecord[]): Contender => ({
  name,
  units: records.length,
  asked: ASKED,
  pass: () => records.forEach((record) => void sign(record)),
});

export const suite: Suite = {
  name: 'sign',
  about: 'signatures for dedup',
  unit: 'pages',
  load() {
    const english = recordsOf(pagesIn(['en']));
    const ideographs = recordsOf(pagesIn(['ja', 'zh']));
    const ofSet = recordsOf(textsOfSet());
    const all = [...english, ...ideographs, ...ofSet];
    return {
      units: all.length,
      contenders: [
        {
          name: 'sha256 of the text alone (exact copies)',
          pass: () => all.forEach(({ text }) => void createHash('sha256').update(text).digest()),
        },
        ...(ofSet.length > 0 ? [signing('sluice, development set', ofSet)] : []),
        signing('sluice, English of 2 to 20 KB', english),
        signing('sluice, Japanese and Chinese of 2 to 20 KB', ideographs),
      ],
    };
  },
};
