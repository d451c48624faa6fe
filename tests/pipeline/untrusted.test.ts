/** Nothing in raw/ is trusted: what a page says is data, whatever it looks like, and no part of it is ever acted on. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clean, cleanToMarkdown } from '../../pipeline/clean.ts';
import { CODE } from '../support/patterns.ts';
import { corpus, outputOf, paragraphs, runOver, type Corpus } from './corpus.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/pipeline/cli/main.js');
const BODY = paragraphs(1)
  .map((text) => `<p>${text}</p>`)
  .join('');

/** Names that every object has, or that reach its prototype. */
const INHERITED = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];

const everythingBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

/** What the input below says, in any form a path could take. */
const FROM_INPUT = /evil|passwd|odd|%2e|nul|xxx|\\|html/i;

describe('names and ids', () => {
  it('never become paths', async () => {
    const ids = ['../../evil', '/etc/passwd', 'a/b', '..', 'nul\0byte', 'C:\\evil', '%2e%2e%2f', 'x'.repeat(5000), ''];
    const lines = ids.map((id, at) => `${JSON.stringify({ id, url: id, title: id, text: paragraphs(at + 1).join('\n\n') })}\n`).join('');
    const folders = corpus({ '..odd/feed.jsonl': lines, '..odd/%2e%2e/a.html': `<title>../../evil</title>${BODY}` });
    const before = everythingBelow(folders.raw);
    await runOver(folders);
    expect(outputOf(folders).records).toHaveLength(ids.length + 1 - outputOf(folders).duplicates.length);
    expect(everythingBelow(folders.clean).filter((name) => FROM_INPUT.test(name))).toEqual([]);
    expect(everythingBelow(folders.raw)).toEqual(before);
    expect(readdirSync(join(folders.raw, '..')).toSorted()).toEqual(['clean', 'raw']);
  });
});

describe('words that every object knows', () => {
  it.each(INHERITED)('%s is a word like any other', async (word) => {
    const jsonLd = `{"@context":"https://schema.org","@type":"Article","@id":"${word}","${word}":{"polluted":1},"headline":"About ${word}","author":{"name":"${word} Example"},"articleSection":"${word}"}`;
    const html = `<!doctype html><html lang="${word}"><head><title>About ${word}</title><meta charset="${word}"><meta name="${word}" content="${word}">
      <meta property="og:${word}" content="${word}"><meta property="article:section" content="${word}"><link rel="${word}" href="${word}">
      <script type="application/ld+json">${jsonLd}</script></head>
      <body class="${word}" id="${word}" ${word}="${word}"><${word}>x</${word}><article itemprop="${word}"><h1>About ${word}</h1><p>By ${word}</p>${BODY}
      <pre><code class="language-${word}">${word}()</code></pre><p>${word} ${word} &${word}; stands here among the words of the harbour.</p></article></body></html>`;
    const line = `{"${word}":{"polluted":1},"id":"${word}","url":"https://harbour.${word.replaceAll('_', '')}/${word}","title":"${word}","date":"${word}","text":${JSON.stringify(`${word}\n\n${paragraphs(2).join('\n\n')}\n\nLeave a Reply\n\n${word}`)}}\n`;
    const folders = corpus({
      [`${word}/${word}.html`]: html,
      [`${word}/${word}.html.meta.json`]: `{"${word}":1,"url":"https://harbour.example/${word}","charset":"${word}","mediaType":"${word}"}`,
      [`${word}/${word}.jsonl`]: line,
      [`${word}.txt`]: `${word}\n\n${paragraphs(3).join('\n\n')}\n\n${word}`,
      [`bare/${word}`]: `${word}: ${paragraphs(4).join('\n\n')}`,
    } as Record<string, string>);
    await runOver(folders, { dedup: 'near' });
    const { records, duplicates, quarantine } = outputOf(folders);
    expect(quarantine).toEqual([]);
    expect([...records, ...duplicates].map(({ input }) => input.path).toSorted()).toEqual(
      [`${word}/${word}.html`, `${word}/${word}.jsonl`, `${word}.txt`, `bare/${word}`].toSorted(),
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(records.find(({ input }) => input.path.endsWith('.html'))!.text).toContain(`${word} ${word}`);
  });
});

describe('addresses in a page', () => {
  it('are never asked for anything', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('fetched');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => void server.close());
    const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pageThatCalls = (address: string): string =>
      `<!doctype html [<!ENTITY x SYSTEM "${address}/dtd">]><html><head><base href="${address}/"><meta http-equiv="refresh" content="0;url=${address}/refresh">
      <link rel="canonical" href="${address}/canonical"><link rel="stylesheet" href="${address}/a.css"><script src="${address}/a.js"></script>
      <script type="application/ld+json">{"@context":"${address}/context","@type":"Article","url":"${address}/ld","image":"${address}/ld.png"}</script></head>
      <body><article>${BODY}<img src="${address}/a.png"><iframe src="${address}/frame"></iframe><a href="${address}/link">gate</a></article></body></html>`;
    const folders = corpus({
      'here.html': pageThatCalls(here),
      'file.html': pageThatCalls('file:///etc/passwd'),
      'cloud.html': pageThatCalls('http://169.254.169.254/latest/meta-data'),
      'feed.jsonl': `${JSON.stringify({ url: `${here}/feed`, html: pageThatCalls(here) })}\n${JSON.stringify({ url: 'file:///etc/passwd', text: paragraphs(7).join('\n\n') })}\n`,
      'sidecar.html': `<article>${BODY}</article>`,
      'sidecar.html.meta.json': JSON.stringify({ url: 'file:///etc/passwd' }),
    });
    await runOver(folders, { dedup: 'off' });
    const { records } = outputOf(folders);
    expect(records).toHaveLength(6);
    expect(asked).toEqual([]);
    for (const { url } of records) expect(url === null || /^https?:/.test(url as string)).toBe(true);
  });

  it('could not be: no code opens a connection', () => {
    const guilty = CODE.filter((file) => file !== 'pipeline/lock.ts').filter((file) =>
      /'node:(?:https?|http2|net|tls|dgram|dns|vm)\b|\bfetch\(|\bWebSocket\b|\bEventSource\b|\beval\(|new Function\(/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
    // The lock listens on a socket that has a name and no address.
    expect(readFileSync(join(ROOT, 'pipeline/lock.ts'), 'utf8')).toContain(String.raw`bind(${'`'}\0sluice-`);
  });
});

const ESCAPES = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Eevil\u2066\u200F\u0008\r';

/** What could act on a terminal or forge a line. */
const ACTIVE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

describe('what is printed', () => {
  function said(folders: Corpus, ...args: string[]): string {
    const { stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args, '--clean', folders.clean], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    return stdout + stderr;
  }

  it('carries no escape of a name, a title or a text', async () => {
    const name = `news/a${ESCAPES.replaceAll('/', '')}\nin 9 = records 9.html`;
    const html = `<title>Title ${ESCAPES}&#27;[2J</title><meta name="author" content="Ann ${ESCAPES} Example"><article>${BODY}<p>The gate ${ESCAPES} was painted &#27;[31m red, &#x9b;2J and &#8238;backwards again.</p><p>Leave a comment ${ESCAPES}</p></article>`;
    const folders = corpus({ [name]: html, [`b${ESCAPES}.html`]: '' });
    await runOver(folders);
    const [record] = outputOf(folders).records;
    const shown = [
      said(folders, 'explain', record!.id),
      said(folders, 'status', '--quarantine'),
      said(folders, 'status', '--raw', folders.raw),
      said(folders, 'run', '--raw', folders.raw, '--dedup', 'exact', '--workers', '1'),
      said(folders, 'explain', `${ESCAPES}nothing`),
    ];
    for (const each of shown) expect(each).not.toMatch(ACTIVE);
    expect(shown.join('')).not.toMatch(/^in 9 = /m);
    expect(shown[0]).toContain(String.raw`\u{1b}]0;owned`);
    const { text, title } = record!;
    for (const value of [text, title as string]) expect(value).not.toMatch(ACTIVE);
  });
});

describe('what is written for other programs', () => {
  it('is Markdown without live markup', () => {
    const markdown = cleanToMarkdown({
      text: `<article><h1>Gate &lt;b&gt;</h1>${BODY}<p>She wrote &lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x onerror=alert(1)&gt; on the [gate](javascript:alert(1)).</p><p><a href="javascript:alert(1)">Come in</a>, said the keeper of the gate.</p></article>`,
      mediaType: 'text/html',
    });
    expect(markdown).toContain('She wrote');
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(javascript:/);
  });

  it('is a record whose text is text', () => {
    const record = clean({
      text: `<article>${BODY}<p>She painted &lt;script&gt;alert(1)&lt;/script&gt; on the gate of the warehouse before the storms came back.</p></article>`,
      mediaType: 'text/html',
    });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(record.text).toContain('She painted <script>alert(1)</script> on the gate');
  });

  it('is nothing else: no command writes CSV or HTML', () => {
    const help = spawnSync(process.execPath, [MAIN, 'clean', '--help'], { encoding: 'utf8' }).stdout;
    expect(help).toMatch(/--format <format> .*\(choices: "jsonl", "text", "markdown"/);
  });
});
