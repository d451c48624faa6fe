import { describe, expect, it } from 'vitest';
import { inline } from '../../pipeline/engines/inline.ts';
import { local } from '../../pipeline/engines/local.ts';
import { corpus, jsonLine, paragraphs } from '../pipeline/corpus.ts';
import { engineContract, spoolWith, type Spooled } from './engine.contract.ts';

describe('inline', () => engineContract(inline, inline));

describe('local', () => {
  engineContract(local, inline);

  /** Work for seconds, whatever the machine. */
  const endless = `<article>${Array.from({ length: 90_000 }, (_, at) => `<p>${paragraphs(at % 50)[0]}</p>`).join('')}</article>`;

  it('gives up a page that takes too long, and works the rest of the shard', async () => {
    const { raw } = corpus({ 'a.txt': 'A text about the first harbour.', 'b.html': endless, 'c.txt': 'A text about the third harbour.' });
    const spooled = await spoolWith(local, raw, { filesPerShard: 3, limits: { pageSeconds: 2 } });
    expect(outcomesOf(spooled)).toEqual(['record a.txt#0', 'too-slow b.html#0', 'record c.txt#0']);
  });

  it('gives up a page that fills the memory, and works the rest of the shard', async () => {
    const { raw } = corpus({ 'a.txt': 'A text about the first harbour.', 'b.html': endless, 'c.txt': 'A text about the third harbour.' });
    const spooled = await spoolWith(local, raw, { filesPerShard: 3, limits: { workerMiB: 96, pageSeconds: 120 } });
    expect(outcomesOf(spooled)).toEqual(['record a.txt#0', 'too-large b.html#0', 'record c.txt#0']);
  });

  it('names the page inside its file', async () => {
    const line = `${JSON.stringify({ html: endless })}\n`;
    const { raw } = corpus({ 'feed.jsonl': jsonLine(1) + line + jsonLine(2) });
    const spooled = await spoolWith(local, raw, { limits: { pageSeconds: 2 } });
    expect(outcomesOf(spooled)).toEqual(['record feed.jsonl#0', 'too-slow feed.jsonl#1', 'record feed.jsonl#2']);
  });
});

function outcomesOf({ files }: Spooled): string[] {
  const lines = [...files.values()].flatMap((content) => content.trimEnd().split('\n'));
  return lines.flatMap((line) => {
    const [kind, key, json] = line.split('\t') as [string, string, string];
    const [path, index] = JSON.parse(key) as [string, number];
    if (kind === 'record') return [`record ${path}#${index}`];
    return kind === 'quarantine' ? [`${(JSON.parse(json) as { reason: string }).reason} ${path}#${index}`] : [];
  });
}
